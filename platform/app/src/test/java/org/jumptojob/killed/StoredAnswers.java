package org.jumptojob.killed;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jumptojob.killed.Learner.Acknowledged;

/** What the database holds after all: the answers as rows, and the answers as statements. */
final class StoredAnswers {

    private static final String RESPONSES = "SELECT l.subject, r.item_id, r.revision, r.answer, p.actor FROM response r"
            + " JOIN attempt a ON a.id = r.attempt_id JOIN enrolment e ON e.id = a.enrolment_id"
            + " JOIN person p ON p.id = e.person_id JOIN login l ON l.person_id = p.id";
    private static final String STATEMENTS =
            "SELECT body FROM statement WHERE verb = 'http://adlnet.gov/expapi/verbs/answered' AND voided = FALSE ORDER BY seq";

    private final Set<Acknowledged> rows = new HashSet<>();
    private final Set<Acknowledged> statements = new HashSet<>();
    private int statementCount;

    StoredAnswers(DataSource database) throws SQLException {
        Map<String, String> addresses = new HashMap<>();
        try (Connection connection = database.getConnection();
                var query = connection.createStatement()) {
            try (ResultSet row = query.executeQuery(RESPONSES)) {
                while (row.next()) {
                    addresses.put(row.getString("actor"), row.getString("subject"));
                    rows.add(new Acknowledged(
                            row.getString("subject"),
                            row.getString("item_id"),
                            row.getInt("revision"),
                            row.getString("answer")));
                }
            }
            try (ResultSet row = query.executeQuery(STATEMENTS)) {
                readStatements(row, addresses);
            }
        }
    }

    /** A statement carries no revision: the first about an item in stored order is the first answer to it. */
    private void readStatements(ResultSet row, Map<String, String> addresses) throws SQLException {
        Map<String, Integer> revisions = new HashMap<>();
        while (row.next()) {
            JsonObject statement =
                    Json.createReader(new StringReader(row.getString("body"))).readObject();
            String actor =
                    statement.getJsonObject("actor").getJsonObject("account").getString("name");
            String item = statement.getJsonObject("object").getString("id").replaceFirst(".*/", "");
            int revision = revisions.merge(actor + " " + item, 1, Integer::sum);
            String response = statement.getJsonObject("result").getString("response");
            statements.add(new Acknowledged(addresses.get(actor), item, revision, response));
            statementCount++;
        }
    }

    int rowCount() {
        return rows.size();
    }

    int statementCount() {
        return statementCount;
    }

    /** Those that are not there both as a row and as a statement. */
    List<Acknowledged> missingOf(List<Acknowledged> acknowledged) {
        List<Acknowledged> missing = new ArrayList<>(acknowledged);
        missing.removeIf(answer -> rows.contains(answer) && statements.contains(answer));
        return missing;
    }
}
