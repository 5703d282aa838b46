package org.jumptojob.xapi;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Says whether a statement obeys the standard's rules for data, and if not, every place where it does not. What the
 * standard leaves to the sender (SHOULD) is never refused; unknown and misspelt keys are, as the standard asks (Data 2.2).
 *
 * <p>By xAPI 2.0 the context knows contextAgents and contextGroups, a timestamp may have a space where ISO 8601 has a T
 * (RFC 3339, 5.6), and statements of 1.0.x are taken too. A negative zero offset is refused in both versions: ADL's tests
 * demand it.
 *
 * <p>Duplicate keys are no longer visible in parsed JSON: the {@link StatementReader} has refused them before.
 */
public final class StatementValidator {
    private static final Set<String> STATEMENT = Set.of(
            "id",
            "actor",
            "verb",
            "object",
            "result",
            "context",
            "timestamp",
            "stored",
            "authority",
            "version",
            "attachments");
    private static final Set<String> SUB_STATEMENT =
            Set.of("objectType", "actor", "verb", "object", "result", "context", "timestamp", "attachments");
    private static final Set<String> VERB = Set.of("id", "display");
    private static final Set<String> STATEMENT_REF = Set.of("objectType", "id");
    private static final Set<String> RESULT =
            Set.of("score", "success", "completion", "response", "duration", "extensions");
    private static final List<String> FLAGS = List.of("success", "completion");
    private static final Set<String> SCORE = Set.of("scaled", "raw", "min", "max");
    private static final Set<String> ATTACHMENT =
            Set.of("usageType", "display", "description", "contentType", "length", "sha2", "fileUrl");
    /** So many problems of one statement are told. */
    static final int MOST_PROBLEMS = 100;

    /** Completes "must be …" for a UUID. */
    static final String A_UUID = "a UUID, such as 8f87ccde-bb56-4c2e-ab83-44982ef22df0";

    private static final BigDecimal MOST_LENGTH = BigDecimal.valueOf(Long.MAX_VALUE);

    private final XapiVersion version;

    /**
     * @param version the version of the standard to judge by
     */
    public StatementValidator(XapiVersion version) {
        this.version = Objects.requireNonNull(version, "A validator needs the version of the standard to judge by.");
    }

    /**
     * Checks a statement as a client may send it (without {@code id}, {@code stored} and other values that the store
     * sets, or with them).
     *
     * @param statement the parsed statement
     * @return every problem found, in the order of the properties, up to a hundred; empty if the statement is valid
     */
    public List<Problem> problems(JsonObject statement) {
        List<Problem> problems = new ArrayList<>();
        Node node = new Node(statement, problems);
        node.allow(STATEMENT);
        if (node.has("id")) {
            node.string("id", Formats::isUuid, A_UUID);
        }
        body(node, false);
        if (node.has("stored")) {
            timestamp(node, "stored");
        }
        if (node.has("authority")) {
            AgentRules.authority(node, "authority");
        }
        if (node.has("version")) {
            node.string("version", version::acceptsStatementVersion, version.acceptedInWords());
        }
        return List.copyOf(problems);
    }

    /** What a Statement and a SubStatement have in common. */
    private void body(Node node, boolean inside) {
        AgentRules.agentOrGroup(node, "actor");
        String verb = verb(node);
        String kind = object(node, inside);
        if (StatementFacts.VOIDED.equals(verb) && kind != null && !kind.equals("StatementRef")) {
            node.problem(
                    "object", "must be a StatementRef, because the verb is \"voided\": say which statement is void.");
        }
        result(node);
        if (node.has("context")) {
            ContextRules.context(node, kind, version);
        }
        if (node.has("timestamp")) {
            timestamp(node, "timestamp");
        }
        if (node.has("attachments")) {
            node.objects("attachments").forEach(StatementValidator::attachment);
        }
    }

    private static String verb(Node node) {
        Node verb = node.object("verb");
        if (verb == null) {
            return null;
        }
        verb.allow(VERB);
        verb.languageMap("display");
        return verb.string("id", Formats::isIri, Formats.AN_IRI);
    }

