package org.jumptojob.operations.personal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.audit.Audit;
import org.jumptojob.groups.Waiting;
import org.jumptojob.identity.AccountService;
import org.jumptojob.identity.Person;
import org.jumptojob.identity.kept.Watchers;
import org.jumptojob.operations.personal.PaperRequest.Check;
import org.jumptojob.operations.personal.PaperRequest.Kind;
import org.jumptojob.operations.personal.PaperRequest.Paper;
import org.jumptojob.operations.personal.PaperRequest.State;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.privacy.PersonalData;
import org.jumptojob.web.Site;
import org.junit.jupiter.api.Test;

/** What requests on paper promise on every database. */
interface PaperRequestsContract {

    Duration WAIT = Duration.ofDays(3);

    TestDatabase database();

    /** The room with two administrators and somebody who wrote a letter. */
    final class Office {
        final Stand stand;
        final PaperRequests requests = new PaperRequests();
        final List<UUID> closed = new ArrayList<>();
        final List<String> news = new ArrayList<>();
        final List<String> audited = new ArrayList<>();
        final List<UUID> administrators = new ArrayList<>();
        final Person first;
        final Person second;
        final Person writer;

        Office(TestDatabase database) {
            stand = new Stand(database);
            requests.rows = new PaperRows();
            requests.rows.entities = stand.transactions.entities();
            requests.orders = stand.orders;
            requests.visitor = stand.visitor;
            requests.site = new Site();
            requests.news = news();
            requests.audit = new Audit() {
                @Override
                public void record(UUID actor, String action, String subject) {
                    audited.add(action);
                }
            };
            requests.watchers = new Watchers() {
                @Override
                public List<UUID> administrators(Instant now) {
                    return administrators;
                }
            };
            requests.accounts = new AccountService() {
                @Override
                public Optional<String> closeFor(UUID person) {
                    closed.add(person);
                    requests.rows.forget(person, stand.now);
                    return Optional.empty();
                }
            };
            first = stand.person("First administrator");
            second = stand.person("Second administrator");
            writer = stand.person("Writer");
            administrators.addAll(List.of(first.getId(), second.getId()));
            by(first);
        }

        private PaperNews news() {
            return new PaperNews() {
                @Override
                void entered(PaperRequest request) {
                    news.add("entered");
                }

                @Override
                void handedOver(PaperRequest request) {
                    news.add("handed over");
                }
            };
        }

        Office by(Person person) {
            stand.as(person, person == writer ? "trainee" : "administrator");
            stand.tick(Duration.ZERO);
            requests.clock = stand.orders.clock;
            return this;
        }

        Office after(Duration time) {
            stand.tick(time);
            requests.clock = stand.orders.clock;
            return this;
        }

        Optional<String> enter(Kind kind) {
            Paper paper = new Paper(kind, stand.now.minus(Duration.ofDays(1)), Check.KNOWN);
            return stand.transactions.answer(() -> requests.enter(writer.getId(), paper));
        }

        Optional<String> carryOut(UUID id) {
            return stand.transactions.answer(() -> requests.carryOut(id));
        }

        PaperRequest only() {
            return stand.transactions
                    .answer(() -> requests.rows.of(writer.getId()))
                    .get(0);
        }
    }

    private static List<Long> waiting(Office office, Person person) {
        PaperWaiting waiting = new PaperWaiting();
        waiting.clock = office.requests.clock;
        return office.stand.transactions.answer(
                () -> Waiting.numbers(office.stand.transactions.entities(), waiting.counts(person.getId(), List.of())));
    }

    @Test
    default void theStartPageOfAnAdministratorTellsOfOpenRequestsAndNobodyElsesDoes() {
        Office office = new Office(database());
        office.stand.transactions.run(() -> {
            Sql sql = Sql.in(office.stand.transactions.entities());
            sql.update("DELETE FROM paper_request");
            sql.update(
                    "INSERT INTO membership (id, person_id, role, valid_from, version) VALUES (?, ?, ?, ?, 0)",
                    UUID.randomUUID(),
                    office.second.getId(),
                    "administrator",
                    office.stand.now.minusSeconds(60));
        });
        assertEquals(List.of(0L), waiting(office, office.second));
        office.enter(Kind.ERASURE);
        assertEquals(List.of(1L), waiting(office, office.second));
        assertEquals(List.of(0L), waiting(office, office.writer));
        office.by(office.second).after(WAIT).carryOut(office.only().id());
        assertEquals(List.of(0L), waiting(office, office.second));
    }

