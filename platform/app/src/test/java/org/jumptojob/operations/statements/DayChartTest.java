package org.jumptojob.operations.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jumptojob.consent.Disclosure;
import org.jumptojob.consent.Disclosure.Figure;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

class DayChartTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);

    private static DayChart chart(Figure... figures) {
        List<StatementLists.Day> days = new ArrayList<>();
        for (Figure figure : figures) {
            days.add(new StatementLists.Day(FIRST.plusDays(days.size()), figure));
        }
        return new DayChart(days, new Texts());
    }

    @Test
    void theHighestDayFillsTheDrawingAndTheOthersTheirShare() {
        DayChart chart = chart(Disclosure.figure(200, 9), Disclosure.figure(50, 9), Disclosure.figure(0, 0));
        assertEquals(
                List.of(100L, 25L, 0L),
                chart.getBars().stream().map(DayChart.Bar::getHeight).toList());
        assertEquals(
                List.of(0L, 75L, 100L),
                chart.getBars().stream().map(DayChart.Bar::getY).toList());
        assertEquals(200, chart.getMost());
        assertEquals("20 November 2026", chart.getFirst());
        assertEquals("22 November 2026", chart.getLast());
    }

    @Test
    void aDayWithLittleIsStillSeen() {
        assertTrue(chart(Figure.ofHerself(10_000), Figure.ofHerself(1))
                        .getBars()
                        .get(1)
                        .getHeight()
                > 0);
    }

    @Test
    void aFigureThatIsNotToldHasTheSameBarHoweverHighItIs() {
        DayChart chart = chart(Disclosure.figure(1, 1), Disclosure.figure(900, 4), Disclosure.figure(10, 5));
        assertEquals(chart.getBars().get(0).getHeight(), chart.getBars().get(1).getHeight());
        assertEquals("some", chart.getBars().get(0).getKind());
        assertEquals("some (fewer than 5 people)", chart.getBars().get(1).getFigure());
        assertEquals("10", chart.getBars().get(2).getFigure());
        assertEquals(10, chart.getMost());
    }

    @Test
    void daysWithoutAnythingAreToldInOneSentence() {
        assertTrue(chart(Disclosure.figure(0, 0), Disclosure.figure(0, 0)).isBlank());
        assertFalse(chart(Disclosure.figure(1, 1)).isBlank());
        assertTrue(chart().isBlank());
    }
}
