package org.jumptojob.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jumptojob.activity.quiz.QuizType;
import org.jumptojob.content.Activity;
import org.jumptojob.curriculum.Bundled;
import org.jumptojob.curriculum.Place;
import org.jumptojob.xapi.StatementBuilder;
import org.jumptojob.xapi.profile.PlatformStatements;
import org.jumptojob.xapi.profile.Profile;
import org.jumptojob.xapi.profile.ProfileCheck;
import org.junit.jupiter.api.Test;

/** Every statement that the platform writes about learning belongs to its profile, for each activity of the courses. */
class JourneyTest {

    private static final String BASE = "https://learn.example.org";
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID REGISTRATION = UUID.randomUUID();
    private static final String VERSION = "0123456789ab";

    /** The four types of the platform, as far as a journey looks at them. */
    private record Type(String name, RecordKind recordKind, String completionRule) implements ActivityType {
        @Override
        public Object model(ActivityPage page) {
            throw new UnsupportedOperationException("Nothing is shown here.");
        }
    }

    private static final Map<String, ActivityType> TYPES = Map.of(
            "page", new Type("page", ActivityType.RecordKind.LESSON, "read"),
            "quiz", new QuizType(),
            "reflection", new Type("reflection", ActivityType.RecordKind.PRIVATE_ROOM, "left-by-choice"),
            "checklist", new Type("checklist", ActivityType.RecordKind.PRIVATE_ROOM, "left-by-choice"),
            "worksheet", new Type("worksheet", ActivityType.RecordKind.PRIVATE_ROOM, "left-by-choice"),
            "scenario", new Type("scenario", ActivityType.RecordKind.LESSON, "reached-an-ending"),
            "session", new Type("session", ActivityType.RecordKind.LESSON, "read"));

    private static Journey journey(Place place) {
        return new Journey(new PlatformStatements(BASE), PERSON, REGISTRATION, NOW, place);
    }

    /** All that can happen in a place, as the service lets it happen. */
    private static List<StatementBuilder> everything(Place place) {
        Activity activity = place.activity();
        ActivityType type = TYPES.get(activity.type());
        Journey journey = journey(place);
        journey.registered(VERSION);
        journey.moduleStarted(VERSION);
        journey.started(type, activity.version());
        UUID id = UUID.randomUUID();
        List<Attempt.Response> responses = new ArrayList<>();
        for (Map<String, Object> item : items(activity)) {
            for (Map<String, List<String>> fields : answers(item)) {
                String itemId = (String) item.get("id");
                Judgement judgement = type.judge(new Submission(activity, itemId, fields));
                responses.add(new Attempt.Response(itemId, 1, judgement.response(), judgement.right()));
                journey.answered(attempt(id, activity, responses), itemId, judgement);
            }
        }
        Attempt attempt = attempt(id, activity, responses);
        if (type.recordKind() == ActivityType.RecordKind.QUIZ) {
            journey.scored(attempt, type.items(activity).size());
        }
        if (type.recordKind() == ActivityType.RecordKind.LESSON) {
            journey.read(type, activity.version());
            journey.doneAlone(activity, type);
        }
        journey.completed(type, activity.version());
        if (type.recordKind() == ActivityType.RecordKind.QUIZ) {
            journey.passed(attempt, type.items(activity).size());
        }
        journey.moduleRecognised(VERSION);
        journey.moduleProgress(VERSION, 50);
        journey.moduleDone(VERSION);
        journey.trackDone(VERSION);
        return journey.statements();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Activity activity) {
        return activity.type().equals("quiz")
                ? (List<Map<String, Object>>) activity.content().get("items")
                : List.of();
    }

