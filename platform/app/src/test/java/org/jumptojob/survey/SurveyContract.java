package org.jumptojob.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jumptojob.access.NotFound;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.survey.paper.Reply;
import org.junit.jupiter.api.Test;

/** What answers without a name and the rounds around them promise on every database. */
interface SurveyContract {

    TestDatabase database();

    private SurveyScene scene() {
        return new SurveyScene(database());
    }

    private static Reply picked(String... ids) {
        return new Reply(List.of(ids), "", false);
    }

    private static Reply words(String words, boolean mayBeRead) {
        return new Reply(List.of(), words, mayBeRead);
    }

    private static String told(Results results, String question) {
        StringBuilder told = new StringBuilder();
        results.questions().stream()
                .filter(one -> one.question().id().equals(question))
                .flatMap(one -> one.choices().stream())
                .forEach(choice -> told.append(choice.id())
                        .append('=')
                        .append(choice.part().share())
                        .append(choice.part().value())
                        .append(' '));
        return told.toString().strip();
    }

    @Test
    default void twoTabsWithAllQuestionsDoNotWriteOverEachOther() {
        SurveyScene scene = scene().open();
        String token = scene.begin(scene.key);
        Map<String, String> blank = Map.of("mood", "", "why", "");
        all(scene, token, Map.of("mood", picked("4"), "why", words("Of the first tab", false)), blank);
        all(scene, token, Map.of("mood", Reply.LEFT_OUT, "why", words("Of the second", false)), blank);
        Map<String, Reply> now = all(scene, token, Map.of(), Map.of());
        assertEquals(picked("4"), now.get("mood"));
        assertEquals("Of the first tab\n\nOf the second", now.get("why").words());
    }

    private static Map<String, Reply> all(
            SurveyScene scene, String token, Map<String, Reply> replies, Map<String, String> shown) {
        return scene.in(house -> house.surveys.answer(scene.key, token, replies, shown))
                .orElseThrow()
                .replies();
    }

    @Test
    default void anAnswerIsStoredAsItIsGivenAndFoundAgainByItsBrowser() {
        SurveyScene scene = scene().open();
        String token = scene.begin(scene.key);
        scene.answer(token, "mood", picked("4"));
        scene.answer(token, "why", words("Too loud. ✿", true));
        scene.answer(token, "mood", picked("2"));
        SurveyService.Sitting sitting = scene.in(house -> house.surveys.sitting(house.surveys.door(scene.key), token))
                .orElseThrow();
        assertEquals(Map.of("mood", picked("2"), "why", words("Too loud. ✿", true)), sitting.replies());
        assertTrue(scene.in(house -> house.surveys.sitting(house.surveys.door(scene.key), "another"))
                .isEmpty());
    }

    @Test
    default void noRowNamesAPersonATimeOrTheWords() {
        SurveyScene scene = scene().open();
        String token = scene.begin(scene.key);
        scene.answer(token, "why", words("canary in an answer", true));
        List<String> rows = scene.in(house -> Sql.in(house.entities)
                .query(
                        "SELECT s.id, s.begun_on, s.token_hash, a.sealed FROM survey_sheet s"
                                + " JOIN survey_answer a ON a.sheet_id = s.id WHERE s.round_id = ?",
                        row -> {
                            assertEquals(4, row.uuid("id").version(), "an id that tells no time");
                            assertEquals("2026-11-22", row.text("begun_on"));
                            assertFalse(row.text("token_hash").contains(token));
                            return row.text("sealed");
                        },
                        scene.round));
        assertFalse(rows.get(0).contains("canary"));
    }

    @Test
    default void nothingIsToldBeforeTheEndNotEvenHowManyAnswered() {
        SurveyScene scene = scene().open();
        for (int i = 0; i < 6; i++) {
            scene.handIn(Map.of("mood", picked("4")));
        }
        assertTrue(scene.details().results().isEmpty());
        assertEquals(0, scene.details().round().getPeople());
    }

