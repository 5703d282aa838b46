package org.jumptojob.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jumptojob.consent.Disclosure.Figure;
import org.jumptojob.consent.Disclosure.Kind;
import org.jumptojob.consent.Disclosure.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aFigureAboutOneToFourPeopleReadsSomeHoweverHighItIs(long people) {
        assertEquals(new Figure(Kind.SOME, 0), Disclosure.figure(people, people));
        assertEquals(new Figure(Kind.SOME, 0), Disclosure.figure(10_000, people));
    }

    @Test
    void aFigureIsToldFromFivePeopleOn() {
        assertEquals(new Figure(Kind.EXACT, 5), Disclosure.figure(5, 5));
        assertEquals(new Figure(Kind.EXACT, 321), Disclosure.figure(321, 40));
    }

    @Test
    void nothingIsToldAsNothing() {
        assertEquals(new Figure(Kind.NONE, 0), Disclosure.figure(0, 0));
    }

    @Test
    void aPersonMayKnowEveryFigureAboutHerself() {
        assertEquals(new Figure(Kind.EXACT, 1), Figure.ofHerself(1));
        assertEquals(new Figure(Kind.NONE, 0), Figure.ofHerself(0));
    }

    private static String told(long... counts) {
        return Disclosure.parts(Arrays.stream(counts).boxed().toList())
                .map(parts -> parts.stream()
                        .map(part -> part.share() == Share.EXACT
                                ? String.valueOf(part.value())
                                : part.share().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ")))
                .orElse("nothing");
    }

    @Test
    void answersOfFourPeopleAreNotTold() {
        assertEquals("nothing", told(4, 0));
        assertEquals("nothing", told(1, 1, 2));
        assertEquals("nothing", told());
    }

    @Test
    void partsFromFiveOnAreToldAsTheyAre() {
        assertEquals("5 6 none", told(5, 6, 0));
    }

    /** "All" would tell what each of them said, and so would "nobody" beside it. */
    @Test
    void whereEverybodySaidTheSameItReadsMost() {
        assertEquals("most few few", told(7, 0, 0));
    }

    @Test
    void aSmallPartReadsSomeAndItsOnlyNeighbourDoesNotGiveItAway() {
        assertEquals("most some", told(8, 2));
        assertEquals("12 some some", told(12, 6, 3));
    }

    @Test
    void smallPartsThatAreFiveTogetherHideEachOther() {
        assertEquals("10 some some", told(10, 3, 2));
        assertEquals("most some some", told(10, 2, 2));
    }

    @Test
    void nobodyCanTakeTheToldPartsFromTheWholeAndFindAFigureBelowFive() {
        for (long a = 0; a <= 12; a++) {
            for (long b = 0; b <= 12; b++) {
                for (long c = 0; c <= 12; c++) {
                    List<Long> counts = List.of(a, b, c);
                    long whole = a + b + c;
                    Disclosure.parts(counts).ifPresent(parts -> {
                        long told =
                                parts.stream().mapToLong(Disclosure.Part::value).sum();
                        long rest = whole - told;
                        assertTrue(rest == 0 || rest >= Disclosure.LEAST_PEOPLE, () -> counts + " " + parts);
                    });
                }
            }
        }
    }

    @Test
    void aPartThatCanBePickedBesideOthersIsHeldAgainstThoseWhoDidNotPickIt() {
        assertEquals(Share.EXACT, Disclosure.part(6, 12).orElseThrow().share());
        assertEquals(Share.MOST, Disclosure.part(11, 12).orElseThrow().share());
        assertEquals(Share.SOME, Disclosure.part(1, 12).orElseThrow().share());
        assertEquals(Share.FEW, Disclosure.part(0, 12).orElseThrow().share());
        assertEquals(Share.MOST, Disclosure.part(12, 12).orElseThrow().share());
        assertTrue(Disclosure.part(2, 4).isEmpty());
    }

    @Test
    void theMiddleIsRoundedAndNeverThatOfFourPeopleOrOfOneMind() {
        assertEquals(OptionalDouble.of(2.5), Disclosure.middle(Map.of(2, 3L, 3, 2L)));
        assertEquals(OptionalDouble.empty(), Disclosure.middle(Map.of(2, 2L, 3, 2L)));
        assertEquals(OptionalDouble.empty(), Disclosure.middle(Map.of(5, 9L, 4, 0L)));
    }
}
