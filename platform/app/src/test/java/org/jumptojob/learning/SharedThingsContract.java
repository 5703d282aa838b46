package org.jumptojob.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.activity.quiz.QuizType;
import org.jumptojob.consent.Shareable.Offer;
import org.jumptojob.consent.Shareable.Shown;
import org.jumptojob.consent.Thing;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Content;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Bundled;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

/** What others read of somebody's learning when she shares it, on every database. */
interface SharedThingsContract {

    TestDatabase database();

    private static Track track() {
        return Bundled.content().track("jump-to-job").orElseThrow();
    }

    private static Activity quiz() {
        return activity("quiz");
    }

    private static Activity activity(String type) {
        return track().modules().stream()
                .flatMap(module -> module.activities().stream())
                .filter(activity -> activity.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static Curriculum curriculum() {
        return new Curriculum() {
            @Override
            public Content content() {
                return Bundled.content();
            }

            @Override
            public Activity activity(String id, String version) {
                return Bundled.content().activities().get(id);
            }
        };
    }

    private static SharedProgress progress(EntityManager entities) {
        SharedProgress progress = new SharedProgress();
        progress.curriculum = curriculum();
        progress.enrolments = Rows.enrolments(entities);
        progress.texts = new Texts();
        return progress;
    }

    private static SharedQuiz quizzes(EntityManager entities) {
        SharedQuiz quizzes = new SharedQuiz();
        quizzes.curriculum = curriculum();
        quizzes.attempts = Rows.attempts(entities);
        quizzes.texts = new Texts();
        quizzes.types = new ActivityTypes() {
            @Override
            public ActivityType of(String name) {
                return name.equals("quiz") ? new QuizType() : new NoQuiz();
            }
        };
        return quizzes;
    }

    /** Any other kind of activity. */
    final class NoQuiz implements ActivityType {
        @Override
        public String name() {
            return "other";
        }

        @Override
        public RecordKind recordKind() {
            return RecordKind.PRIVATE_ROOM;
        }

        @Override
        public Object model(ActivityPage page) {
            throw new UnsupportedOperationException("Nobody looks at it here.");
        }

        @Override
        public String completionRule() {
            return "left";
        }
    }

    private UUID enrolled(UUID person) {
        return database().answerInTransaction(e -> Rows.enrolments(e).insert(person, track().id(), Rows.NOW));
    }

    private UUID person() {
        return database().answerInTransaction(Rows::person);
    }

    private Optional<Shown> progressOf(UUID person) {
        return database().answerInTransaction(e -> progress(e).show(person, track().id()));
    }

    private Optional<Shown> quizOf(UUID person) {
        return database().answerInTransaction(e -> quizzes(e).show(person, quiz().id()));
    }

    @Test
    default void progressTellsHowFarEachModuleIsAndNothingOfItsSteps() {
        UUID person = person();
        UUID enrolment = enrolled(person);
        Module first = track().modules().get(0);
        Map<String, ProgressFold.Row> rows = new HashMap<>();
        rows.put(first.id(), new ProgressFold.Row(ProgressState.STARTED, null, null));
        rows.put(first.activities().get(0).id(), new ProgressFold.Row(ProgressState.DONE, "0123456789ab", "read"));
        database().inTransaction(e -> Rows.progress(e).change(enrolment, Map.of(), rows));
        Shown shown = progressOf(person).orElseThrow();
        String started = first.title().in("en") + ": started";
        assertEquals(started, shown.parts().get(1).lines().get(0));
        assertEquals(track().modules().size(), shown.parts().get(1).lines().size());
        assertFalse(
                shown.toString().contains(first.activities().get(0).text("en").title()), shown::toString);
        assertTrue(shown.parts().get(0).lines().get(0).startsWith("0 of "));
    }

    @Test
    default void aModuleThatWasSkippedThroughReadsLikeOneThatWasDone() {
        UUID person = person();
        UUID enrolment = enrolled(person);
        Module first = track().modules().get(0);
        Map<String, ProgressFold.Row> rows =
                Map.of(first.id(), new ProgressFold.Row(ProgressState.DONE, "0123456789ab", "all-activities"));
        database().inTransaction(e -> Rows.progress(e).change(enrolment, Map.of(), rows));
        Shown shown = progressOf(person).orElseThrow();
        assertEquals(
                first.title().in("en") + ": done", shown.parts().get(1).lines().get(0));
        assertFalse(shown.toString().toLowerCase(Locale.ROOT).contains("skip"), shown::toString);
    }

    @Test
    default void whoeverHasNotTakenUpACourseHasNoProgressToShare() {
        UUID person = person();
        assertEquals(Optional.empty(), progressOf(person));
        assertEquals(List.of(), database().answerInTransaction(e -> progress(e).offers(person)));
        enrolled(person);
        List<Offer> offers = database().answerInTransaction(e -> progress(e).offers(person));
        assertEquals(
                List.of(new Offer(
                        new Thing("progress", track().id()),
                        "Progress: " + track().title().in("en"))),
                offers);
        assertEquals(Optional.of(offers.get(0).title()), progress(null).label(track().id()));
    }

    @Test
    default void aQuizTellsWhichQuestionsWereRightAtLast() {
        UUID person = person();
        UUID enrolment = enrolled(person);
        List<String> items = new QuizType().items(quiz());
        database().inTransaction(e -> {
            Attempts attempts = Rows.attempts(e);
            Attempt first = attempts.insert(enrolment, quiz().id(), 1, quiz().version(), Rows.NOW);
            attempts.insert(first, new Attempt.Response(items.get(0), 1, "a", true), Rows.NOW);
            attempts.insert(first, new Attempt.Response(items.get(1), 1, "a", false), Rows.NOW);
            attempts.insert(first, new Attempt.Response(items.get(1), 2, "b", true), Rows.NOW.plusSeconds(1));
            attempts.insert(first, new Attempt.Response(items.get(0), 2, "b", false), Rows.NOW.plusSeconds(2));
            attempts.complete(first, Rows.NOW.plusSeconds(3));
        });
        Shown shown = quizOf(person).orElseThrow();
        assertEquals("1 of " + items.size() + " questions were answered right at last.", line(shown, 0, 0));
        assertTrue(line(shown, 1, 0).startsWith("Not yet: "), () -> line(shown, 1, 0));
        assertTrue(line(shown, 1, 1).startsWith("Answered right: "), () -> line(shown, 1, 1));
        assertFalse(line(shown, 1, 1).contains(items.get(1)), "the question itself, not its id");
    }

    private static String line(Shown shown, int part, int line) {
        return shown.parts().get(part).lines().get(line);
    }

    @Test
    default void aGoThatIsNotFinishedShowsNothingOfItself() {
        UUID person = person();
        UUID enrolment = enrolled(person);
        String item = new QuizType().items(quiz()).get(0);
        database().inTransaction(e -> {
            Attempts attempts = Rows.attempts(e);
            Attempt open = attempts.insert(enrolment, quiz().id(), 1, quiz().version(), Rows.NOW);
            attempts.insert(open, new Attempt.Response(item, 1, "a", true), Rows.NOW);
        });
        assertEquals(Optional.empty(), quizOf(person));
        assertEquals(List.of(), database().answerInTransaction(e -> quizzes(e).offers(person)));
    }

    @Test
    default void onlyQuizzesCanBeSharedAndNeverWhatSomebodyDidInAPrivateRoom() {
        UUID person = person();
        UUID enrolment = enrolled(person);
        Activity room = activity("reflection");
        database().inTransaction(e -> {
            Rows.attempts(e).insertWhole(enrolment, room.id(), room.version(), Rows.NOW);
            Rows.attempts(e).insertWhole(enrolment, quiz().id(), quiz().version(), Rows.NOW);
        });
        List<Offer> offers = database().answerInTransaction(e -> quizzes(e).offers(person));
        assertEquals(
                List.of(new Thing("quiz-result", quiz().id())),
                offers.stream().map(Offer::thing).toList());
        assertEquals(
                Optional.empty(), database().answerInTransaction(e -> quizzes(e).show(person, room.id())));
    }
}
