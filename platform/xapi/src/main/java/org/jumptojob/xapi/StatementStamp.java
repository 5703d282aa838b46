package org.jumptojob.xapi;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jumptojob.xapi.ReceivedStatement.Kind;
import org.jumptojob.xapi.ReceivedStatement.Mark;
import org.jumptojob.xapi.json.JsonScanner;

/**
 * What a store sets in the statements of one request, and the last step before they are stored: the text that will be
 * given back and the facts that it is filed under, from the one time that it was read.
 *
 * <p>It sets {@code stored} and {@code authority} always, {@code id}, {@code timestamp} and {@code version} where the
 * sender left them out, puts a single context activity into an array (Data 2.4.6.2) and, by xAPI 2.0, writes timestamps
 * in UTC (4.2.7). Every other character stays.
 *
 * <p>One stamp serves one request; it is not for several threads.
 */
public final class StatementStamp {
    private static final DateTimeFormatter STORED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final XapiVersion version;
    private final JsonObject authority;
    private final String authorityText;
    private final Supplier<UUID> ids;

    /**
     * @param version the version that the request speaks
     * @param authority the Agent or Group who vouches for the statements
     * @param ids gives the id of each statement that came without one
     */
    public StatementStamp(XapiVersion version, JsonObject authority, Supplier<UUID> ids) {
        this.version = Objects.requireNonNull(version, "A stamp needs the version that the request speaks.");
        this.ids = Objects.requireNonNull(ids, "A stamp needs new ids.");
        this.authority = authority;
        authorityText = authority.toString();
    }

    /**
     * Makes a statement ready to be stored.
     *
     * @param received a statement in which the {@link StatementValidator} of the same version finds no problem
     * @param stored when it is stored; what is finer than a microsecond is cut off
     */
    public PreparedStatement prepare(ReceivedStatement received, Instant stored) {
        Instant now = stored.truncatedTo(ChronoUnit.MICROS);
        String storedText = '"' + STORED.format(now) + '"';
        String text = received.text();
        StringBuilder made = new StringBuilder(text.length() + authorityText.length() + 200);
        Set<String> missing = new HashSet<>(StatementText.SET_BY_STORE);
        int copied = 0;
        for (Mark mark : received.marks()) {
            if (mark.kind() == Kind.PROPERTY) {
                missing.remove(mark.key());
            }
            String value = replaced(mark, text, storedText);
            if (value != null) {
                made.append(text, copied, mark.start()).append(value);
                copied = mark.end();
            }
        }
        made.append(text, copied, text.length() - 1);
        UUID id = missing.contains("id") ? ids.get() : null;
        append(made, missing, id, storedText);
        StatementFacts facts =
                StatementFacts.of(received.json(), authority).completed(id, missing.contains("timestamp") ? now : null);
        return new PreparedStatement(made.append('}').toString(), facts, received.json(), now);
    }

    /** What stands in a marked place from now on; null if it stays as it is. */
    private String replaced(Mark mark, String text, String storedText) {
        return switch (mark.kind()) {
            case SINGLE_ACTIVITY -> "[" + text.substring(mark.start(), mark.end()) + "]";
            case INNER_TIMESTAMP -> inUtc(text, mark);
            case PROPERTY ->
                switch (mark.key()) {
                    case "stored" -> storedText;
                    case "authority" -> authorityText;
                    case "timestamp" -> inUtc(text, mark);
                    default -> null;
                };
        };
    }

    private String inUtc(String text, Mark mark) {
        if (version == XapiVersion.V1_0_3 || text.charAt(mark.start()) != '"') {
            return null;
        }
        String sent = new JsonScanner(text.substring(mark.start(), mark.end()), UnreadableJson::new).string();
        String utc = Iso8601.inUtc(sent);
        return utc.equals(sent) ? null : '"' + utc + '"';
    }

    private void append(StringBuilder made, Set<String> missing, UUID id, String storedText) {
        for (String key : StatementText.IN_ORDER) {
            if (missing.contains(key)) {
                String value = switch (key) {
                    case "id" -> '"' + id.toString() + '"';
                    case "authority" -> authorityText;
                    case "version" -> '"' + version.statementVersion() + '"';
                    default -> storedText;
                };
                StatementText.add(made, false, key, value);
            }
        }
    }
}
