package org.jumptojob.records.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jumptojob.access.NotFound;
import org.jumptojob.consent.OpenBeside;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.records.door.Caller;
import org.jumptojob.records.door.Scope;
import org.junit.jupiter.api.Test;

/** What holds for each person's choice of receivers on every database. Each test has people and programs of its own. */
interface ReceiversContract {

    TestDatabase database();

    private static void run(Office office, Consumer<Office.Desk> work) {
        office.in(desk -> {
            work.accept(desk);
            return null;
        });
    }

    private static Set<UUID> received(Office office, String receiver, UUID... actors) {
        return office.in(desk -> desk.consents.mayReceive(receiver, List.of(actors)));
    }

    private static Optional<ReceiverService.Choice> choice(Office office, String key) {
        return office.in(desk -> desk.receivers.mine()).stream()
                .filter(choice -> choice.receiver().key().equals(key))
                .findFirst();
    }

    private static String key(ClientService.Credential made) {
        return Receiver.client(made.client().name());
    }

    @Test
    default void withoutAWordOfHersAReceiverGetsNothing() {
        Office office = new Office(database());
        ClientService.Credential made = office.make(Office.READER);
        assertEquals(Set.of(), received(office, key(made), office.person));
        assertEquals(
                Set.of(),
                office.in(desk -> desk.consents.mayReceive(made.client().caller(), Set.of(office.person))));
        assertEquals(Optional.empty(), choice(office, key(made)).orElseThrow().agreed());
    }

    @Test
    default void whatSheAgreedToHoldsForHerAndForThatReceiverAlone() {
        Office office = new Office(database());
        ClientService.Credential made = office.make(Office.READER);
        ClientService.Credential other = office.make(Office.READER);
        UUID neighbour = UUID.randomUUID();
        run(office, desk -> desk.receivers.agree(key(made)));
        assertEquals(Set.of(office.person), received(office, key(made), office.person, neighbour));
        assertEquals(
                Set.of(office.person),
                office.in(desk -> desk.consents.mayReceive(made.client().caller(), List.of(office.person, neighbour))));
        assertEquals(Set.of(), received(office, key(other), office.person, neighbour));
        assertEquals(
                Optional.of(office.now), choice(office, key(made)).orElseThrow().agreed());
        assertEquals(Map.of(key(made), office.now), office.in(desk -> desk.consents.of(office.person)));
    }

    @Test
    default void agreeingTwiceKeepsTheFirstTime() {
        Office office = new Office(database());
        String key = key(office.make(Office.READER));
        run(office, desk -> desk.receivers.agree(key));
        Instant first = office.now;
        office.pass(Duration.ofDays(1));
        run(office, desk -> desk.receivers.agree(key));
        run(office, desk -> desk.consents.agree(office.person, key, office.now));
        assertEquals(Optional.of(first), choice(office, key).orElseThrow().agreed());
    }

    @Test
    default void stoppingCountsAtOnceAndCanBeTakenBack() {
        Office office = new Office(database());
        String key = key(office.make(Office.READER));
        run(office, desk -> desk.receivers.agree(key));
        run(office, desk -> desk.receivers.stop(key));
        assertEquals(Set.of(), received(office, key, office.person));
        run(office, desk -> desk.receivers.stop(key));
        run(office, desk -> desk.receivers.agree(key));
        assertEquals(Set.of(office.person), received(office, key, office.person));
        assertEquals(
                List.of("receiver-agreed " + key, "receiver-stopped " + key, "receiver-agreed " + key),
                office.audited.subList(1, 4));
    }

    @Test
    default void aProcessorGetsEverybodysAndAPersonHerOwn() {
        Office office = new Office(database());
        ClientService.Credential made = office.make(Office.PROCESSOR);
        UUID neighbour = UUID.randomUUID();
        List<UUID> both = List.of(office.person, neighbour);
        assertEquals(
                new TreeSet<>(both),
                office.in(desk -> desk.consents.mayReceive(made.client().caller(), both)));
        assertEquals(Set.of(neighbour), office.in(desk -> desk.consents.mayReceive(Caller.person(neighbour), both)));
        assertThrows(NotFound.class, () -> run(office, desk -> desk.receivers.agree(key(made))));
        assertTrue(choice(office, key(made)).orElseThrow().receiver().processor());
    }

    private static List<String> openPrograms(Office office) {
        return office.beside(office.person).stream()
                .filter(line -> line.text().equals("records.open-programs"))
                .map(OpenBeside.Line::names)
                .toList();
    }

