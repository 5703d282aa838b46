package org.jumptojob.xapi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Writes statements as wild as the standard allows: every optional part, any order, white space, escapes, characters of
 * all planes, long numbers, extensions of every kind. The same random numbers give the same statement.
 */
final class WildStatements {
    private static final List<String> TAGS = List.of("en", "en-US", "de-CH-1996", "zh-Hant-TW", "x-wild", "i-klingon");
    private static final List<String> IRIS = List.of(
            "http://example.org/a?b=c#d", "course-v1:edX+Demo", "urn:uuid:" + Sample.UUID, "tag:a,2026:b", "x:é漢😀");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-0.00",
            "1.50",
            "1e2",
            "1E+05",
            "12345678901234567890.012345678901234567890",
            "5e-324",
            "1e400");
    private static final List<String> STAMPS = List.of(
            "2026-11-22T08:15:30Z",
            "2026-11-22T08:15:30.1234567890123+05:45",
            "2026-11-22T08:15:30,5-11:00",
            "20261122T081530+01",
            "2026-W47-7T08:15Z",
            "2026-326T24:00:00Z",
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999-23:59");
    private static final List<String> DURATIONS =
            List.of("PT0S", "P4W", "P1.5W", "P3Y6M4DT12H30M5.00000001S", "PT1,5H", "P0.5D");

    private final Random random;
    private final XapiVersion version;

    WildStatements(long seed, XapiVersion version) {
        this.random = new Random(seed);
        this.version = version;
    }

    String statement() {
        List<String> members = body(false);
        maybe(members, "id", this::uuid);
        maybe(members, "stored", () -> quoted(any(STAMPS)));
        maybe(members, "authority", this::agent);
        maybe(members, "version", () -> quoted(any(List.of("1.0", "1.0.0", "1.0.9"))));
        return object(members);
    }

    private List<String> body(boolean inside) {
        List<String> members = new ArrayList<>();
        members.add(member("actor", agentOrGroup()));
        members.add(member("verb", object(withMaybe(List.of(member("id", iri())), "display", this::languageMap))));
        int kind = random.nextInt(inside ? 4 : 5);
        members.add(member("object", thing(kind)));
        maybe(members, "result", this::result);
        maybe(members, "context", () -> context(kind == 0));
        maybe(members, "timestamp", () -> quoted(any(STAMPS)));
        maybe(members, "attachments", () -> array(this::attachment));
        return members;
    }

    private String thing(int kind) {
        return switch (kind) {
            case 0 -> activity();
            case 1 -> object(List.of(member("objectType", "\"Agent\""), identifier()));
            case 2 -> group();
            case 3 -> reference();
            default -> subStatement();
        };
    }

    private String subStatement() {
        List<String> members = body(true);
        members.add(member("objectType", "\"SubStatement\""));
        return object(members);
    }

    private String reference() {
        return object(List.of(member("objectType", "\"StatementRef\""), member("id", uuid())));
    }

    private String agentOrGroup() {
        return random.nextBoolean() ? agent() : group();
    }

    private String agent() {
        List<String> members = new ArrayList<>(List.of(identifier()));
        maybe(members, "objectType", () -> "\"Agent\"");
        maybe(members, "name", this::text);
        return object(members);
    }

    private String group() {
        List<String> members = new ArrayList<>(List.of(member("objectType", "\"Group\"")));
        boolean identified = random.nextBoolean();
        if (identified) {
            members.add(identifier());
        }
        if (!identified || random.nextBoolean()) {
            members.add(member("member", array(this::agent)));
        }
        maybe(members, "name", this::text);
        return object(members);
    }

    private String identifier() {
        return switch (random.nextInt(4)) {
            case 0 -> member("mbox", quoted("mailto:wild." + random.nextInt(9) + "+ä@Example.org"));
            case 1 -> member("mbox_sha1sum", quoted("aB0".repeat(13) + "f"));
            case 2 -> member("openid", iri());
            default -> member("account", object(List.of(member("homePage", iri()), member("name", text()))));
        };
    }

    private String activity() {
        List<String> members = new ArrayList<>(List.of(member("id", iri())));
        maybe(members, "objectType", () -> "\"Activity\"");
        maybe(members, "definition", this::definition);
        return object(members);
    }

    private String definition() {
        List<String> members = new ArrayList<>();
        maybe(members, "name", this::languageMap);
        maybe(members, "description", this::languageMap);
        maybe(members, "type", this::iri);
        maybe(members, "moreInfo", this::iri);
        maybe(members, "extensions", this::extensions);
        if (random.nextBoolean()) {
            members.add(member("interactionType", "\"matching\""));
            maybe(members, "source", this::components);
            maybe(members, "target", this::components);
            maybe(members, "correctResponsesPattern", () -> array(this::text));
        }
        return object(members);
    }

    private String components() {
        StringJoiner list = new StringJoiner(",", "[", "]");
        for (int i = random.nextInt(3); i > 0; i--) {
            list.add(object(withMaybe(List.of(member("id", quoted("c" + i))), "description", this::languageMap)));
        }
        return list.toString();
    }

    private String result() {
        List<String> members = new ArrayList<>();
        maybe(
                members,
                "score",
                () -> object(List.of(member("scaled", any(List.of("-1.0", "1e0", "0.333")))))
                        .replace("}", random.nextBoolean() ? "}" : ",\"min\":-1e400,\"raw\":" + any(NUMBERS) + "}"));
        maybe(members, "success", () -> "true");
        maybe(members, "completion", () -> "false");
        maybe(members, "response", this::text);
        maybe(members, "duration", () -> quoted(any(DURATIONS)));
        maybe(members, "extensions", this::extensions);
        return object(members);
    }

    private String context(boolean ofActivity) {
        List<String> members = new ArrayList<>();
        maybe(members, "registration", this::uuid);
        maybe(members, "instructor", this::agentOrGroup);
        maybe(members, "team", this::group);
        maybe(members, "contextActivities", this::contextActivities);
        maybe(members, "language", () -> quoted(any(TAGS)));
        maybe(members, "statement", this::reference);
        maybe(members, "extensions", this::extensions);
        if (ofActivity) {
            maybe(members, "revision", this::text);
            maybe(members, "platform", this::text);
        }
        if (version == XapiVersion.V2_0) {
            maybe(members, "contextAgents", () -> array(() -> contextual("contextAgent", "agent", agent())));
            maybe(members, "contextGroups", () -> array(() -> contextual("contextGroup", "group", group())));
        }
        return object(members);
    }

    private String contextual(String type, String key, String who) {
        List<String> members = List.of(member("objectType", quoted(type)), member(key, who));
        return object(withMaybe(members, "relevantTypes", () -> "[" + iri() + "," + iri() + "]"));
    }

    private String contextActivities() {
        List<String> members = new ArrayList<>();
        for (String kind : List.of("parent", "grouping", "category", "other")) {
            maybe(members, kind, () -> random.nextBoolean() ? activity() : array(this::activity));
        }
        return object(members);
    }

    private String attachment() {
        List<String> members = new ArrayList<>(List.of(
                member("usageType", iri()),
                member("display", languageMap()),
                member("contentType", quoted(any(List.of("text/plain; charset=ascii", "application/vnd.a+json")))),
                member("length", any(List.of("0", "27", "1e3", "9007199254740993"))),
                member("sha2", quoted("aB".repeat(32)))));
        maybe(members, "description", this::languageMap);
        maybe(members, "fileUrl", this::iri);
        return object(members);
    }

    private String languageMap() {
        List<String> members = new ArrayList<>();
        TAGS.forEach(tag -> maybe(members, tag, this::text));
        return object(members);
    }

    private String extensions() {
        List<String> members = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            members.add(member("http://example.org/x" + i, anything(4)));
        }
        return object(members);
    }

    private String anything(int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> any(NUMBERS);
            case 1 -> text();
            case 2 -> "null";
            case 3 -> "true";
            case 4 -> "\"\"";
            case 5 -> array(() -> anything(depth - 1));
            default ->
                object(List.of(member("contextActivities", anything(depth - 1)), member("", anything(depth - 1))));
        };
    }

    /** A string of any characters, some of them escaped. */
    private String text() {
        StringBuilder text = new StringBuilder("\"");
        for (int i = random.nextInt(12); i > 0; i--) {
            int c = random.nextInt(0x500);
            switch (random.nextInt(6)) {
                case 0 -> text.append(String.format(Locale.ROOT, "\\u%04X", c));
                case 1 -> text.append(any(List.of("\\n", "\\\"", "\\\\", "\\/", "\\b", "\\ud83d\\ude00", "\\ud800")));
                case 2 -> text.append(any(List.of("😀", "漢", "𝄞", "],}{[", "'", "\u2028")));
                default -> text.appendCodePoint(c < ' ' || c == '"' || c == '\\' ? 'a' + c % 26 : c);
            }
        }
        return text.append('"').toString();
    }

    private String iri() {
        return quoted(any(IRIS));
    }

    private String uuid() {
        String uuid = new UUID(random.nextLong(), random.nextLong()).toString();
        return quoted(random.nextBoolean() ? uuid : uuid.toUpperCase(Locale.ROOT));
    }

    private String array(Supplier<String> element) {
        StringJoiner elements = new StringJoiner(space() + "," + space(), "[" + space(), space() + "]");
        for (int i = random.nextInt(3); i > 0; i--) {
            elements.add(element.get());
        }
        return elements.toString();
    }

    private String object(List<String> members) {
        List<String> mixed = new ArrayList<>(members);
        Collections.shuffle(mixed, random);
        return "{" + space() + String.join(space() + "," + space(), mixed) + space() + "}";
    }

    private String member(String key, String value) {
        String written = key.length() > 3 && random.nextInt(20) == 0
                ? String.format(Locale.ROOT, "\\u%04x", (int) key.charAt(0)) + key.substring(1)
                : key;
        return quoted(written) + space() + ":" + space() + value;
    }

    private List<String> withMaybe(List<String> members, String key, Supplier<String> value) {
        List<String> more = new ArrayList<>(members);
        maybe(more, key, value);
        return more;
    }

    private void maybe(List<String> members, String key, Supplier<String> value) {
        if (random.nextInt(3) > 0) {
            members.add(member(key, value.get()));
        }
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private String space() {
        return any(List.of("", "", "", " ", "\n", "\r\n\t"));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
