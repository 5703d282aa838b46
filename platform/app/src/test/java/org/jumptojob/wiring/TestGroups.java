package org.jumptojob.wiring;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jumptojob.persistence.Database;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;

/** Fills the test deployment with 500 groups of 20 people each, in the organisation of the demo people; once. */
@WebServlet(TestGroups.PATH)
public class TestGroups extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String PATH = "/api/test/groups";

    private static final int GROUPS = 500;
    private static final int PEOPLE_IN_EACH = 20;

    @Inject
    private transient Database database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (Connection connection = database.dataSource().getConnection()) {
            Sql sql = Sql.on(connection);
            if (count(sql) == 0) {
                fill(sql);
            }
            response.getWriter().write(String.valueOf(count(sql)));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static long count(Sql sql) {
        return sql.query("SELECT COUNT(*) AS n FROM person_group WHERE name LIKE 'Many %'", row -> row.number("n"))
                .get(0);
    }

    private static void fill(Sql sql) {
        UUID organisation = sql.query(
                        "SELECT organisation_id FROM person_group WHERE name LIKE 'Tuesday%'",
                        row -> row.uuid("organisation_id"))
                .get(0);
        Instant now = Instant.now();
        List<Object[]> groups = new ArrayList<>();
        List<Object[]> people = new ArrayList<>();
        List<Object[]> members = new ArrayList<>();
        for (int g = 0; g < GROUPS; g++) {
            UUID group = Ids.next();
            groups.add(new Object[] {group, organisation, "Many " + g, PEOPLE_IN_EACH, now});
            for (int p = 0; p < PEOPLE_IN_EACH; p++) {
                UUID person = Ids.next();
                people.add(new Object[] {person, Ids.random(), "Somebody", now});
                members.add(new Object[] {Ids.next(), group, person, "participant", now});
            }
        }
        sql.batch(
                "INSERT INTO person_group (id, organisation_id, name, purpose, agreement, agreement_version, privacy,"
                        + " ways, next_words, members, created, version)"
                        + " VALUES (?, ?, ?, 'p', 'a', 1, 'names', '', '', ?, ?, 0)",
                groups);
        sql.batch("INSERT INTO person (id, actor, display_name, created, version) VALUES (?, ?, ?, ?, 0)", people);
        sql.batch(
                "INSERT INTO group_member (id, group_id, person_id, role, valid_from, agreed_version, version)"
                        + " VALUES (?, ?, ?, ?, ?, 1, 0)",
                members);
    }
}
