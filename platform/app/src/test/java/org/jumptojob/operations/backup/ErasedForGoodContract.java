package org.jumptojob.operations.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jumptojob.groups.near.SupporterService;
import org.jumptojob.identity.AccountService;
import org.jumptojob.identity.KeptPosts;
import org.jumptojob.identity.Person;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.learning.PrivateNotes;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.plan.OwnSheet;
import org.jumptojob.plan.PlanPage;
import org.jumptojob.plan.PlanService;
import org.jumptojob.plan.SheetService;
import org.jumptojob.records.Recorder;
import org.jumptojob.stories.StoryService;
import org.jumptojob.stories.StoryText;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.TestSecrets;
import org.jumptojob.xapi.Activity;
import org.jumptojob.xapi.AgentKey;
import org.jumptojob.xapi.StatementBuilder;
import org.junit.jupiter.api.Test;

/**
 * Somebody writes in eight rooms, a backup is made, she leaves: nothing of her is in any table or in a new backup. Then the
 * backup from before is restored, and she is gone again. All rooms take part, as they hear of it in the server.
 */
interface ErasedForGoodContract {

    int ROOMS_THAT_HEAR_OF_IT = 12;

    TestDatabase database();

    /** A database of the same kind with nothing in it. */
    DataSource empty();

    Map<String, String> MARKERS = List.of(
                    "name",
                    "address",
                    "plan",
                    "hard days",
                    "reflection",
                    "story",
                    "supporter",
                    "held post",
                    "document",
                    "statement")
            .stream()
            .collect(Collectors.toMap(
                    place -> place,
                    place -> "canary"
                            + UUID.randomUUID().toString().replace("-", "").substring(0, 16)));

    Set<String> IN_THE_CLEAR = Set.of("name", "address", "supporter", "document", "statement");

    private static String marker(String place) {
        return MARKERS.get(place);
    }

