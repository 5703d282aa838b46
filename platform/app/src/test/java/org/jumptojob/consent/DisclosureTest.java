package org.jumptojob.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jumptojob.consent.Disclosure.Figure;
import org.jumptojob.consent.Disclosure.Kind;
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
}