    @Test
    default void herListOfWhatIsOpenNamesTheProgramsThatGetHerRecordAndNoOthers() {
        Office office = new Office(database());
        String reader = key(office.make(Office.READER, Optional.of(office.now.plus(Duration.ofDays(2)))));
        String writer = key(office.make(Office.rights(Set.of(Scope.STATEMENTS_WRITE), false)));
        assertEquals(List.of(), openPrograms(office), "she has not agreed");
        run(office, desk -> desk.receivers.agree(reader));
        run(office, desk -> desk.consents.agree(office.person, writer, office.now));
        assertEquals(List.of("Reports of the City College"), openPrograms(office));
        assertTrue(office.beside(UUID.randomUUID()).stream()
                .noneMatch(line -> line.text().equals("records.open-programs")));
        run(office, desk -> desk.receivers.stop(reader));
        assertEquals(List.of(), openPrograms(office));
        run(office, desk -> desk.receivers.agree(reader));
        office.pass(Duration.ofDays(3));
        assertEquals(List.of(), openPrograms(office), "it is refused from then on");
    }

    @Test
    default void aProgramOfTheOrganisationStandsInEverybodysList() {
        Office office = new Office(database());
        office.make(Office.PROCESSOR);
        assertTrue(office.beside(UUID.randomUUID()).stream()
                .anyMatch(line -> line.text().equals("records.open-processors")
                        && line.path().equals("/receivers")
                        && line.names().contains("Reports of the City College")));
    }

    @Test
    default void manyPeopleAreAskedAboutAtOnce() {
        Office office = new Office(database());
        String key = key(office.make(Office.READER));
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 1101; i++) {
            all.add(UUID.randomUUID());
        }
        run(office, desk -> all.subList(400, 1050).forEach(actor -> desk.consents.agree(actor, key, office.now)));
        assertEquals(new TreeSet<>(all.subList(400, 1050)), office.in(desk -> desk.consents.mayReceive(key, all)));
        assertEquals(Set.of(), office.in(desk -> desk.consents.mayReceive(key, List.of())));
    }

    @Test
    default void onlyProgramsThatReadAndAreInUseAskForAYes() {
        Office office = new Office(database());
        String writer =
                key(office.make(Office.rights(Set.of(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE), false)));
        String reader = key(office.make(Office.rights(Set.of(Scope.ALL_READ), false)));
        String shortly = key(office.make(Office.READER, Optional.of(office.now.plusSeconds(1))));
        assertTrue(choice(office, writer).isEmpty());
        assertTrue(choice(office, reader).isPresent());
        assertTrue(choice(office, shortly).isPresent());
        office.pass(Duration.ofSeconds(1));
        assertTrue(choice(office, shortly).isEmpty());
        assertThrows(NotFound.class, () -> run(office, desk -> desk.receivers.agree(writer)));
        assertThrows(NotFound.class, () -> run(office, desk -> desk.receivers.agree(shortly)));
        assertThrows(NotFound.class, () -> run(office, desk -> desk.receivers.agree("client:none\0")));
    }

    @Test
    default void aStoreThatRecordsAreSentToAsksToo() {
        Office office = new Office(database());
        String name = "store-" + UUID.randomUUID();
        database()
                .inTransaction(entities -> Sql.in(entities)
                        .update(
                                "INSERT INTO forward_target (name, url, processor, failures) VALUES (?, ?, FALSE, 0)",
                                name,
                                "https://lrs.example.org/data/xapi"));
        Receiver receiver = choice(office, Receiver.target(name)).orElseThrow().receiver();
        assertEquals("lrs.example.org", receiver.label());
        assertFalse(receiver.isClient());
        assertEquals(name, receiver.name());
        run(office, desk -> desk.receivers.agree(Receiver.target(name)));
        assertEquals(Set.of(office.person), received(office, Receiver.target(name), office.person));
        // A client of the same name is another receiver.
        assertEquals(Set.of(), received(office, Receiver.client(name), office.person));
    }

    @Test
    default void whoAgreedToAProgramThatIsSwitchedOffHasAgreedToNothing() {
        Office office = new Office(database());
        ClientService.Credential made = office.make(Office.READER);
        ClientService.Credential other = office.make(Office.READER);
        run(office, desk -> desk.receivers.agree(key(made)));
        run(office, desk -> desk.receivers.agree(key(other)));
        run(office, desk -> desk.service.revoke(made.client().name()));
        assertTrue(choice(office, key(made)).isEmpty());
        assertEquals(Map.of(key(other), office.now), office.in(desk -> desk.consents.of(office.person)));
    }

    @Test
    default void aClosedAccountLeavesNoConsent() {
        Office office = new Office(database());
        String key = key(office.make(Office.READER));
        UUID neighbour = UUID.randomUUID();
        run(office, desk -> desk.receivers.agree(key));
        run(office, desk -> desk.consents.agree(neighbour, key, office.now));
        run(office, desk -> desk.consents.closed(new PersonClosed(UUID.randomUUID(), office.person)));
        assertEquals(Set.of(neighbour), received(office, key, office.person, neighbour));
    }
}
