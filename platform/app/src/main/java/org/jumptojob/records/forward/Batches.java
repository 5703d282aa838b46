package org.jumptojob.records.forward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jumptojob.jobs.Leases;
import org.jumptojob.records.StatementSource;
import org.jumptojob.records.Statements;
import org.jumptojob.records.clients.Receiver;
import org.jumptojob.records.clients.Release;
import org.jumptojob.xapi.ReceivedStatement;
import org.jumptojob.xapi.StatementFacts;
import org.jumptojob.xapi.StatementReader;

/**
 * Makes up the next batch for an outside store, in one transaction: what waits, in stored order, without whatever may not
 * go any more. Consent is looked at here once more, so that it counts until the last moment.
 */
@ApplicationScoped
class Batches {

    /** Most statements of a batch. */
    static final int MOST = 50;

    /** Most bytes of a batch; a longer statement goes alone. */
    static final long MOST_BYTES = 1_000_000;

    /** Longer than a batch takes whose answer does not come. */
    private static final Duration LEAST_LEASE = Duration.ofSeconds(90);

    private static final Duration LEASE = Duration.ofMinutes(3);

    @Inject
    ForwardTargets targets;

    @Inject
    ForwardEntries entries;

    @Inject
    StatementSource source;

    @Inject
    Release release;

    @Inject
    Leases leases;

    Clock clock = Clock.systemUTC();

    /** A statement with what the rules look at; {@code stored} is {@code null} where the entry has a text of its own. */
    private record Candidate(Letter letter, StatementFacts facts, Statements.Found stored) {}

    /**
     * The next batch. It may be empty where all of it was dropped; then there may be more.
     *
     * @return nothing where nothing is to be done now, by this node
     */
    Optional<List<Letter>> next(Destination to) {
        Optional<ForwardTargets.Target> target = targets.find(to.name());
        Instant pause = target.map(found -> found.contact().nextTry()).orElse(null);
        boolean resting = pause != null && clock.instant().isBefore(pause);
        if (target.isEmpty() || resting || !entries.anyWaiting(to.name())) {
            return Optional.empty();
        }
        // Asked before the entries are read: what is written later has higher numbers.
        long before = source.completeBefore();
        List<Long> first = entries.waiting(to.name(), before, MOST);
        if (first.isEmpty() || !leases.take("forward " + shortened(to.name()), LEAST_LEASE, LEASE)) {
            return Optional.empty();
        }
        List<Long> fitting = fitting(first);
        return Optional.of(letters(to, entries.claim(to.name(), fitting), fitting));
    }

    private static String shortened(String name) {
        return name.length() > 50 ? name.substring(name.length() - 50) : name;
    }

    /** As many from the beginning as their texts let into one batch. */
    private List<Long> fitting(List<Long> first) {
        Map<Long, Long> lengths = source.lengths(first);
        List<Long> fitting = new ArrayList<>();
        long sum = 0;
        for (Long seq : first) {
            sum += lengths.getOrDefault(seq, 0L);
            if (!fitting.isEmpty() && sum > MOST_BYTES) {
                break;
            }
            fitting.add(seq);
        }
        return fitting;
    }

    private List<Letter> letters(Destination to, Map<Long, ForwardEntries.Entry> claimed, List<Long> order) {
        List<Candidate> candidates = candidates(claimed, order);
        Set<Long> dropped = new HashSet<>(order);
        candidates.forEach(candidate -> dropped.remove(candidate.letter().seq()));
        Predicate<StatementFacts> may = release.to(
                Receiver.target(to.name()),
                to.processor(),
                candidates.stream()
                        .filter(candidate -> candidate.stored() != null)
                        .map(Candidate::facts)
                        .toList());
        Map<UUID, Long> voided = voided(candidates);
        Set<Long> onTheirWay = entries.among(to.name(), voided.values());
        List<Letter> letters = new ArrayList<>();
        for (Candidate candidate : candidates) {
            onTheirWay.removeAll(dropped);
            if (goes(candidate, may, voided, onTheirWay)) {
                letters.add(candidate.letter());
                takeAlong(to, candidate);
            } else {
                dropped.add(candidate.letter().seq());
            }
        }
        entries.drop(to.name(), dropped);
        return letters;
    }

    private List<Candidate> candidates(Map<Long, ForwardEntries.Entry> claimed, List<Long> order) {
        Map<Long, Statements.Found> found = new LinkedHashMap<>();
        source.read(claimed.keySet()).forEach(one -> found.put(one.seq(), one));
        List<Candidate> candidates = new ArrayList<>();
        for (Long seq : order) {
            ForwardEntries.Entry entry = claimed.get(seq);
            Statements.Found stored = found.get(seq);
            if (entry != null && (entry.body() != null || stored != null)) {
                String text = entry.body() != null ? entry.body() : stored.text();
                ReceivedStatement read = StatementReader.readStored(text);
                StatementFacts facts = StatementFacts.of(read.json());
                candidates.add(new Candidate(Letter.of(seq, text, read.json(), facts), facts, stored));
            }
        }
        return candidates;
    }

    private static boolean goes(
            Candidate candidate, Predicate<StatementFacts> may, Map<UUID, Long> voided, Set<Long> onTheirWay) {
        if (candidate.stored() == null) {
            return true;
        }
        if (candidate.facts().voids() != null) {
            Long target = voided.get(candidate.facts().voids());
            return target != null && onTheirWay.contains(target);
        }
        return may.test(candidate.facts());
    }

    /** Numbers of the statements that these void. */
    private Map<UUID, Long> voided(List<Candidate> candidates) {
        List<UUID> ids = candidates.stream()
                .filter(candidate ->
                        candidate.stored() != null && candidate.facts().voids() != null)
                .map(candidate -> candidate.facts().voids())
                .toList();
        return ids.isEmpty() ? Map.of() : source.numbers(ids);
    }

    /** A statement that was voided before it was written down for this store: what voids it follows it now. */
    private void takeAlong(Destination to, Candidate candidate) {
        if (candidate.stored() != null && candidate.stored().voided()) {
            Set<Long> voiding =
                    new HashSet<>(source.voiding(List.of(candidate.stored().id())));
            voiding.removeAll(entries.among(to.name(), voiding));
            entries.insert(to.name(), voiding);
        }
    }
}
