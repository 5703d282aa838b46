package org.jumptojob.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jumptojob.groups.safety.DistanceService;
import org.jumptojob.groups.safety.ReportService;
import org.jumptojob.groups.safety.ReportsWaiting;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * 500 groups with 10,000 people: what a page asks for costs as few statements as with one group. The statements are counted
 * by the database itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyGroupsTest {

    private static final int GROUPS = 500;
    private static final int PEOPLE = 10_000;

    /** A page has six at most; the sign-in takes one of them. */
    private static final int MOST_FOR_A_PAGE = 5;

    private final TestDatabase database = TestDatabase.h2();
    private final Village village = new Village(database);

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void aPageCostsAsFewStatementsWithFiveHundredGroupsAsWithOne() {
        UUID group = village.group(Village.words(null));
        UUID person = village.in(group, GroupRole.PARTICIPANT);
        UUID coach = village.in(group, GroupRole.COACH);
        Map<String, Integer> few = measured(group, person, coach);
        fill();
        Map<String, Integer> many = measured(group, person, coach);
        assertEquals(few, many);
        many.forEach((what, count) -> {
            System.out.printf("%2d statements with %d groups and %d people: %s%n", count, GROUPS, PEOPLE, what);
            assertTrue(count <= MOST_FOR_A_PAGE, () -> what + " takes " + count);
        });
    }

    @Test
    void aListOfGroupsShowsOnePageAtATime() {
        if (village.as(
                                village.coordinator,
                                beans -> beans.get(GroupService.class).coordinated("", 0))
                        .size()
                <= GroupService.PAGE) {
            fill();
        }
        List<Place> page = village.as(
                village.coordinator, beans -> beans.get(GroupService.class).coordinated("many", 3));
        assertEquals(GroupService.PAGE + 1, page.size());
    }

    private Map<String, Integer> measured(UUID group, UUID person, UUID coach) {
        Map<String, Integer> counts = new TreeMap<>();
        counts.put("start", count(person, beans -> {
            List<Place> places = beans.get(GroupService.class).mine();
            beans.get(GroupsWaiting.class).of(person, places);
            beans.get(ReportsWaiting.class).of(person, places);
        }));
        counts.put("my groups", count(village.coordinator, beans -> {
            beans.get(GroupService.class).mine();
            beans.get(GroupService.class).coordinated("", 0);
        }));
        counts.put(
                "a group", count(person, beans -> beans.get(GroupService.class).open(Optional.of(group))));
        counts.put(
                "a group to lead",
                count(
                        village.coordinator,
                        beans -> beans.get(GroupService.class).lead(Optional.of(group))));
        counts.put(
                "a report to write",
                count(person, beans -> beans.get(ReportService.class).form(Optional.of(group))));
        counts.put("my reports", count(person, beans -> {
            beans.get(ReportService.class).mine();
            beans.get(DistanceService.class).mine();
        }));
        counts.put(
                "reports to answer",
                count(coach, beans -> beans.get(ReportService.class).toAnswer(Optional.empty())));
        counts.put("join", count(person, beans -> beans.get(JoinService.class).look("ACDEFGHJ")));
        counts.put(
                "who is around me",
                count(person, beans -> beans.get(GroupCircles.class).around(person)));
        counts.put(
                "my seats", count(person, beans -> beans.get(GroupCircles.class).seats(person)));
        counts.put(
                "organisations",
                count(
                        village.coordinator,
                        beans -> beans.get(OrganisationService.class).find("", 0)));
        return counts;
    }

    /** Without what the counting itself takes, and what the driver asks when a connection is first used. */
    private int count(UUID person, Consumer<Beans> work) {
        return executed(person, work) - executed(person, beans -> {});
    }

    private int executed(UUID person, Consumer<Beans> work) {
        return village.as(person, beans -> {
            Sql sql = Sql.in(beans.get(EntityManager.class));
            sql.update("SET QUERY_STATISTICS FALSE");
            sql.update("SET QUERY_STATISTICS TRUE");
            work.accept(beans);
            return sql.query(
                            "SELECT COALESCE(SUM(execution_count), 0) AS executed FROM information_schema.query_statistics"
                                    + " WHERE sql_statement NOT LIKE '%SET QUERY%' AND sql_statement <> 'CALL DATABASE()'",
                            row -> (int) row.number("executed"))
                    .get(0);
        });
    }

    private void fill() {
        database.inTransaction(entities -> {
            Sql sql = Sql.in(entities);
            List<Object[]> groups = new ArrayList<>();
            List<Object[]> people = new ArrayList<>();
            List<Object[]> members = new ArrayList<>();
            for (int g = 0; g < GROUPS; g++) {
                UUID group = Ids.next();
                groups.add(new Object[] {group, g % 2 == 0 ? village.own : village.next, "Many " + g, village.now});
                for (int p = 0; p < PEOPLE / GROUPS; p++) {
                    UUID person = Ids.next();
                    people.add(new Object[] {person, Ids.random(), "Somebody", village.now});
                    members.add(
                            new Object[] {Ids.next(), group, person, p == 0 ? "coach" : "participant", village.now});
                }
            }
            sql.batch(
                    "INSERT INTO person_group (id, organisation_id, name, purpose, agreement, agreement_version, privacy,"
                            + " ways, next_words, members, created, version)"
                            + " VALUES (?, ?, ?, 'p', 'a', 1, 'names', '', '', 20, ?, 0)",
                    groups);
            sql.batch("INSERT INTO person (id, actor, display_name, created, version) VALUES (?, ?, ?, ?, 0)", people);
            sql.batch(
                    "INSERT INTO group_member (id, group_id, person_id, role, valid_from, agreed_version, version)"
                            + " VALUES (?, ?, ?, ?, ?, 1, 0)",
                    members);
        });
    }
}
