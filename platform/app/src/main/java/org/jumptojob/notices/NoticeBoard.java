package org.jumptojob.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.persistence.OldRows;
import org.jumptojob.privacy.PersonalData;
import org.jumptojob.privacy.Retention;

/**
 * Where the rooms put their notices. The same notice stands there once as long as it is new, so a job may tell it again
 * and again. Who is gone is told nothing.
 *
 * <p>Arguments are shown as they are, but for three forms: {@code person:<id>} becomes her name at the time of reading,
 * or "somebody"; a day ({@code 2026-11-26}) and a moment ({@code 2026-11-26T09:00:00Z}) are written out in the reader's
 * zone. So no name of a person stays here after she has left.
 */
@ApplicationScoped
public class NoticeBoard implements Notices, PersonalData {

    private static final int DAYS = 180;
    private static final int ALL = 10_000;

    @Inject
    NoticeRows rows;

    @Inject
    NoticeChoices choices;

    @Inject
    NoticeWords words;

    Clock clock = Clock.systemUTC();

    @Override
    @Transactional
    public void tell(UUID person, Notice notice) {
        rows.tell(person, notice, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    @Transactional
    public void takeBack(UUID person, String path) {
        rows.takeBack(person, path);
    }

    /** Deletes all that was told to a person, and what she chose. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void forget(UUID person) {
        rows.forget(person);
    }

    @Override
    @Transactional
    public List<Chapter> about(UUID person) {
        List<NoticeRows.Stored> told = rows.of(person, 0, ALL);
        NoticeWords.Reader reader = words.readerInUtc(told);
        List<Map<String, String>> notices = told.stream()
                .map(one -> Map.of(
                        "notices.when",
                        one.created().toString(),
                        "notices.sentence",
                        reader.sentence(one.notice()),
                        "notices.new",
                        String.valueOf(one.seen() == null)))
                .toList();
        List<Map<String, String>> chosen = Stream.concat(
                        choices.of(person).stream()
                                .map(choice -> Map.of(
                                        "notices.digest",
                                        choice.getDigest(),
                                        "notices.quiet-from",
                                        String.valueOf(choice.quietFrom()),
                                        "notices.quiet-until",
                                        String.valueOf(choice.quietUntil()))),
                        choices.leftOut(person).stream()
                                .map(left -> Map.of("notices.left-out", words.sentence(left.why()))))
                .toList();
        return List.of(
                new Chapter("notices", "notices.title", notices),
                new Chapter("notice-choices", "notices.choose-title", chosen));
    }

    @Produces
    @Dependent
    Retention kept() {
        OldRows old = rows.old();
        return Retention.of("notices", DAYS, old::count, old::delete);
    }
}