    @Test
    default void anErasureWaitsThenAnotherAdministratorCarriesItOut() {
        Office office = new Office(database());
        assertEquals(Optional.empty(), office.enter(Kind.ERASURE));
        UUID id = office.only().id();
        assertEquals(List.of("entered"), office.news, "the person is told at once");
        assertEquals(
                Optional.of("personal.paper-too-soon"), office.by(office.second).carryOut(id));
        office.after(WAIT);
        assertEquals(
                Optional.of("personal.paper-second"), office.by(office.first).carryOut(id));
        assertEquals(List.of(), office.closed);
        assertEquals(Optional.empty(), office.by(office.second).carryOut(id));
        assertEquals(List.of(office.writer.getId()), office.closed);
        assertTrue(office.audited.containsAll(List.of("paper-erasure-entered", "paper-erasure-carried-out")));
        PaperRequest line = office.stand
                .transactions
                .answer(() -> office.requests.rows.lock(id))
                .orElseThrow();
        assertEquals(State.DONE, line.state());
        assertEquals(null, line.person(), "nothing says whose it was");
    }

    @Test
    default void theOnlyAdministratorOfASiteCarriesOutWhatSheEntered() {
        Office office = new Office(database());
        office.administrators.remove(office.second.getId());
        office.enter(Kind.ERASURE);
        assertEquals(Optional.empty(), office.after(WAIT).carryOut(office.only().id()));
        assertEquals(List.of(office.writer.getId()), office.closed);
    }

    @Test
    default void thePersonStopsARequestThatWasNotHers() {
        Office office = new Office(database());
        office.enter(Kind.ERASURE);
        UUID id = office.only().id();
        Person stranger = office.stand.person("Stranger");
        office.stand.as(stranger);
        assertThrows(NotFound.class, () -> office.stand.transactions.run(() -> office.requests.stopMine(id)));
        office.by(office.writer);
        office.stand.transactions.run(() -> office.requests.stopMine(id));
        assertEquals(State.STOPPED, office.only().state());
        office.after(WAIT).by(office.second);
        assertThrows(NotFound.class, () -> office.carryOut(id));
        assertEquals(List.of(), office.closed);
    }

    @Test
    default void aCopyIsHandedOverLockedAndStaysUntilThePersonHasIt() {
        Office office = new Office(database());
        UUID id = carriedOut(office);
        assertThrows(NotFound.class, () -> handOver(office, id), "it is not made yet");
        assertThrows(NotFound.class, () -> confirm(office, id), "it is not made yet");
        office.stand.maker.run();
        byte[] locked = handOver(office, id);
        assertArrayEquals(new byte[] {1, 2, 3}, locked, "what the lock made, and nothing else");
        assertEquals(State.MAKING, office.only().state(), "the file may get lost on its way");
        assertEquals(List.of("entered"), office.news);
        assertArrayEquals(locked, handOver(office, id));
        confirm(office, id);
        assertEquals(List.of("entered", "handed over"), office.news);
        assertEquals(State.DONE, office.only().state());
        assertThrows(NotFound.class, () -> handOver(office, id), "the copy is gone");
        assertThrows(NotFound.class, () -> confirm(office, id), "once");
    }

    @Test
    default void aCopyThatFailedOrWasDeletedIsMadeAgain() {
        Office office = new Office(database());
        UUID id = carriedOut(office);
        assertThrows(NotFound.class, () -> makeAgain(office, id), "it is being made");
        List<PersonalData> rooms = office.stand.maker.rooms;
        office.stand.maker.rooms = List.of(person -> {
            throw new IllegalStateException("A test of a room that fails.");
        });
        for (int i = 0; i < CopyOrders.MOST_TRIES; i++) {
            office.stand.maker.run();
        }
        assertEquals(PaperView.Copy.FAILED, copy(office));
        office.stand.maker.rooms = rooms;
        makeAgain(office, id);
        assertEquals(PaperView.Copy.MAKING, copy(office));
        office.stand.maker.run();
        assertEquals(PaperView.Copy.READY, copy(office));
        assertThrows(NotFound.class, () -> makeAgain(office, id), "it lies ready");
        office.after(Duration.ofDays(8));
        office.stand.transactions.run(() -> office.stand.orders.deleteOlder(office.stand.now));
        assertEquals(PaperView.Copy.GONE, copy(office));
        makeAgain(office, id);
        office.stand.maker.run();
        assertEquals(PaperView.Copy.READY, copy(office));
        assertEquals(3, handOver(office, id).length);
    }

