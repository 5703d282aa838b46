package org.jumptojob.records.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jumptojob.access.NotFound;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.records.clients.ClientService.Credential;
import org.jumptojob.records.clients.ClientService.Outcome;
import org.jumptojob.records.door.Caller;
import org.jumptojob.records.door.Limits;
import org.jumptojob.records.door.Scope;
import org.jumptojob.settings.SettingProblem;
import org.jumptojob.web.Secrets;
import org.junit.jupiter.api.Test;

/** What holds for the credentials of programs on every database. Each test has programs of its own. */
interface ClientsContract {

    String LONG_SECRET = "0123456789abcdef0123456789abcdef";

    TestDatabase database();

    private Office office() {
        return new Office(database());
    }

    @Test
    default void aClientIsLetInByItsKeyAndSecret() {
        Office office = office();
        Credential made = office.make(Office.READER);
        Caller caller = office.door
                .authenticate(Office.basic(made.client().name(), made.secret()))
                .orElseThrow();
        assertEquals(Optional.of(made.client().name()), caller.client());
        assertEquals(Set.of(Scope.STATEMENTS_READ), caller.scopes());
    }

    @Test
    default void theSecretHas256BitsAndOnlyItsHashIsStored() {
        Office office = office();
        Credential made = office.make(Office.READER);
        assertEquals(32, Base64.getUrlDecoder().decode(made.secret()).length);
        Clients.Known row =
                office.in(desk -> desk.clients.find(made.client().name())).orElseThrow();
        assertEquals(Secrets.sha256(made.secret()), row.secretHash());
        assertNotEquals(made.secret(), office.make(Office.READER).secret());
    }

    @Test
    default void whateverIsNotTheRightKeyAndSecretIsRefused() {
        Office office = office();
        Credential made = office.make(Office.READER);
        String name = made.client().name();
        String right = Office.basic(name, made.secret());
        for (String header : Arrays.asList(
                null,
                "",
                "Basic",
                "Basic ",
                "Basic %%%",
                "Bearer " + right.substring(6),
                Office.basic(name, ""),
                Office.basic(name, made.secret() + "x"),
                Office.basic(name.toUpperCase(), made.secret()),
                Office.basic("", made.secret()),
                Office.basic(name + "\0", made.secret()),
                Office.basic("platform", made.secret()))) {
            assertTrue(office.door.authenticate(header).isEmpty(), header);
        }
        assertTrue(office.door.authenticate("basic  " + right.substring(6)).isPresent());
    }

    @Test
    default void rightsComeBackAsTheyWereGiven() {
        Office office = office();
        Client.Rights given = new Client.Rights(
                "A tool", Set.of(Scope.values()), Optional.of("jump-to-job"), true, Limits.of(600, 3_000_000_000L));
        Instant end = office.now.plusSeconds(86_400);
        Credential made = office.make(given, Optional.of(end));
        Client read = office.in(desk -> desk.clients.find(made.client().name()))
                .orElseThrow()
                .client();
        assertEquals(made.client(), read);
        assertEquals(given, read.rights());
        assertEquals(Optional.of(end), read.life().expires());
        assertEquals(given.limits(), read.caller().limits());
    }

    @Test
    default void aClientThatIsSwitchedOffIsRefusedAtOnce() {
        Office office = office();
        Credential made = office.make(Office.READER);
        String name = made.client().name();
        assertTrue(office.letsIn(name, made.secret()));
        office.in(desk -> {
            desk.service.revoke(name);
            return null;
        });
        assertFalse(office.letsIn(name, made.secret()));
        assertEquals(
                "records.client-changed-meanwhile",
                office.in(desk -> desk.service.renew(name, 1)).problems().get("client"));
    }

    @Test
    default void aClientIsRefusedFromItsLastMomentOn() {
        Office office = office();
        Credential made = office.make(Office.READER, Optional.of(office.now.plusSeconds(60)));
        String name = made.client().name();
        assertTrue(office.letsIn(name, made.secret()));
        office.pass(Duration.ofMillis(59_999));
        assertTrue(office.letsIn(name, made.secret()));
        office.pass(Duration.ofMillis(1));
        assertFalse(office.letsIn(name, made.secret()));
    }

