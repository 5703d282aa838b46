package org.jumptojob.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jumptojob.activity.worksheet.IntoPlan;
import org.jumptojob.activity.worksheet.IntoPlan.Outcome;
import org.jumptojob.curriculum.Bundled;
import org.jumptojob.curriculum.Place;
import org.jumptojob.identity.AccountService;
import org.jumptojob.identity.Person;
import org.jumptojob.learning.kept.LearningData;
import org.jumptojob.operations.backup.WholeHouse;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.plan.PlanPage;
import org.jumptojob.plan.PlanService;
import org.jumptojob.records.Statements;
import org.jumptojob.records.StoredStatement;
import org.jumptojob.web.TestSecrets;
import org.jumptojob.xapi.profile.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a scenario, a worksheet and a session promise in the whole program, on every database. */
abstract class NewTypesContract {

    private static final String TRACK = "jump-to-job";
    private static final String STORY = "j2j-m5-table-by-the-machine";
    private static final String SHEET = "j2j-m3-my-three-strengths";
    private static final String MEETING = "j2j-m5-listening-pairs";
    private static final String CARDS = "j2j-m6-cards-a-friend-in-danger";

    private TestDatabase database;
    private WholeHouse house;
    private Person person;

    abstract TestDatabase open();

    @BeforeEach
    void somebodyIsThere() {
        database = open();
        house = new WholeHouse(database, TestSecrets.random());
        house.site();
        person = house.signedIn("Kim", "kim@site.test");
    }

    @AfterEach
    void progressFollowsFromTheStatementsAlone() {
        ProgressProjection projection = house.get(ProgressProjection.class);
        String before = answer(ProgressProjection.class, ProgressProjection::dump);
        List<UUID> all = new ArrayList<>(answer(ProgressProjection.class, ProgressProjection::beginRebuild));
        all.forEach(one -> house.does(() -> {
            projection.writeBeside(one);
            assertFalse(projection.swap(one), "the rebuilt rows differ");
        }));
        house.does(projection::endRebuild);
        assertEquals(before, answer(ProgressProjection.class, ProgressProjection::dump));
        database.close();
    }

    private <B, T> T answer(Class<B> bean, Function<B, T> work) {
        AtomicReference<T> answer = new AtomicReference<>();
        house.with(bean, found -> answer.set(work.apply(found)));
        return answer.get();
    }

    private <T> T learning(Function<LearningService, T> work) {
        return answer(LearningService.class, work);
    }

    private static Place place(String activity) {
        return Bundled.places().get(activity);
    }

    private void choose(String decision, int seen, String choice) {
        learning(service -> service.answer(place(STORY), decision, seen, Map.of("answer", List.of(choice))));
    }

    private boolean finish(String activity) {
        return learning(service -> service.finish(place(activity)));
    }

    private ProgressState state(String id) {
        return learning(service -> service.enrolment(TRACK))
                .map(enrolment -> enrolment.state(id))
                .orElse(ProgressState.NOT_STARTED);
    }

    private Attempt attempt(String activity) {
        return learning(service -> service.done(place(activity)))
                .orElseThrow()
                .attempt()
                .orElseThrow();
    }

    private List<StoredStatement> statements() {
        UUID registration =
                learning(service -> service.enrolment(TRACK)).orElseThrow().id();
        return answer(Statements.class, statements -> statements.trustedOf(registration));
    }

