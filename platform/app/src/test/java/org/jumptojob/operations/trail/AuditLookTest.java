package org.jumptojob.operations.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.identity.kept.Watchers;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.persistence.TestTransactions;
import org.jumptojob.web.TestSecrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trail as an administrator sees it. */
class AuditLookTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID ADMINISTRATOR = UUID.randomUUID();
    private static final UUID TRAINEE = UUID.randomUUID();

    private TestDatabase database;
    private TestTransactions transactions;
    private AuditLook look;

    @BeforeEach
    void open() {
        database = TestDatabase.h2();
        transactions = new TestTransactions(database);
        look = new AuditLook();
        look.entities = transactions.entities();
        look.secrets = TestSecrets.random();
        look.watchers = new Watchers() {
            @Override
            public List<UUID> administrators(Instant now) {
                return List.of(ADMINISTRATOR);
            }
        };
        look.visitor = new Visitor();
        look.visitor.enter(
                new Visitor.Person(
                        ADMINISTRATOR, ADMINISTRATOR, ADMINISTRATOR, "Admin", Set.of("administrator"), "UTC"),
                Preferences.STANDARD);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void write(Instant at, UUID actor, String action, String subject) {
        transactions.run(() -> Sql.in(transactions.entities())
                .update(
                        "INSERT INTO audit_entry (id, at, actor, action, subject) VALUES (?, ?, ?, ?, ?)",
                        Ids.next(),
                        at,
                        actor,
                        action,
                        subject));
    }

    private AuditLook.Part part(LocalDate day, AuditLook.Cursor before) {
        return transactions.answer(() -> look.part(Optional.ofNullable(day), Optional.ofNullable(before)));
    }

    @Test
    void noIdOfAnybodyStandsOnThePage() {
        write(NOON, ADMINISTRATOR, "role-given", TRAINEE + " coach");
        AuditLook.Line line = part(null, null).lines().get(0);
        assertEquals(look.mine(), line.actor());
        assertTrue(line.subject().matches("[0-9a-f]{6} coach"), line.subject());
        assertFalse(line.toString().contains(TRAINEE.toString()));
        assertFalse(line.toString().contains(ADMINISTRATOR.toString()));
    }

    @Test
    void aPersonsCodeHoldsForADayAndAnAdministratorsForAlways() {
        write(NOON, ADMINISTRATOR, "locked", TRAINEE.toString());
        write(NOON.plusSeconds(60), ADMINISTRATOR, "unlocked", TRAINEE.toString());
        write(NOON.plus(Duration.ofDays(1)), ADMINISTRATOR, "locked", TRAINEE.toString());
        List<AuditLook.Line> lines = part(null, null).lines();
        assertEquals(lines.get(2).subject(), lines.get(1).subject());
        assertNotEquals(lines.get(2).subject(), lines.get(0).subject());
        assertEquals(lines.get(2).actor(), lines.get(0).actor());
    }

    @Test
    void aDayShowsItsEntriesOnly() {
        write(NOON, null, "account-closed", TRAINEE.toString());
        write(NOON.plus(Duration.ofDays(1)), null, "account-closed", TRAINEE.toString());
        assertEquals(1, part(LocalDate.of(2026, 11, 22), null).lines().size());
        assertEquals(0, part(LocalDate.of(2026, 11, 21), null).lines().size());
    }

    @Test
    void theWholeTrailIsReadPartByPart() {
        for (int i = 0; i < AuditLook.PAGE * 2 + 5; i++) {
            // Many at the same moment: the place in the trail tells them apart.
            write(NOON.plusSeconds(i / 40), null, "entry-" + i, null);
        }
        List<String> seen = new ArrayList<>();
        Optional<AuditLook.Cursor> next = Optional.empty();
        do {
            AuditLook.Part part = part(null, next.orElse(null));
            part.lines().forEach(line -> seen.add(line.action()));
            next = part.older().flatMap(cursor -> AuditLook.Cursor.of(cursor.text()));
        } while (next.isPresent());
        assertEquals(AuditLook.PAGE * 2 + 5, seen.size());
        assertEquals(seen.size(), Set.copyOf(seen).size());
        assertTrue(AuditLook.Cursor.of("nothing").isEmpty());
    }
}
