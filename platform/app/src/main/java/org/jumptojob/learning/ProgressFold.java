package org.jumptojob.learning;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jumptojob.records.StoredStatement;
import org.jumptojob.xapi.profile.Profile;

/**
 * Folds trusted statements, in stored order, into progress. It has no clock, no random value and no look at the rules
 * in force: a completion was judged once, when its statement was written, so a changed rule takes nothing away and the
 * same statements always give the same rows.
 */
final class ProgressFold {

    /** What is known of one track, module or activity in one registration. */
    record Row(ProgressState state, String contentVersion, String rule) {}

    private static final Set<String> STARTS = Set.of(Profile.REGISTERED, Profile.INITIALIZED);
    private static final Set<String> ENDS = Set.of(Profile.COMPLETED, Profile.PASSED, Profile.SATISFIED);

    private final String iriBase;

    ProgressFold(String iriBase) {
        this.iriBase = iriBase + "/activities/";
    }

    /** Whether a statement can change progress at all. */
    boolean moves(StoredStatement statement) {
        String verb = statement.facts().verb();
        return statement.trusted() && (STARTS.contains(verb) || ENDS.contains(verb) || verb.equals(Profile.WAIVED));
    }

    /** The rows of a registration after its statements. */
    Map<String, Row> fold(List<StoredStatement> statements) {
        Map<String, Row> rows = new TreeMap<>();
        statements.forEach(statement -> apply(rows, statement));
        return rows;
    }

    /** Adds one statement to the rows of its registration. */
    void apply(Map<String, Row> rows, StoredStatement statement) {
        String object = statement.facts().object().id();
        if (!moves(statement) || !object.startsWith(iriBase)) {
            return;
        }
        String id = object.substring(iriBase.length());
        JsonObject extensions = statement.json().getJsonObject("context").getJsonObject("extensions");
        Row before = rows.computeIfAbsent(id, any -> new Row(ProgressState.STARTED, null, null));
        ProgressState after = after(statement.facts().verb());
        // What is done stays done; what is recognised can still be done.
        if (after.counts() && before.state() != ProgressState.DONE && before.state() != after) {
            rows.put(
                    id,
                    new Row(
                            after,
                            extensions.getString(Profile.CONTENT_VERSION),
                            extensions.getString(Profile.RULE, null)));
        }
    }

    private static ProgressState after(String verb) {
        if (verb.equals(Profile.WAIVED)) {
            return ProgressState.RECOGNISED;
        }
        return ENDS.contains(verb) ? ProgressState.DONE : ProgressState.STARTED;
    }
}