    @Test
    default void afterARenewalOnlyTheNewSecretIsRight() {
        Office office = office();
        Credential first = office.make(Office.READER);
        String name = first.client().name();
        assertTrue(office.letsIn(name, first.secret()));
        Credential second =
                office.in(desk -> desk.service.renew(name, 0)).credential().orElseThrow();
        assertFalse(office.letsIn(name, first.secret()));
        assertTrue(office.letsIn(name, second.secret()));
    }

    @Test
    default void aFormThatIsSentTwiceMakesOneSecret() {
        Office office = office();
        String name = office.in(desk -> desk.service.freshName());
        Outcome first = office.in(desk -> desk.service.create(name, Office.READER, Optional.empty()));
        Outcome again = office.in(desk -> desk.service.create(name, Office.READER, Optional.empty()));
        assertEquals(Map.of("label", "records.client-made-already"), again.problems());
        assertTrue(office.letsIn(name, first.credential().orElseThrow().secret()));
        Outcome renewed = office.in(desk -> desk.service.renew(name, 0));
        Outcome renewedAgain = office.in(desk -> desk.service.renew(name, 0));
        assertEquals(Map.of("client", "records.client-changed-meanwhile"), renewedAgain.problems());
        assertTrue(office.letsIn(name, renewed.credential().orElseThrow().secret()));
    }

    @Test
    default void whatCannotBeAClientIsNotMade() {
        Office office = office();
        Client.Rights odd = new Client.Rights(" ", Set.of(), Optional.empty(), false, Limits.NONE);
        Optional<Instant> over = Optional.of(office.now);
        Outcome outcome = office.in(desk -> desk.service.create(desk.service.freshName(), odd, over));
        assertEquals(Set.of("label", "scope", "expires"), outcome.problems().keySet());
        for (String label : List.of("x".repeat(201), "two\nlines", "zero\0")) {
            Client.Rights labelled = new Client.Rights(label, Set.of(Scope.ALL), Optional.empty(), false, Limits.NONE);
            Outcome refused =
                    office.in(desk -> desk.service.create(desk.service.freshName(), labelled, Optional.empty()));
            assertEquals(Set.of("label"), refused.problems().keySet());
        }
        for (String name : List.of("", "platform", "a:b", "x\0")) {
            assertThrows(
                    NotFound.class,
                    () -> office.in(desk -> desk.service.create(name, Office.READER, Optional.empty())));
            assertThrows(NotFound.class, () -> office.in(desk -> desk.service.renew(name, 0)));
        }
    }

    @Test
    default void aBurstOfRequestsCostsOneStatement() {
        Office office = office();
        Credential made = office.make(Office.READER);
        for (int i = 0; i < 100; i++) {
            assertTrue(office.letsIn(made.client().name(), made.secret()));
            assertFalse(office.letsIn(made.client().name(), "wrong"));
        }
        assertEquals(1, office.read);
    }

    @Test
    default void aChangeOnAnotherNodeCountsAfterSomeSeconds() {
        Office here = office();
        Office there = office();
        Credential made = there.make(Office.READER);
        String name = made.client().name();
        assertTrue(here.letsIn(name, made.secret()));
        there.in(desk -> {
            desk.service.revoke(name);
            return null;
        });
        assertFalse(there.letsIn(name, made.secret()));
        here.pass(ClientDoor.KEPT);
        assertFalse(here.letsIn(name, made.secret()));
    }

    @Test
    default void aClientIsReadAnewWhenSomethingChangedWhileItWasRead() {
        Office office = office();
        Credential made = office.make(Office.READER);
        String name = made.client().name();
        Clients reading = office.door.clients;
        office.door.clients = new Clients() {
            @Override
            public Optional<Known> find(String wanted) {
                Optional<Known> before = reading.find(wanted);
                office.in(desk -> {
                    desk.service.revoke(name);
                    return null;
                });
                return before;
            }
        };
        office.letsIn(name, made.secret());
        assertFalse(office.letsIn(name, made.secret()));
    }

