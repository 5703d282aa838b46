package org.jumptojob.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jumptojob.identity.Administration;
import org.jumptojob.identity.Administration.Found;
import org.junit.jupiter.api.Test;

class PeopleModelTest {

    private static final int PAGE = Administration.PAGE;

    /** As {@link Administration#find} answers: a page, and one person more where another page follows. */
    private static PeopleModel of(int people) {
        List<Found> all = IntStream.range(0, people)
                .mapToObj(i -> new Found(new UUID(0, i), "Person " + i, "", false, List.of()))
                .toList();
        return new PeopleModel(
                page -> all.subList(Math.min(people, page * PAGE), Math.min(people, page * PAGE + PAGE + 1)));
    }

    private static List<String> names(PeopleModel model, int first) {
        return model.load(first, PAGE, Map.of(), Map.of()).stream()
                .map(Found::name)
                .toList();
    }

    @Test
    void aPageHoldsNoMoreThanItShould() {
        PeopleModel model = of(PAGE + 3);
        assertEquals(PAGE, names(model, 0).size());
        assertEquals(List.of("Person 25", "Person 26", "Person 27"), names(model, PAGE));
    }

    @Test
    void anotherPageFollowsOnlyWhereThereIsSomebodyOnIt() {
        PeopleModel model = of(PAGE + 1);
        names(model, 0);
        assertEquals(PAGE + 1, model.getRowCount());
        names(model, PAGE);
        assertEquals(PAGE + 1, model.getRowCount());

        PeopleModel one = of(PAGE);
        names(one, 0);
        assertEquals(PAGE, one.getRowCount());
    }

    @Test
    void nobodyFoundIsAnEmptyPage() {
        PeopleModel model = of(0);
        assertEquals(List.of(), names(model, 0));
        assertEquals(0, model.getRowCount());
    }
}
