package org.jumptojob.operations.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.identity.AccountService;
import org.jumptojob.identity.kept.Watchers;
import org.jumptojob.operations.personal.CopyOrder.Purpose;
import org.jumptojob.operations.personal.PaperRequest.Kind;
import org.jumptojob.operations.personal.PaperRequest.Paper;
import org.jumptojob.operations.personal.PaperRequest.State;
import org.jumptojob.persistence.Ids;
import org.jumptojob.settings.Setting;
import org.jumptojob.web.Site;

/**
 * What people ask for on paper: a copy, or the end of their account. An administrator enters it, days go by in which the
 * person can say that it was not her, and then a second step carries it out; where there is another administrator, she does
 * that. No administrator sees what is in a copy.
 */
@ApplicationScoped
public class PaperRequests {

    @Inject
    PaperRows rows;

    @Inject
    CopyOrders orders;

    @Inject
    PaperNews news;

    @Inject
    AccountService accounts;

    @Inject
    Watchers watchers;

    @Inject
    Visitor visitor;

    @Inject
    Audit audit;

    @Inject
    Site site;

    Clock clock = Clock.systemUTC();

    /**
     * First step. Returns the problem's message key, where there is one.
     *
     * @throws NotFound where there is no such person
     */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Optional<String> enter(UUID person, Paper paper) {
        if (person.equals(visitor.personId())) {
            return Optional.of("personal.paper-self");
        }
        if (!orders.lock(person)) {
            throw new NotFound();
        }
        Instant now = now();
        if (paper.received().isAfter(now)) {
            return Optional.of("personal.paper-day-odd");
        }
        boolean again = rows.of(person).stream()
                .anyMatch(other -> other.isOpen() && other.paper().kind() == paper.kind());
        if (again) {
            return Optional.of("personal.paper-again");
        }
        Duration wait = Duration.ofDays(site.settings().number(Setting.PAPER_WAIT_DAYS));
        PaperRequest request = new PaperRequest(
                Ids.next(), person, paper, now, visitor.personId(), now.plus(wait), State.WAITING, null, null, false);
        rows.add(request);
        audit.record(visitor.personId(), "paper-" + word(request) + "-entered", person.toString());
        news.entered(request);
        return Optional.empty();
    }

    /** Second step. Returns the problem's message key, where there is one. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Optional<String> carryOut(UUID id) {
        PaperRequest request = open(id, State.WAITING);
        Instant now = now();
        if (now.isBefore(request.due())) {
            return Optional.of("personal.paper-too-soon");
        }
        boolean alone = watchers.administrators(now).size() < 2;
        if (request.enteredBy().equals(visitor.personId()) && !alone) {
            return Optional.of("personal.paper-second");
        }
        UUID person = request.person();
        if (request.paper().kind() == Kind.ERASURE) {
            // First its end: the closing of the account takes her id out of this row.
            rows.end(id, State.DONE, visitor.personId(), now);
            Optional<String> problem = accounts.closeFor(person);
            if (problem.isPresent()) {
                rows.reopen(id);
                return problem;
            }
        } else {
            orders.of(person, Purpose.PAPER).forEach(old -> orders.delete(old.id()));
            orders.add(person, Purpose.PAPER, ZoneId.of(site.settings().text(Setting.TIME_ZONE)));
            rows.begin(id);
        }
        audit.record(visitor.personId(), "paper-" + word(request) + "-carried-out", id.toString());
        return Optional.empty();
    }

    /** An administrator ends a request: it was a mistake, or the person has taken it back. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public void stop(UUID id) {
        stop(rows.lock(id).filter(PaperRequest::isOpen).orElseThrow(NotFound::new));
    }

    /** The person says that it was not her, or that she has thought again. */
    @Transactional
    @Allowed(Access.PERSON)
    public void stopMine(UUID id) {
        stop(rows.lock(id)
                .filter(request -> request.isOpen() && visitor.personId().equals(request.person()))
                .orElseThrow(NotFound::new));
    }

    private void stop(PaperRequest request) {
        rows.end(request.id(), State.STOPPED, visitor.personId(), now());
        if (request.paper().kind() == Kind.COPY) {
            orders.of(request.person(), Purpose.PAPER).forEach(old -> orders.delete(old.id()));
        }
        audit.record(
                visitor.personId(),
                "paper-" + word(request) + "-stopped",
                request.person().toString());
    }

    /** The open requests, the oldest first. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public List<PaperRequest> open() {
        return rows.open();
    }

    /** The last ones that have ended. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public List<PaperRequest> ended() {
        return rows.ended();
    }

    /** The requests about the visitor's account, the newest first. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<PaperRequest> mine() {
        return rows.of(visitor.personId());
    }

    /** How far the copies are that were asked for on paper, by person; what is in them stays closed. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Map<UUID, CopyOrder> copies() {
        Map<UUID, CopyOrder> copies = new HashMap<>();
        orders.onPaper().forEach(order -> copies.put(order.person(), order));
        return copies;
    }

    /**
     * The locked file of a copy, each time with a passphrase of its own. The copy stays until {@link #handedOver}: a file
     * can get lost on its way.
     *
     * @param lock makes the locked file of the copy; what is in the copy goes no other way
     * @throws NotFound where there is no such copy, or it is not ready
     */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public byte[] handOver(UUID id, Function<byte[], byte[]> lock) {
        PaperRequest request = open(id, State.MAKING);
        CopyOrder order = ready(request);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int piece = 0; piece < order.file().pieces(); piece++) {
            whole.writeBytes(orders.piece(order, piece));
        }
        byte[] locked = lock.apply(whole.toByteArray());
        rows.take(id);
        audit.record(visitor.personId(), "paper-copy-taken", request.person().toString());
        return locked;
    }

    /**
     * The person has her copy: the request is done, and the copy on the site goes, where it did not lie too long and has gone
     * before.
     *
     * @throws NotFound as {@link #handOver}, but not where a copy that is gone was taken before
     */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public void handedOver(UUID id) {
        PaperRequest request = open(id, State.MAKING);
        List<CopyOrder> copies = orders.of(request.person(), Purpose.PAPER);
        if (!copies.isEmpty() || !request.taken()) {
            orders.delete(ready(request).id());
        }
        rows.end(id, State.DONE, visitor.personId(), now());
        audit.record(
                visitor.personId(), "paper-copy-handed-over", request.person().toString());
        news.handedOver(request);
    }

    private CopyOrder ready(PaperRequest request) {
        return orders.of(request.person(), Purpose.PAPER).stream()
                .filter(CopyOrder::isDone)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Has a copy made again that could not be made, or that lay too long and was deleted.
     *
     * @throws NotFound where none was asked for, or it is being made or lies ready
     */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public void makeAgain(UUID id) {
        PaperRequest request = open(id, State.MAKING);
        List<CopyOrder> old = orders.of(request.person(), Purpose.PAPER);
        if (old.stream().anyMatch(order -> order.isOpen() || order.isDone())) {
            throw new NotFound();
        }
        old.forEach(order -> orders.delete(order.id()));
        orders.add(request.person(), Purpose.PAPER, ZoneId.of(site.settings().text(Setting.TIME_ZONE)));
        audit.record(visitor.personId(), "paper-copy-again", request.person().toString());
    }

    private PaperRequest open(UUID id, State state) {
        return rows.lock(id).filter(request -> request.state() == state).orElseThrow(NotFound::new);
    }

    private static String word(PaperRequest request) {
        return request.paper().kind().name().toLowerCase(Locale.ROOT);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
