package org.jumptojob.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SurveyRunTest {

    private static final UUID BROKEN = new UUID(0, 1);
    private static final UUID WHOLE = new UUID(0, 2);

    private final List<UUID> done = new ArrayList<>();

    private void work(UUID id) {
        if (id.equals(BROKEN)) {
            throw new IllegalStateException("This row is broken.");
        }
        done.add(id);
    }

    private SurveyRun run() {
        SurveyRun run = new SurveyRun();
        run.counting = new Counting() {
            @Override
            public List<UUID> due() {
                return List.of(BROKEN, WHOLE);
            }

            @Override
            public void count(UUID id) {
                work(id);
            }
        };
        run.reminders = new Reminders() {
            @Override
            List<Due> due() {
                return List.of(new Due(BROKEN, BROKEN), new Due(WHOLE, WHOLE));
            }

            @Override
            void offer(Due one) {
                work(one.id());
            }
        };
        return run;
    }

    @Test
    void aRoundThatCannotBeCountedStopsNeitherTheNextNorTheLastMoments() {
        assertThrows(IllegalStateException.class, run()::run);
        assertEquals(List.of(WHOLE, WHOLE), done);
    }
}
