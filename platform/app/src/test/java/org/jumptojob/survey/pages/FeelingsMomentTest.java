package org.jumptojob.survey.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.content.Instrument;
import org.jumptojob.learning.Enrolment;
import org.jumptojob.learning.ProgressState;
import org.jumptojob.survey.OwnLines;
import org.jumptojob.survey.Questions;
import org.jumptojob.survey.paper.Moment;
import org.jumptojob.survey.paper.Reply;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

/** Which moment is offered, and how a line is drawn. */
class FeelingsMomentTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Map<Moment, OwnLines.Entry> looked = new EnumMap<>(Moment.class);
    private final Map<String, ProgressState> progress = new HashMap<>();

    private void look(Moment moment, Instant at) {
        looked.put(moment, new OwnLines.Entry(moment, Questions.sample(), at, at, Map.of()));
    }

    private Moment offered() {
        Enrolment enrolment = new Enrolment(UUID.randomUUID(), "jump-to-job", progress);
        return FeelingsView.offered(Optional.of(enrolment), looked, NOW);
    }

    private void done(String... modules) {
        List.of(modules).forEach(module -> progress.put(module, ProgressState.DONE));
    }

    @Test
    void theFirstMomentFitsUntilTheFirstModuleIsDone() {
        assertEquals(Moment.START, FeelingsView.offered(Optional.empty(), looked, NOW));
        assertEquals(Moment.START, offered());
        look(Moment.START, NOW);
        assertNull(offered());
        looked.clear();
        done("j2j-m1");
        assertNull(offered());
    }

    @Test
    void theOthersFitWhenTheirModuleIsDone() {
        done("j2j-m1", "j2j-m5");
        assertEquals(Moment.MIDDLE, offered());
        look(Moment.MIDDLE, NOW);
        assertNull(offered());
        done("j2j-m10");
        assertEquals(Moment.END, offered());
    }

    @Test
    void theLastFitsThreeMonthsAfterTheEnd() {
        done("j2j-m10");
        look(Moment.END, NOW.minus(Duration.ofDays(80)));
        assertNull(offered());
        look(Moment.END, NOW.minus(Duration.ofDays(95)));
        assertEquals(Moment.LATER, offered());
        look(Moment.LATER, NOW);
        assertNull(offered());
    }

    @Test
    void aLineHasAPointAMomentAndTheSameInWords() {
        Instrument form = Questions.sample();
        List<OwnLines.Entry> mine = List.of(entry(form, Moment.START, "1"), entry(form, Moment.END, "5"));
        List<FeelingsChart.Row> rows = FeelingsChart.rows(form, "en", mine, new Texts());
        assertEquals(1, rows.size());
        FeelingsChart.Row mood = rows.get(0);
        assertEquals("How are you?", mood.getText());
        assertEquals("14,94 194,14", mood.getCorners());
        assertEquals(
                List.of("Bad", "Great"),
                mood.getPoints().stream().map(FeelingsChart.Point::getAnswer).toList());
        assertEquals(List.of(14, 34, 54, 74, 94), mood.getLevels());
    }

    private static OwnLines.Entry entry(Instrument form, Moment moment, String step) {
        return new OwnLines.Entry(moment, form, NOW, NOW, Map.of("mood", new Reply(List.of(step), "", false)));
    }
}
