package org.jumptojob.operations.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.identity.kept.Watchers;
import org.jumptojob.learning.kept.Overview;
import org.jumptojob.mail.MailList;
import org.jumptojob.persistence.Ids;

/**
 * The one way of an administrator to a person's record: for a reason that she types, for an hour. The person is told at
 * once, and so are the other administrators and the coordinators of her organisations. Answers, texts and private rooms
 * stay closed all the same.
 */
@ApplicationScoped
public class Openings {

    static final Duration OPEN = Duration.ofHours(1);
    static final int SHORTEST_REASON = 10;
    static final int LONGEST_REASON = 500;

    private static final String OPENED = "record-opened";

    /** What an opening shows: the account, mails that did not get through, and how far she is in each course. */
    record Shown(
            Opening opening, Watchers.Account account, List<MailList.NotSent> notSent, List<Overview.Course> courses) {}

    @Inject
    OpeningRows rows;

    @Inject
    Watchers watchers;

    @Inject
    MailList mails;

    @Inject
    Overview overview;

    @Inject
    OpeningNews news;

    @Inject
    Visitor visitor;

    @Inject
    Audit audit;

    Clock clock = Clock.systemUTC();

    /**
     * Opens a person's record. Returns the problem's message key, where there is one.
     *
     * @throws NotFound where there is no such person
     */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Optional<String> open(UUID person, String reason) {
        String typed = reason == null ? "" : reason.strip();
        if (typed.length() < SHORTEST_REASON) {
            return Optional.of("opening.reason-short");
        }
        if (typed.length() > LONGEST_REASON) {
            return Optional.of("opening.reason-long");
        }
        if (person.equals(visitor.personId())) {
            return Optional.of("opening.self");
        }
        if (!rows.isThere(person)) {
            throw new NotFound();
        }
        Instant now = now();
        if (rows.open(person, visitor.personId(), now).isPresent()) {
            return Optional.empty();
        }
        rows.add(new Opening(Ids.next(), person, visitor.personId(), typed, now, now.plus(OPEN)));
        audit.record(visitor.personId(), OPENED, person.toString());
        Set<UUID> others = new LinkedHashSet<>(watchers.administrators(now));
        others.addAll(watchers.coordinatorsOf(person, now));
        news.opened(person, visitor.personId(), others);
        return Optional.empty();
    }

    /** The record, where this administrator has opened it and the hour is not over; nothing else otherwise. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Optional<Shown> look(UUID person) {
        return rows.open(person, visitor.personId(), now()).map(opening -> {
            Watchers.Account account = watchers.account(person).orElseThrow(NotFound::new);
            List<MailList.NotSent> notSent = account.address() == null ? List.of() : mails.notSentTo(account.address());
            return new Shown(opening, account, notSent, overview.of(person));
        });
    }

    /** The administrator closes it before the hour is over. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public void close(UUID person) {
        rows.open(person, visitor.personId(), now()).ifPresent(opening -> {
            rows.end(opening.id(), now());
            audit.record(visitor.personId(), "record-closed", person.toString());
        });
    }

    /** Who has opened the visitor's own record, the newest first. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<Opening> mine() {
        return rows.of(visitor.personId());
    }

    /** All openings for administrators; for a coordinator those about people of her own organisations. */
    @Transactional
    @Allowed(Access.COORDINATOR)
    public List<Opening> watched() {
        return visitor.isAdministrator() ? rows.all() : rows.seenBy(visitor.personId(), now());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
