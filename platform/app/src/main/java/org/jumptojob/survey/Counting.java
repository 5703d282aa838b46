package org.jumptojob.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.consent.Disclosure;
import org.jumptojob.persistence.Ids;

/**
 * Counts a round that is over, once, and deletes the single answers. What is left are counts and, where five or more people
 * let their words be read, these words in an order of chance. Of fewer than five people nothing is left at all.
 */
@ApplicationScoped
public class Counting {

    /** Beside the ids of choices: how many people answered the question at all. */
    static final String ANSWERED = "*";

    private final SecureRandom random = new SecureRandom();

    @Inject
    Rounds rounds;

    @Inject
    Sheets sheets;

    Clock clock = Clock.systemUTC();

    @Transactional
    @Allowed(Access.PLATFORM)
    public List<UUID> due() {
        return rounds.due(clock.instant());
    }

    /** Nothing happens where it is open still, or was counted. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void count(UUID id) {
        Instant now = clock.instant();
        rounds.find(id)
                .map(rounds::lock)
                .filter(round -> !round.isCounted() && !round.isOpenAt(now))
                .ifPresent(round -> count(round, now));
    }

    /** For whoever holds the lock of the round. */
    void count(Round round, Instant now) {
        long people = sheets.handedIn(round.getId());
        boolean enough = people >= Disclosure.LEAST_PEOPLE;
        if (enough) {
            List<Sheets.Line> lines = sheets.lines(round.getId());
            rounds.addTotals(totals(round.getId(), lines));
            rounds.addWords(words(round.getId(), lines));
        }
        sheets.deleteAll(round.getId());
        round.counted(now, enough ? (int) people : 0);
    }

    private static List<Object[]> totals(UUID round, List<Sheets.Line> lines) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        for (Sheets.Line line : lines) {
            Map<String, Long> question = counts.computeIfAbsent(line.question(), id -> new TreeMap<>());
            question.merge(ANSWERED, 1L, Long::sum);
            line.reply().choices().forEach(choice -> question.merge(choice, 1L, Long::sum));
        }
        List<Object[]> rows = new ArrayList<>();
        counts.forEach((question, choices) -> choices.forEach(
                (choice, number) -> rows.add(new Object[] {round, question, choice, number.intValue()})));
        return rows;
    }

    private List<Object[]> words(UUID round, List<Sheets.Line> lines) {
        Map<String, List<String>> readable = new TreeMap<>();
        lines.stream()
                .filter(line ->
                        line.reply().mayBeRead() && !line.reply().words().isEmpty())
                .forEach(line -> readable.computeIfAbsent(line.question(), id -> new ArrayList<>())
                        .add(line.reply().words()));
        List<Object[]> rows = new ArrayList<>();
        readable.values().removeIf(texts -> texts.size() < Disclosure.LEAST_PEOPLE);
        readable.forEach((question, texts) -> {
            Collections.shuffle(texts, random);
            for (int place = 0; place < texts.size(); place++) {
                UUID id = Ids.random();
                rows.add(new Object[] {id, round, question, place, sheets.seal(id.toString(), texts.get(place))});
            }
        });
        return rows;
    }
}