    @Test
    default void aCopyThatWasTakenCanBeSaidToBeHandedOverAfterItIsDeletedHere() {
        Office office = new Office(database());
        UUID id = carriedOut(office);
        office.stand.maker.run();
        gone(office);
        assertThrows(NotFound.class, () -> confirm(office, id), "nobody has taken it");
        makeAgain(office, id);
        office.stand.maker.run();
        handOver(office, id);
        gone(office);
        PaperView.Told told = new PaperView.Told("", "", "", "", "", "", "");
        assertTrue(new PaperView.Row(office.only(), told, true, copy(office)).isTaken(), "the page offers it");
        confirm(office, id);
        assertEquals(PaperRequest.State.DONE, office.only().state());
    }

    /** The copy lies longer than copies are kept. */
    private static void gone(Office office) {
        office.after(Duration.ofDays(8));
        office.stand.transactions.run(() -> office.stand.orders.deleteOlder(office.stand.now));
        assertEquals(PaperView.Copy.GONE, copy(office));
    }

    @Test
    default void eachRowHasAPassphraseOfItsOwn() {
        Office office = new Office(database());
        carriedOut(office);
        PaperRequest request = office.only();
        PaperView.Told told = new PaperView.Told("", "", "", "", "", "", "");
        PaperView.Row one = new PaperView.Row(request, told, true, PaperView.Copy.READY);
        PaperView.Row other = new PaperView.Row(request, told, true, PaperView.Copy.READY);
        assertNotEquals(one.getPassphrase(), other.getPassphrase());
        assertEquals(one.getPassphrase(), one.getPassphrase(), "the form sends the one that is shown");
        assertTrue(LockedPage.isStrong(one.getPassphrase()));
    }

    private static UUID carriedOut(Office office) {
        office.enter(Kind.COPY);
        UUID id = office.only().id();
        office.after(WAIT).by(office.second);
        assertEquals(Optional.empty(), office.carryOut(id));
        return id;
    }

    private static PaperView.Copy copy(Office office) {
        PaperRequest request = office.only();
        return PaperView.Copy.of(
                request,
                office.stand.transactions.answer(office.requests::copies).get(request.person()));
    }

    private static void makeAgain(Office office, UUID id) {
        office.stand.transactions.run(() -> office.requests.makeAgain(id));
    }

    private static void confirm(Office office, UUID id) {
        office.stand.transactions.run(() -> office.requests.handedOver(id));
    }

    private static byte[] handOver(Office office, UUID id) {
        return office.stand.transactions.answer(() -> office.requests.handOver(id, zip -> {
            assertEquals('P', zip[0]);
            assertEquals('K', zip[1]);
            return new byte[] {1, 2, 3};
        }));
    }

    @Test
    default void theCopyOfARequestIsNoCopyOfThePersonsOwnPage() {
        Office office = new Office(database());
        office.enter(Kind.COPY);
        office.after(WAIT).by(office.second).carryOut(office.only().id());
        office.stand.maker.run();
        office.by(office.writer);
        assertTrue(
                office.stand.transactions.answer(() -> office.stand.copy.mine().isEmpty()));
    }

    @Test
    default void whatMakesNoSenseIsRefused() {
        Office office = new Office(database());
        assertEquals(Optional.empty(), office.enter(Kind.COPY));
        assertEquals(Optional.of("personal.paper-again"), office.enter(Kind.COPY));
        assertEquals(Optional.empty(), office.enter(Kind.ERASURE));
        Paper tomorrow = new Paper(Kind.COPY, office.stand.now.plus(Duration.ofDays(1)), Check.SHOWN);
        UUID other = office.second.getId();
        assertEquals(
                Optional.of("personal.paper-day-odd"),
                office.stand.transactions.answer(() -> office.requests.enter(other, tomorrow)));
        Paper today = new Paper(Kind.COPY, office.stand.now, Check.CALLED);
        assertEquals(
                Optional.of("personal.paper-self"),
                office.stand.transactions.answer(() -> office.requests.enter(office.first.getId(), today)));
        assertThrows(
                NotFound.class,
                () -> office.stand.transactions.answer(() -> office.requests.enter(UUID.randomUUID(), today)));
    }
}
