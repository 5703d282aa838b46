package org.jumptojob.xapi;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells whether two statements are one and the same, so that sending one twice does no harm and an id that comes back
 * with another meaning is refused (Data 2.3.1, "Statement Comparison Requirements").
 *
 * <p>What a store sets is ignored ({@code stored}, {@code authority}, {@code version}, and {@code id} and
 * {@code timestamp} where one side left them out), and so are definitions of activities, displays of verbs, the order of
 * members and of attachments, the case of UUIDs, hashes, language tags and mail domains, the zone in which one instant is
 * written, an array around a single context activity, and an {@code objectType} that is the default anyway. Numbers are
 * equal by value. Durations are cut to hundredths of a second (1.0.3: Data 4.6; 2.0: 4.2.7).
 */
public final class SameStatement {
    private static final Set<String> SET_BY_STORE = Set.of("stored", "authority", "version");
    private static final Set<String> UNORDERED = Set.of("member", "attachments");
    private static final Set<String> CONTEXT_ACTIVITIES = Set.of("parent", "grouping", "category", "other");

    /** Text whose case, zone or precision does not count, by the key under which it stands. */
    private static final Map<String, Function<String, Object>> FORMS = Map.of(
            "registration", SameStatement::small,
            "mbox", AgentKey::smallDomain,
            "mbox_sha1sum", SameStatement::small,
            "sha2", SameStatement::small,
            "language", SameStatement::small,
            "timestamp", SameStatement::instant);

    private final XapiVersion version;

    private SameStatement(XapiVersion version) {
        this.version = version;
    }

    /** By xAPI 1.0.3, see {@link #same(JsonObject, JsonObject, XapiVersion)}. */
    public static boolean same(JsonObject one, JsonObject other) {
        return same(one, other, XapiVersion.V1_0_3);
    }

    /**
     * @param one a valid statement
     * @param other another valid statement
     * @param version the version of the standard to judge by: by 1.0.3 a duration is a text ({@code PT1S} is not
     *     {@code PT1.0S}), by 2.0 its seconds are a number with two digits behind the point
     * @return whether both say the same
     */
    public static boolean same(JsonObject one, JsonObject other, XapiVersion version) {
        SameStatement judge = new SameStatement(version);
        Map<String, Object> left = judge.statement(one);
        Map<String, Object> right = judge.statement(other);
        for (String key : List.of("id", "timestamp")) {
            if (!left.containsKey(key) || !right.containsKey(key)) {
                left.remove(key);
                right.remove(key);
            }
        }
        return left.equals(right);
    }

    private Map<String, Object> statement(JsonObject statement) {
        Map<String, Object> form = new HashMap<>();
        statement.forEach((key, value) -> {
            if (key.equals("id")) {
                form.put(key, small(((JsonString) value).getString()));
            } else if (!SET_BY_STORE.contains(key)) {
                form.put(key, property(key, value));
            }
        });
        return form;
    }

    /** A property that the standard defines; everything inside extensions is compared as plain JSON. */
    private Object property(String key, JsonValue value) {
        if (key.equals("extensions")) {
            return plain(value);
        }
        if (key.equals("verb")) {
            return value.asJsonObject().getString("id");
        }
        if (value instanceof JsonString text && key.equals("duration")) {
            return version == XapiVersion.V1_0_3
                    ? Iso8601.cutDuration(text.getString())
                    : Iso8601.comparableDuration(text.getString());
        }
        if (value instanceof JsonString text && FORMS.containsKey(key)) {
            return FORMS.get(key).apply(text.getString());
        }
        if (CONTEXT_ACTIVITIES.contains(key) && value instanceof JsonObject single) {
            return List.of(properties(single));
        }
        if (UNORDERED.contains(key) && value instanceof JsonArray array) {
            return array.stream()
                    .map(element -> property("", element))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        }
        if (value instanceof JsonArray array) {
            return array.stream().map(element -> property("", element)).toList();
        }
        return value instanceof JsonObject object ? properties(object) : plain(value);
    }

    private Map<String, Object> properties(JsonObject object) {
        Map<String, Object> form = new HashMap<>();
        String kind = object.getString("objectType", "");
        object.forEach((key, value) -> {
            boolean implied = key.equals("objectType") && (kind.equals("Activity") || kind.equals("Agent"));
            boolean languageMap = key.equals("display") || key.equals("description");
            if (key.equals("id") && kind.equals("StatementRef")) {
                form.put(key, small(((JsonString) value).getString()));
            } else if (languageMap) {
                form.put(key, languageMap(value));
            } else if (!implied && !key.equals("definition")) {
                form.put(key, property(key, value));
            }
        });
        return form;
    }

    private static Object languageMap(JsonValue value) {
        Map<String, Object> form = new HashMap<>();
        value.asJsonObject().forEach((tag, text) -> form.put(small(tag), plain(text)));
        return form;
    }

    private static Object plain(JsonValue value) {
        if (value instanceof JsonObject object) {
            Map<String, Object> form = new HashMap<>();
            object.forEach((key, element) -> form.put(key, plain(element)));
            return form;
        }
        if (value instanceof JsonArray array) {
            return array.stream().map(SameStatement::plain).toList();
        }
        if (value instanceof JsonNumber number) {
            BigDecimal exact = number.bigDecimalValue();
            return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
        }
        return value instanceof JsonString text ? text.getString() : value.getValueType();
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Object instant(String text) {
        return Iso8601.timestamp(text).map(Object.class::cast).orElse(text);
    }
}
