package org.jumptojob.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jumptojob.activity.checklist.ChecklistType;
import org.jumptojob.activity.page.PageType;
import org.jumptojob.activity.quiz.QuizType;
import org.jumptojob.activity.reflection.ReflectionType;
import org.jumptojob.activity.scenario.ScenarioType;
import org.jumptojob.activity.session.SessionType;
import org.jumptojob.activity.worksheet.WorksheetType;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Content;
import org.jumptojob.content.Shelf;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Bundled;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.learning.ActivityType;
import org.jumptojob.learning.ActivityTypes;
import org.jumptojob.library.search.Found;
import org.jumptojob.library.search.Piece;
import org.jumptojob.web.Injected;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search over the content of this project, as people use it. */
class LibraryTest {

    private static final int ALL = 10_000;

    private static final Library DEMONSTRATION = library(Bundled.content(), true);

    private static final Library WITHOUT_CRISIS = library(Bundled.content().without(Activity::crisis), true);

    private static final Library WITHOUT_TRACKS = library(Bundled.content(), false);

    private static Library library(Content content, boolean switchedOn) {
        Curriculum curriculum = new Curriculum() {
            @Override
            public Content content() {
                return content;
            }

            @Override
            public List<Track> tracks() {
                return switchedOn ? content.tracks() : List.of();
            }
        };
        Shown shown = new Shown();
        Injected.into(shown, Curriculum.class, curriculum);
        Library library = new Library();
        Injected.into(library, Curriculum.class, curriculum);
        Injected.into(library, Shown.class, shown);
        Injected.into(library, ActivityTypes.class, types());
        Injected.into(library, Texts.class, new Texts());
        return library;
    }

    private static ActivityTypes types() {
        Map<String, ActivityType> types = Stream.of(
                        new PageType(),
                        new QuizType(),
                        new ReflectionType(),
                        new ChecklistType(),
                        new ScenarioType(),
                        new WorksheetType(),
                        new SessionType())
                .collect(Collectors.toMap(ActivityType::name, type -> type));
        return new ActivityTypes() {
            @Override
            public ActivityType of(String name) {
                return types.get(name);
            }
        };
    }

    private static List<String> ids(Found found) {
        return found.hits().stream().map(hit -> hit.entry().id()).toList();
    }

    private static List<String> find(String typed) {
        return ids(DEMONSTRATION.find(typed, false, 0, ALL));
    }

    /** What somebody types, and what has to stand among the first five. */
    @ParameterizedTest
    @CsvSource({
        "client, word client",
        "patient, word client",
        "medical file, word client",
        "peer mentor, word peer-mentor",
        "peermentor, word peer-mentor",
        "exam, word quiz",
        "salary, word wage",
        "pay, word wage",
        "expert by experience, word experience-expert",
        "cv, activity j2j-m7-one-page-to-show",
        "internship, activity j2j-m8-my-work-trial",
        "mobbing, word bullying",
        "conflict of loyalty, activity pw-practice-two-hats-separate",
        "strenghts, word strength",
        "adjustments, word adjustment",
        "i story, word i-story",
        "WRAP, right wrap",
        "io5 report, source io5-report",
        "gdpr, source eu-gdpr",
        "card understand each other, tool j2j-m5-talking-card",
        "CP-2.1-02, competence CP-2.1-02",
        "dark colours, page fit",
        "coach sees how far I am, thought coaches-see-everything"
    })
    void peopleFindWhatTheyMean(String typed, String id) {
        List<String> found = find(typed);
        assertTrue(
                found.stream().limit(5).toList().contains(id),
                () -> found.stream().limit(8).toList().toString());
    }

    /** They stand on a page of their own, and the page shows them wherever it is. */
    @ParameterizedTest
    @CsvSource({
        "being loyal means choosing a side, thought loyalty-means-choosing-a-side",
        "with good intentions one may pass things on, thought good-will-beats-privacy",
        "who says nothing makes no mistake, thought silence-is-always-safe"
    })
    void aThoughtThatNoQuizNamesIsFound(String typed, String id) {
        List<String> found = find(typed);
        assertTrue(found.stream().limit(5).toList().contains(id), () -> typed + ": " + found);
        assertTrue(ids(WITHOUT_TRACKS.find(typed, false, 0, ALL)).contains(id), typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"suicide", "I want to die", "suicidal", "emergency", "danger", "commit suicide"})
    void whoTypesWordsAboutDangerIsLedToHelp(String typed) {
        Found found = DEMONSTRATION.find(typed, true, 0, ALL);
        assertTrue(found.leads().contains("danger"), typed);
    }

