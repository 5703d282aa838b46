package org.jumptojob.library.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IndexTest {

    private static final Entry FRIEND = entry(
            "friend",
            "Helping a friend",
            "A friend is sad. You listen. You ask your friend what helps.",
            "Your friend is sad. Listen to your friend.");
    private static final Entry WORK = entry(
            "work",
            "First weeks at work",
            "On the first day you meet many people. Somebody there may become a friend.",
            "You start at a new place. You meet people.");
    private static final Entry QUIZ =
            entry("quiz", "Quiz", "Questions about the lessons, with an answer to each.", "You answer questions.");
    private static final Entry HATS =
            entry("hats", "Two hats", "A peer worker wears two hats: colleague and peer.", "1 person has 2 roles.");

    private static final Instead EXAM = new Instead("exam", List.of("quiz"), "Here we say quiz.", "We say quiz.");
    private static final Instead LOYALTY = new Instead("conflict of loyalty", List.of("two hats"), "", "");
    private static final Instead BOOSTED = new Instead("pal", List.of("friend"), "", "");

    private final Index index = new Index(List.of(FRIEND, WORK, QUIZ, HATS), List.of(EXAM, LOYALTY, BOOSTED));

    private static Entry entry(String id, String title, String standard, String easy) {
        return new Entry(
                id,
                "sample",
                "/" + id,
                new Entry.Face(title, List.of(), List.of(standard)),
                new Entry.Face(title, List.of(), List.of(easy)),
                1);
    }

    private Found find(String typed) {
        return index.find(typed, false, any -> true, 0, 10);
    }

    private static List<String> ids(Found found) {
        return found.hits().stream().map(hit -> hit.entry().id()).toList();
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void whatIsCalledSoComesBeforeWhatMentionsIt() {
        assertEquals(List.of("friend", "work"), ids(find("friend")));
    }

    @Test
    void whatIsOnlyBesideStandsBehind() {
        Entry beside = new Entry("a-source", "sample", "/a-source", FRIEND.standard(), FRIEND.easy(), 0.5);
        Index both = new Index(List.of(beside, FRIEND), List.of());
        assertEquals(List.of("friend", "a-source"), ids(both.find("friend", false, any -> true, 0, 10)));
    }

    @Test
    void anyFormOfTheWordWillDo() {
        assertEquals(List.of("friend", "work"), ids(find("FRIENDS")));
        assertEquals(List.of("quiz"), ids(find("quizzes")));
    }

    @Test
    void whatHasAllWordsComesFirst() {
        assertEquals("work", ids(find("friend at first")).get(0));
    }

    @Test
    void oneSentenceIsShownWithTheWordMarked() {
        assertEquals(
                "Somebody there may become a [friend].",
                text(find("friend").hits().get(1).sentence()));
    }

    @Test
    void whoChoseEasyWordsReadsAnEasySentence() {
        Found found = index.find("friend", true, any -> true, 0, 10);
        assertEquals("Your [friend] is sad.", text(found.hits().get(0).sentence()));
    }

    @Test
    void whatStandsOnlyInTheOtherTextIsFoundTooAndShownInHerWords() {
        Found found = index.find("colleague", true, any -> true, 0, 10);
        assertEquals(List.of("hats"), ids(found));
        assertEquals("1 person has 2 roles.", text(found.hits().get(0).sentence()));
    }

    @Test
    void aWordThatWeAvoidLeadsToOursAndSaysWhy() {
        Found found = find("exam");
        assertEquals(List.of("quiz"), ids(found));
        assertEquals(List.of(EXAM), found.insteads());
    }

    @Test
    void anotherWordForTheSameLeadsThereWithoutARemark() {
        Found found = find("pals");
        assertEquals(List.of("friend", "work"), ids(found));
        assertTrue(found.insteads().isEmpty());
    }

    /** "Challenged" said of a person is not the same as a challenge. */
    @Test
    void anAvoidedWordIsMeantAsItIsOrInThePlural() {
        assertEquals(List.of(EXAM), find("exams").insteads());
        assertEquals(List.of(), find("examined").insteads());
    }

    @Test
    void anOldNameOfSeveralWordsCountsAsOne() {
        assertEquals(List.of("hats"), ids(find("Conflict of loyalty")));
    }

    @Test
    void aSlipIsToldWithWhatWasTakenForIt() {
        Found found = find("freind");
        assertEquals(List.of("friend", "work"), ids(found));
        assertEquals(List.of(new Found.Slip("freind", List.of("friend"))), found.slips());
    }

    @Test
    void theBeginningOfAWordIsEnough() {
        assertEquals(List.of("hats"), ids(find("colleag")));
        assertTrue(find("colleag").slips().isEmpty());
    }

    @Test
    void whatIsHiddenIsNeitherFoundNorCounted() {
        Found found = index.find("friend", false, entry -> !entry.id().equals("friend"), 0, 10);
        assertEquals(List.of("work"), ids(found));
        assertEquals(1, found.total());
    }

    @Test
    void theNextPageGoesOnWhereTheFirstEnded() {
        assertEquals(List.of("work"), ids(index.find("friend", false, any -> true, 1, 1)));
        assertEquals(2, index.find("friend", false, any -> true, 1, 1).total());
    }

    @Test
    void nothingAndSignsAloneFindNothing() {
        for (String typed : List.of("", "   ", "?!", "“”", "zzzzzzzz", "<script>", "\\E*", "😀")) {
            Found found = find(typed);
            assertEquals(0, found.total(), typed);
        }
    }

    @Test
    void aWholePageOfTextIsAQuestionToo() {
        assertFalse(ids(find("my friend is sad and I do not know what to do ".repeat(50)))
                .isEmpty());
    }

    @Test
    void aLongSentenceIsCutAroundTheWord() {
        String start = "This sentence goes on and on with many words in it, ".repeat(8);
        Index long1 = new Index(List.of(entry("long", "Long", start + "until a kangaroo comes.", "Short.")), List.of());
        String shown = text(
                long1.find("kangaroo", false, any -> true, 0, 1).hits().get(0).sentence());
        assertTrue(shown.contains("[kangaroo]"), shown);
        assertTrue(shown.length() < 260, shown);
    }
}
