package org.jumptojob.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;

/** A person and her own notices. */
@ApplicationScoped
public class NoticeService {

    /** How many notices stand on one page. */
    public static final int PAGE = 50;

    /** What a person must be told whatever she chose: somebody opened her things without her. */
    static final Set<String> ALWAYS = Set.of(Notice.BREAK_GLASS);

    /** A notice in words. */
    public record Told(UUID id, String sentence, String why, String when, String path) {
        // Expression Language 5 reads records by bean names only.
        public UUID getId() {
            return id;
        }

        public String getSentence() {
            return sentence;
        }

        public String getWhy() {
            return why;
        }

        public String getWhen() {
            return when;
        }

        public String getPath() {
            return path;
        }
    }

    /** A kind that she left out: its word and the sentence that tells which one it is. */
    public record LeftOut(String kind, String why) {
        public String getKind() {
            return kind;
        }

        public String getWhy() {
            return why;
        }
    }

    /**
     * One page of notices.
     *
     * @param latest when the latest of the new ones came; {@code null} where there is none
     * @param more whether another page follows
     */
    public record Page(List<Told> fresh, List<Told> earlier, Instant latest, boolean more) {}

    @Inject
    NoticeRows rows;

    @Inject
    NoticeChoices choices;

    @Inject
    NoticeWords words;

    @Inject
    StopTokens tokens;

    @Inject
    Visitor visitor;

    Clock clock = Clock.systemUTC();

    /** @param number from 0 on */
    @Transactional
    @Allowed(Access.PERSON)
    public Page mine(int number) {
        List<NoticeRows.Stored> found = rows.of(visitor.personId(), Math.max(0, number) * PAGE, PAGE + 1);
        List<NoticeRows.Stored> shown = found.subList(0, Math.min(PAGE, found.size()));
        NoticeWords.Reader reader =
                words.reader(shown, ZoneId.of(visitor.person().timeZone()));
        Instant latest = shown.stream()
                .filter(one -> one.seen() == null)
                .map(NoticeRows.Stored::created)
                .max(Instant::compareTo)
                .orElse(null);
        return new Page(told(shown, reader, true), told(shown, reader, false), latest, found.size() > PAGE);
    }

    private List<Told> told(List<NoticeRows.Stored> shown, NoticeWords.Reader reader, boolean fresh) {
        return shown.stream()
                .filter(one -> (one.seen() == null) == fresh)
                .map(one -> new Told(
                        one.id(),
                        reader.sentence(one.notice()),
                        words.sentence(one.notice().why()),
                        reader.when(one.created()),
                        one.notice().path()))
                .toList();
    }

    @Transactional
    @Allowed(Access.PERSON)
    public NoticeChoice choice() {
        return choices.of(visitor.personId()).orElse(NoticeChoice.STANDARD);
    }

    @Transactional
    @Allowed(Access.PERSON)
    public List<LeftOut> leftOut() {
        return choices.leftOut(visitor.personId()).stream()
                .map(left -> new LeftOut(left.kind(), words.sentence(left.why())))
                .toList();
    }

    /** Marks one as seen and tells where it leads. */
    @Transactional
    @Allowed(Access.PERSON)
    public String open(UUID id) {
        Notice notice = mine(id);
        rows.seen(visitor.personId(), id, clock.instant());
        return notice.path();
    }

    /** Marks all as seen that had come until a moment, that of the page that she saw. */
    @Transactional
    @Allowed(Access.PERSON)
    public void seenUntil(Instant moment) {
        rows.seenUntil(visitor.personId(), moment, clock.instant());
    }

    /**
     * From now on, notices of the same kind as this one stand in the list without being counted or mailed.
     *
     * @return the problem's message key, where there is one
     */
    @Transactional
    @Allowed(Access.PERSON)
    public Optional<String> leaveOut(UUID id) {
        Notice notice = mine(id);
        if (ALWAYS.contains(notice.kind())) {
            return Optional.of("notices.always");
        }
        choices.leaveOut(visitor.personId(), notice.kind(), notice.why());
        rows.seenOfKind(visitor.personId(), notice.kind(), clock.instant());
        return Optional.empty();
    }

    @Transactional
    @Allowed(Access.PERSON)
    public void takeIn(String kind) {
        choices.takeIn(visitor.personId(), kind);
    }

    @Transactional
    @Allowed(Access.PERSON)
    public void choose(NoticeChoice choice) {
        choices.choose(visitor.personId(), choice);
    }

    /** Stops the mails of whoever the token names. @return whether the token is one of ours */
    @Transactional
    @Allowed(Access.ANYONE)
    public boolean stopMail(String token) {
        Optional<UUID> person = tokens.person(token);
        person.ifPresent(choices::stopMail);
        return person.isPresent();
    }

    private Notice mine(UUID id) {
        return rows.find(visitor.personId(), id).map(NoticeRows.Stored::notice).orElseThrow(NotFound::new);
    }
}