    @Test
    void aWordThatHurtsIsAnsweredWithAReason() {
        Found found = DEMONSTRATION.find("patients", false, 0, ALL);
        assertEquals(1, found.insteads().size());
        assertTrue(found.insteads().get(0).standard().contains("Outside of a hospital nobody is a patient."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"work", "break", "test", "story", "friend", "boss", "require", "participate", "support"})
    void anEverydayWordGetsNoRemark(String typed) {
        assertEquals(List.of(), DEMONSTRATION.find(typed, false, 0, ALL).insteads());
    }

    @Test
    void everyOtherWordLeadsToSomething() {
        Set<String> nowhere = new TreeSet<>();
        for (Shelf.SearchWord entry : Bundled.content().shelf().searchWords()) {
            for (String said : entry.said()) {
                if (DEMONSTRATION.find(said, false, 0, 1).total() == 0) {
                    nowhere.add(said);
                }
            }
            for (String ours : entry.find()) {
                Found found = DEMONSTRATION.find(ours, false, 0, 1);
                if (found.total() == 0 || !found.slips().isEmpty()) {
                    nowhere.add("our own word " + ours);
                }
            }
        }
        assertEquals(Set.of(), nowhere);
    }

    @Test
    void textsAboutACrisisAreFoundOnlyWhereTheyAreShown() {
        Set<String> crisis = Bundled.content().activities().values().stream()
                .filter(activity -> activity.crisis())
                .map(activity -> "activity " + activity.id())
                .collect(Collectors.toSet());
        assertFalse(crisis.isEmpty());
        assertTrue(find("suicide").stream().anyMatch(crisis::contains));
        for (String typed : List.of("suicide", "friend in danger", "worried", "coat hooks", "limit")) {
            List<String> found = ids(WITHOUT_CRISIS.find(typed, false, 0, ALL));
            assertTrue(found.stream().noneMatch(crisis::contains), () -> typed + ": " + found);
            assertFalse(found.contains("tool j2j-m6-card-when-i-am-worried"), typed);
            assertTrue(
                    found.stream()
                            .filter(id -> id.startsWith("thought "))
                            .map(id -> id.substring("thought ".length()))
                            .noneMatch(id ->
                                    Bundled.content().misconceptions().get(id).crisis()),
                    typed);
        }
    }

    @Test
    void whatStandsInAHiddenCourseIsNotFound() {
        for (String typed : List.of("friend", "first weeks", "group session", "coaches see everything")) {
            List<String> found = ids(WITHOUT_TRACKS.find(typed, false, 0, ALL));
            assertTrue(
                    found.stream().noneMatch(id -> id.matches("(activity|module|tool|thought) .*")),
                    () -> typed + ": " + found);
        }
        assertTrue(ids(WITHOUT_TRACKS.find("client", false, 0, ALL)).contains("word client"));
    }

    /** Whoever looks for a word must not read the answers of a quiz before the questions. */
    @Test
    void theAnswersOfAQuizAreNotShown() {
        for (String typed : List.of("feedback", "right", "people", "coach", "work")) {
            for (Found.Hit hit : DEMONSTRATION.find(typed, false, 0, ALL).hits()) {
                if (hit.entry().id().endsWith("-quiz")) {
                    String shown = hit.sentence().stream().map(Piece::text).collect(Collectors.joining());
                    String quiz = String.join("\n", hit.entry().standard().passages());
                    assertFalse(quiz.contains("Yes. "), hit.entry().id());
                    assertFalse(shown.startsWith("Yes."), shown);
                }
            }
        }
    }

    @Test
    void whoChoseEasyWordsReadsNoStandardSentence() {
        for (String typed : List.of("friend", "work", "client", "help", "competence", "report")) {
            for (Found.Hit hit : DEMONSTRATION.find(typed, true, 0, ALL).hits()) {
                String shown = hit.sentence().stream().map(Piece::text).collect(Collectors.joining());
                String easy = String.join("\n", hit.entry().easy().passages());
                String core = shown.replace("… ", "").replace(" …", "");
                assertTrue(easy.contains(core), () -> hit.entry().id() + ": " + shown);
            }
        }
    }

    @Test
    void everyPartOfTheContentCanBeFound() {
        Set<String> kinds = Stream.of("friend", "client", "report", "wrap", "card", "help", "listen", "coach")
                .flatMap(typed -> find(typed).stream())
                .map(id -> id.substring(0, id.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Stream.of(Kind.values()).map(Kind::word).collect(Collectors.toCollection(TreeSet::new)), kinds);
    }

    @Test
    void everyToolIsAnActivity() {
        for (Shelf.Tool tool : Bundled.content().shelf().tools()) {
            assertTrue(Bundled.content().activities().containsKey(tool.activity()), tool.activity());
        }
    }
}
