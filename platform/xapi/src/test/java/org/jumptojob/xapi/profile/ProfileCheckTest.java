package org.jumptojob.xapi.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jumptojob.xapi.Interaction;
import org.jumptojob.xapi.Problem;
import org.jumptojob.xapi.Score;
import org.jumptojob.xapi.StatementReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileCheckTest {
    private static final ProfileCheck CHECK = new ProfileCheck();
    private static final String OWN = "['" + Profile.BASE + "extensions/";

    static Set<String> events() {
        return Events.all().keySet();
    }

    static Stream<String> learningEvents() {
        return events().stream().filter(event -> !event.equals("voided"));
    }

    @Test
    void everyTemplateHasAnExample() {
        Set<String> templates = ProfileTemplates.load().all().stream()
                .map(StatementTemplate::shortName)
                .collect(Collectors.toSet());
        assertEquals(templates, events());
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventMatchesItsOwnTemplate(String event) {
        ProfileCheck.Finding finding = CHECK.check(Events.all().get(event).toJson());
        assertEquals(List.of(), finding.problems());
        assertEquals(Profile.BASE + "templates/" + event, finding.template());
    }

    @ParameterizedTest
    @MethodSource("events")
    void noEventMayCarryANameOrAnAddress(String event) {
        JsonObject named = set(event, "/actor/name", Json.createValue("Ada"));
        assertTrue(CHECK.check(named).problems().stream().anyMatch(p -> p.path().contains("$.actor.name")));
        JsonObject alias = set(event, "/actor/account/name", Json.createValue("ada"));
        assertFalse(CHECK.check(alias).matches());
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventIsRefusedWithoutItsEnrolmentItsTimeOrItsId(String event) {
        for (String pointer :
                List.of("/context/registration", "/timestamp", "/id", "/authority", "/context/language")) {
            JsonObject without = Json.createPointer(pointer).remove(json(event));
            assertFalse(CHECK.check(without).matches(), event + " without " + pointer);
        }
    }

    @ParameterizedTest
    @MethodSource("learningEvents")
    void noEventTellsWhoReadsEasyWordsOrHowLongSomeoneTook(String event) {
        assertRefused(set(event, "/context/language", Json.createValue("en-simple")), "$.context.language");
        JsonObject withResult =
                json(event).containsKey("result") ? json(event) : set(event, "/result", JsonValue.EMPTY_JSON_OBJECT);
        JsonObject timed = Json.createPointer("/result/duration").add(withResult, Json.createValue("PT5M"));
        assertFalse(CHECK.check(timed).matches());
    }

    @ParameterizedTest
    @MethodSource("learningEvents")
    void everyLearningEventTellsItsContentVersion(String event) {
        JsonObject wrong = extension(event, "content-version", Json.createValue("latest"));
        assertRefused(wrong, "$.context.extensions" + OWN + "content-version']");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registered",
                "initialized-module",
                "initialized-activity",
                "experienced",
                "answered",
                "scored",
                "passed",
                "progressed"
            })
    void onlyCompletionsCarryARule(String event) {
        assertRefused(extension(event, "rule", Json.createValue("x")), "$.context.extensions" + OWN + "rule']");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "completed-lesson",
                "completed-quiz",
                "completed-private",
                "completed-module",
                "recognised-module",
                "satisfied"
            })
    void aCompletionWithoutItsRuleIsRefused(String event) {
        JsonObject json = json(event);
        JsonObject without =
                Json.createPointer("/context/extensions/" + pointerPart("rule")).remove(json);
        assertRefused(without, "$.context.extensions" + OWN + "rule']");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "completed-lesson | /result/success | true",
                "completed-private | /result/success | true",
                "completed-private | /result/response | \"\"my story\"\"",
                "completed-private | /result/score | {}",
                "completed-module | /result/score | {}",
                "recognised-module | /result/completion | true",
                "recognised-module | /result/success | true",
                "recognised-module | /result/extensions | {}",
                "recognised-module | /context/instructor | {\"\"mbox\"\":\"\"mailto:duo@example.org\"\"}",
                "completed-quiz | /result/response | \"\"a\"\"",
                "completed-lesson | /result/completion | false",
                "registered | /result | {}",
                "initialized-module | /result | {}",
                "initialized-activity | /result | {}",
                "experienced | /result | {}",
                "satisfied | /result | {}",
                "voided | /result | {}",
                "scored | /result/success | true",
                "passed | /result/success | false",
                "progressed | /result/completion | true",
                "answered | /object/definition/correctResponsesPattern | []",
                "answered | /object/definition/name | {\"nl\":\"Vraag\"}",
                "voided | /actor/account/name | \"\"3f2b6f2e-6a0e-4c8e-9a9e-0c5d7a1b2c3d\"\"",
                "experienced | /context/platform | \"\"Other\"\"",
                "experienced | /object/id | \"\"https://elsewhere.example/activities/a\"\"",
                "experienced | /actor/account/homePage | \"\"https://elsewhere.example\"\"",
                "experienced | /attachments | []",
                "experienced | /context/revision | \"\"1\"\"",
                "experienced | /context/contextActivities/parent | []",
                "answered | /context/contextActivities/grouping | []",
                "registered | /context/contextActivities/category | []"
            })
    void aWrongPartIsRefused(String event, String pointer, String value) {
        String plain = value.replace("\"\"", "\"");
        JsonValue json = StatementReader.readOne("{\"v\":" + plain + "}").json().get("v");
        assertFalse(CHECK.check(set(event, pointer, json)).matches());
    }

    @Test
    void aScoreNeedsAllItsParts() {
        for (String part : List.of("raw", "min", "max", "scaled")) {
            JsonObject without = Json.createPointer("/result/score/" + part).remove(json("scored"));
            assertRefused(without, "$.result.score." + part);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"I think that B is right", "d", "a[,]typed", ""})
    void aResponseThatSomebodyTypedIsRefused(String response) {
        assertRefused(set("answered", "/result/response", Json.createValue(response)), "$.result.response");
    }

    @Test
    void allFourKindsOfQuestionMatch() {
        Map<String, Interaction> kinds = new LinkedHashMap<>();
        kinds.put("true", Interaction.trueFalse());
        kinds.put("a[,]c", Interaction.choice(List.of("a", "b", "c")));
        kinds.put("c[,]a[,]b", Interaction.sequencing(List.of("a", "b", "c")));
        kinds.put("a[.]2[,]b[.]1", Interaction.matching(List.of("a", "b"), List.of("1", "2")));
        kinds.forEach((response, kind) -> assertEquals(
                List.of(), CHECK.check(Events.answered(kind, response).toJson()).problems()));
    }

    @Test
    void anExtensionThatTheProfileDoesNotKnowIsRefused() {
        JsonObject mood = Json.createPointer("/context/extensions/http:~1~1x~1mood")
                .add(json("experienced"), Json.createValue("sad"));
        assertRefused(mood, "$.context.extensions['http://x/mood']");
    }

    @Test
    void sensitiveIsTrueOrNotThere() {
        assertFalse(CHECK.check(extension("experienced", "sensitive", JsonValue.FALSE))
                .matches());
        assertTrue(CHECK.check(extension("experienced", "sensitive", JsonValue.TRUE))
                .matches());
    }

    @Test
    void aVerbOfAnotherVocabularyIsRefused() {
        JsonObject preferred = set("experienced", "/verb/id", Json.createValue("http://x/preferred"));
        assertRefused(preferred, "$.verb.id");
    }

    @Test
    void whatTheStandardRefusesIsRefusedFirst() {
        assertRefused(set("experienced", "/id", Json.createValue("1")), "$.id");
    }

    @Test
    void aPrivateRoomIsNeverToldToBeOpened() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Events.SITE.initialized(Events.occasion(), Events.PLACE, Events.ROOM));
        JsonObject opened =
                set("initialized-activity", "/object/definition/type", Json.createValue(Profile.PRIVATE_ROOM));
        assertFalse(CHECK.check(opened).matches());
    }

    @Test
    void aQuizWithoutPassMarkMayCompleteWithoutAScore() {
        assertTrue(CHECK.check(Events.SITE
                        .completed(Events.occasion(), Events.PLACE, Events.QUIZ, "all-answered")
                        .toJson())
                .matches());
    }

    @Test
    void aLessonMayNotCompleteWithAScore() {
        assertFalse(CHECK.check(Events.SITE
                        .completed(Events.occasion(), Events.PLACE, Events.LESSON, "finished")
                        .score(Score.of(1, 1))
                        .toJson())
                .matches());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void progressIsAPercentage(int percent) {
        assertThrows(
                IllegalArgumentException.class, () -> Events.SITE.progressed(Events.occasion(), Events.PLACE, percent));
    }

    private static JsonObject json(String event) {
        return Events.all().get(event).toJson();
    }

    private static JsonObject set(String event, String pointer, JsonValue value) {
        return Json.createPointer(pointer).add(json(event), value);
    }

    private static JsonObject extension(String event, String name, JsonValue value) {
        return set(event, "/context/extensions/" + pointerPart(name), value);
    }

    private static String pointerPart(String name) {
        return Json.encodePointer(Profile.BASE + "extensions/" + name);
    }

    private static void assertRefused(JsonObject statement, String path) {
        ProfileCheck.Finding finding = CHECK.check(statement);
        assertFalse(finding.matches());
        assertTrue(
                finding.problems().stream().map(Problem::path).anyMatch(path::equals),
                () -> path + " is not among " + finding.problems());
    }
}