    @Test
    default void fiveAnswersAreToldAndFourLeaveNothing() {
        SurveyScene four = scene().open();
        for (int i = 0; i < 4; i++) {
            four.handIn(Map.of("mood", picked("4"), "heard", picked("no"), "why", words("Said " + i, true)));
        }
        Results nothing = four.ended();
        assertEquals(0, nothing.people());
        assertEquals(List.of(), nothing.questions());
        assertEquals(0, four.count("SELECT COUNT(*) AS number FROM survey_total WHERE round_id = ?"));
        assertEquals(0, four.count("SELECT COUNT(*) AS number FROM survey_words WHERE round_id = ?"));
        SurveyScene five = scene().open();
        for (int i = 0; i < 5; i++) {
            five.handIn(Map.of("pace", picked(i < 3 ? "slow" : "right")));
        }
        Results some = five.ended();
        assertEquals(5, some.people());
        assertEquals("slow=MOST0 right=SOME0", told(some, "pace"));
        assertEquals("", told(some, "heard"));
    }

    @Test
    default void whatIsToldFollowsTheRule() {
        SurveyScene scene = scene().open();
        for (int i = 0; i < 11; i++) {
            scene.handIn(Map.of(
                    "mood", picked("5"),
                    "pace", picked(i < 5 ? "slow" : "right"),
                    "helped", i < 6 ? picked("talk", "time") : picked("talk"),
                    "count", picked(i < 5 ? "2" : "4")));
        }
        Results results = scene.ended();
        assertEquals("1=FEW0 2=FEW0 3=FEW0 4=FEW0 5=MOST0", told(results, "mood"));
        assertEquals("slow=EXACT5 right=EXACT6", told(results, "pace"));
        assertEquals("talk=MOST0 rest=FEW0 time=EXACT6", told(results, "helped"));
        assertEquals(
                3.0,
                results.questions().stream()
                        .filter(one -> one.question().id().equals("count"))
                        .findFirst()
                        .orElseThrow()
                        .middle()
                        .getAsDouble());
        assertEquals(Map.of(), results.middles());
    }

    @Test
    default void singleAnswersAreGoneWhenTheyAreCounted() {
        SurveyScene scene = scene().open();
        for (int i = 0; i < 6; i++) {
            scene.handIn(Map.of("mood", picked("4"), "step", new Reply(List.of("2"), "Seen", false)));
        }
        scene.begin(scene.key);
        scene.ended();
        assertEquals(0, scene.count("SELECT COUNT(*) AS number FROM survey_sheet WHERE round_id = ?"));
        assertEquals(6, scene.count("SELECT MAX(number) AS number FROM survey_total WHERE round_id = ?"));
    }

    @Test
    default void wordsAreReadOnlyFromFiveOnAndOnlyThoseThatMayBe() {
        SurveyScene scene = scene().open();
        for (int i = 0; i < 8; i++) {
            scene.handIn(Map.of(
                    "heard", picked("no"),
                    "why", words("Said " + i, i < 5),
                    "step", new Reply(List.of("1"), "Seen " + i, i < 4)));
        }
        Results results = scene.ended();
        Map<String, List<String>> words = new HashMap<>();
        results.questions().forEach(one -> words.put(one.question().id(), one.words()));
        assertEquals(
                List.of("Said 0", "Said 1", "Said 2", "Said 3", "Said 4"),
                words.get("why").stream().sorted().toList());
        assertEquals(List.of(), words.get("step"));
        List<String> stored = scene.in(house -> house.rounds.words(scene.round)).stream()
                .map(Rounds.SealedWords::sealed)
                .toList();
        stored.forEach(text -> assertFalse(text.contains("Said")));
    }

    @Test
    default void wordsThatMayNotBeReadAreDroppedWhenTheyAreHandedIn() {
        SurveyScene scene = scene().open();
        scene.handIn(Map.of("heard", picked("no"), "why", words("For nobody", false)));
        assertEquals(
                0,
                scene.count(
                        "SELECT COUNT(a.sealed) AS number FROM survey_answer a JOIN survey_sheet s ON s.id = a.sheet_id"
                                + " WHERE s.round_id = ?"));
    }

    @Test
    default void anAnswerToAQuestionThatIsNoLongerAskedDoesNotCount() {
        SurveyScene scene = scene().open();
        for (int i = 0; i < 6; i++) {
            scene.handIn(Map.of("heard", picked("yes"), "why", words("Said before", true)));
        }
        Results results = scene.ended();
        assertTrue(results.questions().stream().allMatch(one -> one.words().isEmpty()));
    }

    @Test
    default void whatIsNotHandedInDoesNotCount() {
        SurveyScene scene = scene().open();
        for (int i = 0; i < 5; i++) {
            scene.answer(scene.begin(scene.key), "mood", picked("4"));
        }
        assertEquals(0, scene.ended().people());
    }