    /** A right answer and another one, as a form would send them. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, List<String>>> answers(Map<String, Object> item) {
        List<String> options = (List<String>) item.getOrDefault("options", List.of());
        List<String> key = (List<String>) item.getOrDefault("key", List.of());
        return switch ((String) item.get("kind")) {
            case "match" -> List.of(pairs(item, true), pairs(item, false));
            case "order" -> List.of(Map.of("order", key), Map.of("order", options));
            case "several" -> List.of(Map.of("answer", key), Map.of("answer", options));
            default -> List.of(Map.of("answer", key), Map.of("answer", List.of(other(options, key))));
        };
    }

    private static String other(List<String> options, List<String> key) {
        return options.stream()
                .filter(option -> !key.contains(option))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> pairs(Map<String, Object> item, boolean right) {
        Map<String, List<String>> fields = new HashMap<>();
        String first = ((List<String>) item.get("right")).get(0);
        ((Map<String, String>) item.get("pairs"))
                .forEach((left, target) -> fields.put("pair." + left, List.of(right ? target : first)));
        return fields;
    }

    @Test
    void everyStatementOfEveryActivityBelongsToTheProfile() {
        ProfileCheck profile = new ProfileCheck();
        Set<String> templates = new TreeSet<>();
        int count = 0;
        for (Place place : Bundled.places().values()) {
            for (StatementBuilder statement : everything(place)) {
                ProfileCheck.Finding finding = profile.check(statement.toJson());
                assertTrue(finding.matches(), () -> finding.problems() + " in " + statement.toText());
                templates.add(finding.template());
                count++;
            }
        }
        assertTrue(count > 100, "only " + count + " statements were looked at");
        assertTrue(templates.size() >= 9, "only these templates were used: " + templates);
    }

    @Test
    void aPrivateRoomSaysOnlyThatItWasCompleted() {
        int rooms = 0;
        for (Place place : Bundled.places().values()) {
            if (TYPES.get(place.activity().type()).recordKind() == ActivityType.RecordKind.PRIVATE_ROOM) {
                List<String> verbs =
                        about(place).stream().map(JourneyTest::verb).toList();
                assertEquals(List.of(Profile.COMPLETED), verbs, place.activity().id());
                rooms++;
            }
        }
        assertTrue(rooms > 3);
    }

    @Test
    void everyStatementAboutASensitiveActivityIsMarked() {
        for (Place place : Bundled.places().values()) {
            for (StatementBuilder statement : about(place)) {
                var extensions = statement.toJson().getJsonObject("context").getJsonObject("extensions");
                assertEquals(
                        place.activity().sensitive(), extensions.containsKey(Profile.SENSITIVE), statement.toText());
            }
        }
    }

    @Test
    void nobodyLearnsWhoReadsEasyWords() {
        for (Place place : Bundled.places().values()) {
            everything(place)
                    .forEach(statement -> assertFalse(statement.toText().contains("simple"), statement.toText()));
        }
    }

    /** Jump to Job has no pass mark, and nothing there is told of one. */
    @Test
    void onlyATrackWithAPassMarkTellsThatAQuizIsPassed() {
        for (Place place : Bundled.places().values()) {
            boolean quiz = place.activity().type().equals("quiz");
            boolean mark = place.track().certificate().quizPercent() > 0;
            List<String> verbs = about(place).stream().map(JourneyTest::verb).toList();
            assertEquals(
                    quiz && mark,
                    verbs.contains(Profile.PASSED),
                    place.activity().id());
        }
    }

    @Test
    void aCompletedTrackCarriesItsWholeRule() {
        Place place = Bundled.places().get("j2j-m1-welcome");
        Journey journey = journey(place);
        journey.trackDone(VERSION);
        var context = journey.statements().get(0).toJson().getJsonObject("context");
        assertEquals(
                "8-of-10-modules:with-1-4-7-10",
                context.getJsonObject("extensions").getString(Profile.RULE));
    }

    @Test
    void noTwoStatementsHaveTheSameId() {
        Set<UUID> ids = new HashSet<>();
        List<StatementBuilder> all = new ArrayList<>();
        Bundled.places().values().forEach(place -> all.addAll(everything(place)));
        all.forEach(statement -> ids.add(UUID.fromString(statement.toJson().getString("id"))));
        assertEquals(all.size(), ids.size());
    }

    /** What tells of the activity itself or of one of its items. */
    private static List<StatementBuilder> about(Place place) {
        String iri = BASE + "/activities/" + place.activity().id();
        return everything(place).stream()
                .filter(statement -> {
                    String object = statement.toJson().getJsonObject("object").getString("id");
                    return object.equals(iri) || object.startsWith(iri + "/");
                })
                .toList();
    }

    private static String verb(StatementBuilder statement) {
        return statement.toJson().getJsonObject("verb").getString("id");
    }

    private static Attempt attempt(UUID id, Activity activity, List<Attempt.Response> responses) {
        return new Attempt(id, REGISTRATION, activity.id(), 1, activity.version(), false, List.copyOf(responses));
    }
}