    @Test
    default void theLastUseIsWrittenApartFromTheRequests() {
        Office office = office();
        office.lastUses.clients = new Clients() {
            @Override
            public void noteUses(Map<String, Instant> uses) {
                office.in(desk -> {
                    desk.clients.noteUses(uses);
                    return null;
                });
            }
        };
        Credential made = office.make(Office.READER);
        String name = made.client().name();
        office.letsIn(name, "wrong");
        office.lastUses.write();
        assertEquals(Optional.empty(), lastUse(office, name));
        office.letsIn(name, made.secret());
        Instant first = office.now;
        assertEquals(Optional.empty(), lastUse(office, name));
        office.lastUses.write();
        assertEquals(Optional.of(first), lastUse(office, name));
        // Another node knows of an earlier one.
        office.lastUses.note(name, first.minusSeconds(60));
        office.lastUses.write();
        assertEquals(Optional.of(first), lastUse(office, name));
    }

    private static Optional<Instant> lastUse(Office office, String name) {
        return office.in(desk -> desk.clients.find(name))
                .orElseThrow()
                .client()
                .life()
                .lastUsed();
    }

    @Test
    default void everyChangeIsAuditedWithoutASecret() {
        Office office = office();
        Credential made = office.make(Office.READER);
        String name = made.client().name();
        Credential processor = office.make(Office.PROCESSOR);
        office.in(desk -> desk.service.renew(name, 0));
        office.in(desk -> {
            desk.service.revoke(name);
            desk.service.revoke(name);
            return null;
        });
        assertEquals(
                List.of(
                        "client-made " + name,
                        "client-made-processor " + processor.client().name(),
                        "client-secret-renewed " + name,
                        "client-revoked " + name),
                office.audited);
    }

    /** In one test, because there is one client of the settings in a database. */
    @Test
    default void theClientOfTheSettingsMayDoEverythingAndFollowsThem() {
        Office office = office();
        provision(office, "lrs", LONG_SECRET);
        Caller caller =
                office.door.authenticate(Office.basic("lrs", LONG_SECRET)).orElseThrow();
        assertEquals(Set.of(Scope.ALL), caller.scopes());
        assertTrue(caller.processor());
        assertEquals(Limits.NONE, caller.limits());
        // No page changes it.
        office.in(desk -> {
            desk.service.revoke("lrs");
            return null;
        });
        assertEquals(
                Set.of("client"),
                office.in(desk -> desk.service.renew("lrs", 0)).problems().keySet());
        assertTrue(office.letsIn("lrs", LONG_SECRET));
        assertTrue(office.in(desk -> desk.service.all()).stream()
                .anyMatch(client -> client.name().equals("lrs") && client.provisioned()));
        provision(office, "lrs", LONG_SECRET + "2");
        office.pass(ClientDoor.KEPT);
        assertFalse(office.letsIn("lrs", LONG_SECRET));
        assertTrue(office.letsIn("lrs", LONG_SECRET + "2"));
        provision(office, "other", LONG_SECRET);
        office.pass(ClientDoor.KEPT);
        assertFalse(office.letsIn("lrs", LONG_SECRET + "2"));
        provision(office, "lrs", LONG_SECRET);
        office.pass(ClientDoor.KEPT);
        assertTrue(office.letsIn("lrs", LONG_SECRET));
        assertFalse(office.letsIn("other", LONG_SECRET));
        assertThrows(SettingProblem.class, () -> provision(office, "lrs", "short"));
        assertThrows(SettingProblem.class, () -> provision(office, "l:rs", LONG_SECRET));
    }

    private static void provision(Office office, String name, String secret) {
        office.in(desk -> {
            desk.provisioned.provision(Optional.of(name), secret);
            return null;
        });
    }
}