    @Test
    default void anEmptySheetDoesNotCount() {
        SurveyScene scene = scene().open();
        scene.handIn(Map.of("mood", Reply.LEFT_OUT));
        assertEquals(0, scene.count("SELECT COUNT(*) AS number FROM survey_sheet WHERE round_id = ?"));
    }

    @Test
    default void whatWasHandedInOpensForNobodyAnyMore() {
        SurveyScene scene = scene().open();
        String token = scene.begin(scene.key);
        scene.answer(token, "mood", picked("4"));
        assertTrue(scene.is(house -> house.surveys.handIn(scene.key, token)));
        assertTrue(scene.in(house -> house.surveys.sitting(house.surveys.door(scene.key), token))
                .isEmpty());
        assertFalse(scene.is(house -> house.surveys.handIn(scene.key, token)));
    }

    @Test
    default void aPersonDeletesWhatSheHasNotHandedIn() {
        SurveyScene scene = scene().open();
        String token = scene.begin(scene.key);
        scene.answer(token, "mood", picked("4"));
        scene.in(house -> {
            house.surveys.forget(scene.key, token);
            return null;
        });
        assertEquals(0, scene.count("SELECT COUNT(*) AS number FROM survey_sheet WHERE round_id = ?"));
    }

    @Test
    default void aSingleLinkIsGoodForOneTime() {
        SurveyScene scene = scene().open("way", "single-links", "links", "7");
        assertEquals(7, scene.links().stream().distinct().count());
        scene.handIn(Map.of("mood", picked("4")));
        assertTrue(scene.in(house -> house.surveys.door(scene.key)).spent());
        assertTrue(scene.in(house -> house.surveys.begin(scene.key)).isEmpty());
        assertTrue(scene.in(house -> house.surveys.door(scene.links().get(1))).isOpen());
    }

    @Test
    default void ofTwoSheetsOnOneSingleLinkOneCounts() {
        SurveyScene scene = scene().open("way", "single-links");
        String one = scene.begin(scene.key);
        String two = scene.begin(scene.key);
        scene.answer(one, "mood", picked("4"));
        scene.answer(two, "mood", picked("1"));
        assertTrue(scene.is(house -> house.surveys.handIn(scene.key, one)));
        assertFalse(scene.is(house -> house.surveys.handIn(scene.key, two)));
    }

    @Test
    default void aLinkThatNobodyGaveLeadsNowhere() {
        SurveyScene single = scene().open("way", "single-links");
        SurveyScene open = scene().open();
        SurveyScene own = scene().open("way", "own-lines", "moment", "start");
        String ownKey =
                own.in(house -> house.rounds.find(own.round)).orElseThrow().getLinkKey();
        for (String key :
                List.of("", "nothing", Links.roundPart(single.key), single.key + "x", open.key + "-x", ownKey)) {
            assertThrows(NotFound.class, () -> open.in(house -> house.surveys.door(key)), key);
        }
    }

    @Test
    default void afterTheLastDayNothingIsTakenAndTheRoundIsCounted() {
        SurveyScene scene = scene().open();
        String token = scene.begin(scene.key);
        scene.answer(token, "mood", picked("4"));
        assertFalse(scene.in(house -> house.counting.due()).contains(scene.round));
        scene.world.now = scene.world.now.plus(Duration.ofDays(4));
        assertTrue(scene.in(house -> house.surveys.door(scene.key)).over());
        assertTrue(scene.in(house -> house.surveys.begin(scene.key)).isEmpty());
        assertTrue(scene.in(house -> house.surveys.answer(scene.key, token, Map.of("mood", picked("1")), Map.of()))
                .isEmpty());
        assertFalse(scene.is(house -> house.surveys.handIn(scene.key, token)));
        assertTrue(scene.in(house -> house.counting.due()).contains(scene.round));
        for (int time = 0; time < 2; time++) {
            scene.in(house -> {
                house.counting.count(scene.round);
                return null;
            });
        }
        assertTrue(scene.details().results().isPresent());
    }

    @Test
    default void aRoundKeepsTheQuestionsThatItBeganWith() {
        SurveyScene scene = scene().open();
        scene.world.form = Questions.changed("Other questions.");
        assertEquals(
                "Some questions.",
                scene.in(house -> house.surveys.door(scene.key))
                        .form()
                        .words("en")
                        .of("intro"));
    }
}