    private List<String> verbsAbout(String activity) {
        return statements().stream()
                .filter(statement -> statement.facts().object().id().contains("/" + activity))
                .map(statement -> statement.facts().verb())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> nodes() {
        return (List<Map<String, Object>>) place(STORY).activity().content().get("nodes");
    }

    /** Goes from the start to an ending, by the first choice of each decision that leads on. */
    private int walk() {
        String at = String.valueOf(place(STORY).activity().content().get("start"));
        int decisions = 0;
        while (true) {
            String here = at;
            Map<String, Object> node = nodes().stream()
                    .filter(one -> one.get("id").equals(here))
                    .findFirst()
                    .orElse(null);
            if (node == null) {
                return decisions;
            }
            Map<?, ?> choice = (Map<?, ?>) ((List<?>) node.get("choices")).get(0);
            choose(here, 0, String.valueOf(choice.get("id")));
            at = String.valueOf(choice.get("next"));
            decisions++;
        }
    }

    @Test
    void aStoryIsDoneAtItsEndingAndNotBefore() {
        assertFalse(finish(STORY), "nothing was decided");
        walk();
        assertTrue(finish(STORY));
        assertEquals(ProgressState.DONE, state(STORY));
    }

    @Test
    void noStatementTellsWhatSomebodyDecided() {
        assertTrue(walk() >= 2, "two decisions or more");
        finish(STORY);
        List<String> verbs = verbsAbout(STORY);
        assertTrue(verbs.contains(Profile.COMPLETED), verbs::toString);
        assertFalse(verbs.contains(Profile.ANSWERED), verbs::toString);
        assertTrue(statements().stream().noneMatch(statement -> statement.text().contains("\"score\"")));
        assertTrue(statements().stream().noneMatch(statement -> statement.text().contains("\"response\"")));
    }

    @Test
    void aChoiceThatIsSentTwiceIsKeptOnce() {
        String start = String.valueOf(place(STORY).activity().content().get("start"));
        choose(start, 0, "a");
        choose(start, 0, "a");
        assertEquals(1, attempt(STORY).responses().size());
        choose(start, 1, "b");
        assertEquals(2, attempt(STORY).responses().size(), "deciding anew is kept beside it");
    }

    @Test
    void aChoiceThatIsNotThereChangesNothing() {
        String start = String.valueOf(place(STORY).activity().content().get("start"));
        choose(start, 0, "a");
        assertThrows(RuntimeException.class, () -> choose(start, 1, "no-such-choice"));
        assertThrows(RuntimeException.class, () -> choose("no-such-decision", 0, "a"));
        assertEquals(1, attempt(STORY).responses().size());
    }

    @Test
    void anEndingStaysWhenSomebodyWalksAgain() {
        walk();
        finish(STORY);
        learning(service -> {
            service.tryAgain(place(STORY));
            return true;
        });
        assertEquals(2, attempt(STORY).number());
        assertFalse(finish(STORY), "the new walk has no ending yet");
        assertEquals(ProgressState.DONE, state(STORY));
    }

    private static String field() {
        List<?> fields = (List<?>) place(SHEET).activity().content().get("fields");
        return String.valueOf(((Map<?, ?>) fields.get(0)).get("id"));
    }

    private PrivateNotes.Saved write(long base, String text) {
        return learning(
                service -> service.saveNote(place(SHEET), base, Map.of(field(), List.of(text), "other", List.of("x"))));
    }

    private PrivateNotes.Opened read() {
        return answer(PrivateNotes.class, notes -> notes.open(SHEET)).orElseThrow();
    }

    @Test
    void aWorksheetKeepsWhatItAsksForAndNothingElse() {
        assertFalse(write(0, "I stay calm.").conflict());
        assertEquals("I stay calm.", read().value(field()));
        assertEquals("", read().value("other"));
    }

    @Test
    void twoTabsWithAWorksheetLoseNothing() {
        write(0, "From this tab.");
        assertTrue(write(0, "From the other tab.").conflict());
        assertTrue(read().other().isPresent());
        house.with(PrivateNotes.class, notes -> notes.choose(SHEET, "both"));
        assertEquals("From this tab.\n\nFrom the other tab.", read().value(field()));
    }

    @Test
    void aWorksheetSaysThatItIsDoneAndNotAWordMore() throws Exception {
        String canary = canary();
        write(0, canary);
        assertTrue(finish(SHEET));
        assertEquals(List.of(Profile.COMPLETED), verbsAbout(SHEET));
        assertTrue(statements().stream().noneMatch(statement -> statement.text().contains(canary)));
        assertEquals(List.of(), WholeHouse.tablesWith(database, canary), "it is sealed");
    }

    @Test
    void aSkippedWorksheetLooksLikeOneThatWasFilledIn() {
        learning(service -> {
            service.skip(place(SHEET));
            return true;
        });
        assertEquals(List.of(Profile.COMPLETED), verbsAbout(SHEET));
        assertEquals(ProgressState.DONE, state(SHEET));
    }

    @Test
    void aWorksheetGoesIntoThePlanOnceAndStaysAsItIs() {
        write(0, "I stay calm.");
        Map<String, List<String>> ticked = Map.of(field(), List.of("I stay calm."), "into", List.of(field()));
        assertEquals(Outcome.PUT, put(ticked));
        assertEquals(Outcome.THERE_ALREADY, put(ticked));
        assertEquals(Outcome.NOTHING_TICKED, put(Map.of(field(), List.of("I stay calm."))));
        assertTrue(answer(PlanService.class, plan -> plan.page(PlanPage.STRENGTHS))
                .toString()
                .contains("I stay calm."));
        assertEquals("I stay calm.", read().value(field()));
    }

    private Outcome put(Map<String, List<String>> fields) {
        return answer(IntoPlan.class, into -> into.put(place(SHEET).activity(), fields));
    }

    @Test
    void aWorksheetIsReadByItsOwnerAlone() {
        write(0, canary());
        house.signedIn("Sam", "sam@site.test");
        assertTrue(answer(PrivateNotes.class, notes -> notes.open(SHEET)).isEmpty());
        write(0, "Sam's words.");
        assertEquals("Sam's words.", read().value(field()));
    }

    @Test
    void herCopyHasTheWorksheetWithItsQuestions() {
        write(0, "I stay calm.");
        String copy =
                answer(LearningData.class, data -> data.about(person.getId())).toString();
        assertTrue(copy.contains("I stay calm."), copy);
        assertTrue(copy.contains(place(SHEET).activity().text("en").title()), copy);
        Person other = house.signedIn("Sam", "sam@site.test");
        assertFalse(answer(LearningData.class, data -> data.about(other.getId()))
                .toString()
                .contains("I stay calm."));
    }

    @Test
    void aClosedAccountLeavesNeitherWalkNorWorksheet() throws Exception {
        write(0, canary());
        walk();
        finish(STORY);
        finish(MEETING);
        house.with(AccountService.class, accounts -> assertTrue(accounts.close().isEmpty()));
        for (String table : List.of("private_note", "attempt", "response", "enrolment", "progress")) {
            assertEquals(List.of(), WholeHouse.rows(database, table), table);
        }
    }

    @Test
    void whoeverWasAtTheMeetingIsDone() {
        assertTrue(finish(MEETING));
        assertEquals(ProgressState.DONE, state(MEETING));
        assertTrue(statements().stream()
                .filter(statement -> statement.facts().verb().equals(Profile.COMPLETED))
                .anyMatch(statement -> statement.text().contains("\"read\"")));
    }

    @Test
    void whoeverHasDoneAllOfItAloneIsDoneToo() {
        @SuppressWarnings("unchecked")
        List<String> alone = (List<String>) place(MEETING).activity().content().get("replaces");
        assertEquals(2, alone.size());
        learning(service -> {
            service.saveNote(place(alone.get(0)), 0, Map.of());
            return true;
        });
        finish(alone.get(0));
        assertEquals(ProgressState.NOT_STARTED, state(MEETING), "one of two is not all");
        finish(alone.get(1));
        assertEquals(ProgressState.DONE, state(MEETING));
        assertTrue(attempt(MEETING).completed());
        assertTrue(statements().stream()
                .anyMatch(statement -> statement.text().contains("done-alone")
                        && statement.facts().object().id().contains(MEETING)));
    }

    @Test
    void aMeetingAfterwardsTakesNothingAway() {
        @SuppressWarnings("unchecked")
        List<String> alone = (List<String>) place(MEETING).activity().content().get("replaces");
        alone.forEach(this::finish);
        int before = statements().size();
        assertTrue(finish(MEETING));
        assertEquals(before, statements().size(), "it is told once");
        assertEquals(ProgressState.DONE, state(MEETING));
    }

    @Test
    void whatIsAboutACrisisIsInNoScore() {
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> items =
                (List<Map<String, Object>>) place(CARDS).activity().content().get("items");
        for (Map<String, Object> item : items) {
            String first = String.valueOf(((List<?>) item.get("options")).get(0));
            learning(service ->
                    service.answer(place(CARDS), String.valueOf(item.get("id")), 0, Map.of("answer", List.of(first))));
        }
        assertTrue(finish(CARDS));
        assertEquals(ProgressState.DONE, state(CARDS));
        List<String> verbs = verbsAbout(CARDS);
        assertEquals(List.of(Profile.INITIALIZED, Profile.COMPLETED), verbs);
        assertTrue(statements().stream()
                .filter(statement -> statement.facts().object().id().contains(CARDS))
                .allMatch(statement -> statement.text().contains(Profile.SENSITIVE)));
    }

    private static String canary() {
        return "canary" + UUID.randomUUID().toString().replace("-", "");
    }
}