    private static Set<String> placesIn(String text) {
        return MARKERS.entrySet().stream()
                .filter(marker -> text.contains(marker.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> inTables(DataSource source) throws Exception {
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, List<String>> table : AllRows.of(source).entrySet()) {
            found.addAll(placesIn(withHex(String.join("\n", table.getValue()))));
        }
        return found;
    }

    /** Bytes stand in a text as hex. */
    private static String withHex(String text) {
        StringBuilder all = new StringBuilder(text);
        MARKERS.values().forEach(marker -> {
            String hex = marker.chars().mapToObj(Integer::toHexString).collect(Collectors.joining());
            if (text.contains(hex)) {
                all.append(marker);
            }
        });
        return all.toString();
    }

    @Test
    default void nothingIsLeftAndABackupDoesNotBringHerBack() throws Exception {
        assertTrue(Beans.observersOf(PersonClosed.class) >= ROOMS_THAT_HEAR_OF_IT);
        Secrets secrets = TestSecrets.random();
        WholeHouse house = new WholeHouse(database(), secrets);
        house.site();
        Person stays = house.signedIn("Somebody else", "stays@site.test");
        write(house, stays, "of somebody else");
        Person leaves = house.signedIn(marker("name"), marker("address") + "@site.test");
        write(house, leaves, "");
        assertEquals(IN_THE_CLEAR, inTables(database().dataSource()), "the other texts are locked");
        byte[] earlier = Backups.of(database().dataSource());
        assertEquals(IN_THE_CLEAR, placesIn(withHex(Changed.text(earlier))));

        house.with(AccountService.class, accounts -> assertTrue(accounts.close().isEmpty()));
        assertEquals(Set.of(), inTables(database().dataSource()));
        assertEquals(Set.of(), idsLeft(database().dataSource(), leaves));
        assertEquals(
                Set.of(), placesIn(withHex(Changed.text(Backups.of(database().dataSource())))));

        DataSource target = empty();
        Backups.restore(earlier, target);
        assertEquals(IN_THE_CLEAR, inTables(target), "she came back with the backup");
        try (TestDatabase restored = TestDatabase.over(target)) {
            eraseAgain(new WholeHouse(restored, secrets), closed(database().dataSource()));
        }
        assertEquals(Set.of(), inTables(target));
        assertEquals(Set.of(), idsLeft(target, leaves));
        assertEquals(Set.of(), placesIn(withHex(Changed.text(Backups.of(target)))));
        assertEquals(
                AllRows.of(database().dataSource()).get("private_note"),
                AllRows.of(target).get("private_note"),
                "what others wrote stays as it was");
    }

    private static void write(WholeHouse house, Person person, String instead) {
        house.with(
                PlanService.class,
                plan -> plan.save(PlanPage.WISHES, 0, Map.of("dream", List.of(text("plan", instead)))));
        house.with(
                SheetService.class,
                sheets -> sheets.save(OwnSheet.HARD_DAYS, 0, Map.of("text-good", List.of(text("hard days", instead)))));
        house.with(
                PrivateNotes.class,
                notes -> notes.save("three-hopes", 0, Map.of("hope", List.of(text("reflection", instead)))));
        house.with(
                StoryService.class,
                stories -> stories.save(
                        UUID.randomUUID(), 0, new StoryText(text("story", instead), text("story", instead), "", "")));
        house.get(SupporterService.class).invite(text("supporter", instead), "");
        house.with(
                KeptPosts.class,
                posts ->
                        posts.hold(person.getId(), "/do/x", Map.of("text", new String[] {text("held post", instead)})));
        house.does(() -> record(house, person, instead));
    }

    private static String text(String place, String instead) {
        return instead.isEmpty() ? marker(place) : place + " " + instead;
    }

    /** What programs have sent about her. */
    private static void record(WholeHouse house, Person person, String instead) {
        String agent = AgentKey.ofAccount(WholeHouse.BASE, person.getActor().toString());
        Instant now = Instant.parse("2026-11-21T10:00:00Z");
        house.sql()
                .update(
                        "INSERT INTO document (kind, place, name, activity, agent, content_type, etag, body, updated, client)"
                                + " VALUES ('state', ?, 'bookmark', 'an-activity', ?, 'text/plain', ?, ?, ?, 'a-client')",
                        UUID.randomUUID(),
                        agent,
                        "e".repeat(40),
                        text("document", instead).getBytes(StandardCharsets.UTF_8),
                        now);
        house.get(Recorder.class)
                .record(List.of(new StatementBuilder(UUID.randomUUID())
                        .actor(WholeHouse.BASE, person.getActor().toString())
                        .verb("http://adlnet.gov/expapi/verbs/answered", "answered")
                        .object(new Activity(
                                "https://tool.test/one", "http://adlnet.gov/expapi/activities/question", "One", null))
                        .response(text("statement", instead))));
    }

    private static Map<UUID, Instant> closed(DataSource source) throws Exception {
        try (Connection connection = source.getConnection()) {
            Map<UUID, Instant> closed = Tombstones.of(connection);
            assertEquals(1, closed.size());
            return closed;
        }
    }

    /** As the server does at its start, with the list that the restore has put in. */
    private static void eraseAgain(WholeHouse house, Map<UUID, Instant> closed) throws Exception {
        ClosedAccounts accounts = house.get(ClosedAccounts.class);
        try (Connection connection = accounts.database.dataSource().getConnection()) {
            assertEquals(1, Tombstones.add(connection, closed));
            assertEquals(0, Tombstones.add(connection, closed));
        }
        List<Integer> erased = new ArrayList<>();
        house.does(() -> erased.add(accounts.eraseAgain()));
        house.does(() -> erased.add(accounts.eraseAgain()));
        assertEquals(List.of(1, 0), erased);
    }

    /** Where one of her ids stands, but in the tombstone and in the audit trail, which leads to nobody. */
    private static Set<String> idsLeft(DataSource source, Person person) throws Exception {
        Set<String> left = new TreeSet<>();
        for (Map.Entry<String, List<String>> table : AllRows.of(source).entrySet()) {
            String rows = String.join("\n", table.getValue());
            if (rows.contains(person.getId().toString())
                    || rows.contains(person.getActor().toString())) {
                left.add(table.getKey());
            }
        }
        assertTrue(left.remove("tombstone"));
        left.remove("audit_entry");
        return left;
    }
}
