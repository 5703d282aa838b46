package org.jumptojob.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jumptojob.privacy.Retention;

/** How long the totals and words of counted rounds are kept: long enough to compare the years of a project. */
@ApplicationScoped
class EndedSurveys implements Retention {

    private static final int DAYS = 3 * 365;

    @Inject
    Rounds rounds;

    @Override
    public String word() {
        return "surveys";
    }

    @Override
    public Optional<Integer> days() {
        return Optional.of(DAYS);
    }

    @Override
    @Transactional
    public long count(Instant before) {
        return rounds.countedBefore(before);
    }

    @Override
    @Transactional
    public long delete(Instant before) {
        long count = rounds.countedBefore(before);
        rounds.deleteCountedBefore(before);
        return count;
    }
}