    /** Checks the object and tells its kind, or null if it has none that is known. */
    private String object(Node node, boolean inside) {
        Node object = node.object("object");
        if (object == null) {
            return null;
        }
        String kind = object.has("objectType") ? object.string("objectType") : "Activity";
        if (kind == null) {
            return null;
        }
        switch (kind) {
            case "Activity" -> ActivityRules.activity(object);
            case "Agent", "Group" -> AgentRules.agentOrGroup(object);
            case "StatementRef" -> statementRef(object);
            case "SubStatement" -> subStatement(object, inside);
            default -> {
                object.problem("objectType", "must be Activity, Agent, Group, StatementRef or SubStatement.");
                return null;
            }
        }
        return kind;
    }

    private void subStatement(Node object, boolean inside) {
        if (inside) {
            object.problem("is a SubStatement inside a SubStatement. They cannot be nested.");
            return;
        }
        object.allow(SUB_STATEMENT);
        body(object, true);
    }

    static void statementRef(Node ref) {
        ref.allow(STATEMENT_REF);
        ref.string("objectType", "StatementRef"::equals, "StatementRef");
        ref.string("id", Formats::isUuid, A_UUID);
    }

    private static void result(Node node) {
        Node result = node.has("result") ? node.object("result") : null;
        if (result == null) {
            return;
        }
        result.allow(RESULT);
        Node score = result.has("score") ? result.object("score") : null;
        if (score != null) {
            score(score);
        }
        for (String flag : FLAGS) {
            if (result.has(flag)) {
                result.bool(flag);
            }
        }
        if (result.has("response")) {
            result.string("response");
        }
        if (result.has("duration")) {
            result.string("duration", Iso8601::isDuration, "an ISO 8601 duration, such as PT4H35M59.14S or P4W");
        }
        result.extensions();
    }

    private static void score(Node score) {
        score.allow(SCORE);
        BigDecimal scaled = numberIfThere(score, "scaled");
        BigDecimal raw = numberIfThere(score, "raw");
        BigDecimal min = numberIfThere(score, "min");
        BigDecimal max = numberIfThere(score, "max");
        if (scaled != null && (scaled.compareTo(BigDecimal.ONE.negate()) < 0 || scaled.compareTo(BigDecimal.ONE) > 0)) {
            score.problem("scaled", "must be from -1 to 1.");
        }
        if (min != null && max != null && min.compareTo(max) >= 0) {
            score.problem("min", "must be less than max.");
        }
        if (raw != null && min != null && raw.compareTo(min) < 0) {
            score.problem("raw", "must not be less than min.");
        }
        if (raw != null && max != null && raw.compareTo(max) > 0) {
            score.problem("raw", "must not be more than max.");
        }
    }

    private static BigDecimal numberIfThere(Node node, String key) {
        return node.has(key) ? node.number(key) : null;
    }

    private void timestamp(Node node, String key) {
        String value = node.string(key);
        if (value == null) {
            return;
        }
        boolean right = version == XapiVersion.V1_0_3
                ? Iso8601.timestamp(value).isPresent()
                : Iso8601.spacedTimestamp(value).isPresent();
        if (!right) {
            node.problem(key, "must be an ISO 8601 date and time, such as 2026-11-22T08:15:30.123Z.");
        } else if (Iso8601.hasNegativeZeroOffset(value)) {
            node.problem(key, "has the offset -00:00, which ISO 8601 does not know. Write Z for UTC.");
        }
    }

    private static void attachment(Node attachment) {
        attachment.allow(ATTACHMENT);
        attachment.string("usageType", Formats::isIri, Formats.AN_IRI);
        attachment.require("display");
        attachment.languageMap("display");
        attachment.languageMap("description");
        attachment.string("contentType", Formats::isMediaType, "a media type, such as text/plain");
        BigDecimal length = attachment.number("length");
        if (length != null
                && (length.signum() < 0
                        || length.compareTo(MOST_LENGTH) > 0
                        || length.stripTrailingZeros().scale() > 0)) {
            attachment.problem("length", "must be a whole number of bytes, from 0 to " + MOST_LENGTH + ".");
        }
        attachment.string("sha2", Formats::isSha2, "a SHA-2 hash in hexadecimal digits");
        if (attachment.has("fileUrl")) {
            attachment.string("fileUrl", Formats::isIri, Formats.AN_IRI);
        }
    }
}
