package org.jumptojob.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jumptojob.learning.ProgressFold.Row;
import org.jumptojob.records.StoredStatement;
import org.jumptojob.xapi.Score;
import org.jumptojob.xapi.StatementBuilder;
import org.jumptojob.xapi.StatementFacts;
import org.jumptojob.xapi.profile.Occasion;
import org.jumptojob.xapi.profile.Place;
import org.jumptojob.xapi.profile.PlatformStatements;
import org.junit.jupiter.api.Test;

class ProgressFoldTest {

    private static final String BASE = "https://learn.example.org";
    private static final Instant TIME = Instant.parse("2026-11-22T10:00:00Z");
    private static final PlatformStatements FORMS = new PlatformStatements(BASE);
    private static final Place PLACE = new Place(FORMS.track("track"), FORMS.module("module"));
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID REGISTRATION = UUID.randomUUID();

    private final ProgressFold fold = new ProgressFold(BASE);

    private static Occasion occasion(UUID registration, String version) {
        return new Occasion(UUID.randomUUID(), PERSON, registration, TIME, version);
    }

    private static Occasion occasion() {
        return occasion(REGISTRATION, "0123456789ab");
    }

    private static StoredStatement stored(StatementBuilder form, boolean trusted) {
        var json = form.toJson();
        StatementFacts facts = StatementFacts.of(json);
        return new StoredStatement(1, facts.id(), TIME, trusted, facts, form.toText(), json);
    }

    private static StoredStatement started(Occasion occasion) {
        return stored(FORMS.initialized(occasion, PLACE, FORMS.lesson("lesson")), true);
    }

    private static StoredStatement done(Occasion occasion, String rule) {
        return stored(FORMS.completed(occasion, PLACE, FORMS.lesson("lesson"), rule), true);
    }

    @Test
    void nothingIsKnownBeforeTheFirstStatement() {
        assertEquals(Map.of(), fold.fold(List.of()));
    }

    @Test
    void whatWasBegunIsStartedAndWhatWasCompletedIsDone() {
        assertEquals(
                Map.of("lesson", new Row(ProgressState.STARTED, null, null)), fold.fold(List.of(started(occasion()))));
        assertEquals(
                Map.of("lesson", new Row(ProgressState.DONE, "0123456789ab", "read")),
                fold.fold(List.of(started(occasion()), done(occasion(), "read"))));
    }

    /** A private room says only that it was completed. */
    @Test
    void whatWasNeverBegunCanBeDone() {
        StoredStatement room =
                stored(FORMS.completed(occasion(), PLACE, FORMS.privateRoom("room"), "left-by-choice"), true);
        assertEquals(
                Map.of("room", new Row(ProgressState.DONE, "0123456789ab", "left-by-choice")),
                fold.fold(List.of(room)));
    }

    @Test
    void tracksAndModulesAreFoldedToo() {
        List<StoredStatement> all = List.of(
                stored(FORMS.registered(occasion(), FORMS.track("track")), true),
                stored(FORMS.moduleInitialized(occasion(), PLACE), true),
                stored(FORMS.moduleCompleted(occasion(), PLACE, "all-activities"), true),
                stored(FORMS.satisfied(occasion(), FORMS.track("track"), "modules-required=1"), true));
        assertEquals(
                Map.of(
                        "module", new Row(ProgressState.DONE, "0123456789ab", "all-activities"),
                        "track", new Row(ProgressState.DONE, "0123456789ab", "modules-required=1")),
                fold.fold(all));
    }

    private static StoredStatement recognised() {
        return stored(FORMS.moduleRecognised(occasion(), PLACE, "talk"), true);
    }

    private static StoredStatement moduleDone() {
        return stored(FORMS.moduleCompleted(occasion(), PLACE, "all-activities"), true);
    }

    /** Nobody says that it was done; what she begins of it all the same takes nothing away. */
    @Test
    void whatIsRecognisedCountsAndIsNotDone() {
        Row row = fold.fold(List.of(recognised(), stored(FORMS.moduleInitialized(occasion(), PLACE), true)))
                .get("module");
        assertEquals(new Row(ProgressState.RECOGNISED, "0123456789ab", "talk"), row);
        assertTrue(row.state().counts());
    }

    @Test
    void whatIsRecognisedCanStillBeDoneAndWhatIsDoneStaysDone() {
        Row done = new Row(ProgressState.DONE, "0123456789ab", "all-activities");
        assertEquals(done, fold.fold(List.of(recognised(), moduleDone())).get("module"));
        assertEquals(done, fold.fold(List.of(moduleDone(), recognised())).get("module"));
    }

    @Test
    void progressNeverGoesBack() {
        assertEquals(
                ProgressState.DONE,
                fold.fold(List.of(done(occasion(), "read"), started(occasion())))
                        .get("lesson")
                        .state());
    }

    /** The judgement of the day stays: a later completion by another rule or with another text changes nothing. */
    @Test
    void theFirstCompletionCounts() {
        List<StoredStatement> all =
                List.of(done(occasion(), "read"), done(occasion(REGISTRATION, "ba9876543210"), "new-rule"));
        assertEquals(
                new Row(ProgressState.DONE, "0123456789ab", "read"),
                fold.fold(all).get("lesson"));
    }

    @Test
    void aStatementThatIsNotOfThePlatformMovesNothing() {
        StoredStatement forged = stored(FORMS.completed(occasion(), PLACE, FORMS.lesson("lesson"), "read"), false);
        StoredStatement passed = stored(FORMS.passed(occasion(), PLACE, FORMS.quiz("quiz"), Score.of(1, 1)), false);
        assertFalse(fold.moves(forged));
        assertEquals(Map.of(), fold.fold(List.of(forged, passed)));
    }

    @Test
    void answersScoresAndStepsMoveNothing() {
        List<StoredStatement> all = List.of(
                stored(FORMS.experienced(occasion(), PLACE, FORMS.lesson("lesson")), true),
                stored(FORMS.scored(occasion(), PLACE, FORMS.quiz("quiz"), Score.of(1, 2)), true),
                stored(FORMS.progressed(occasion(), PLACE, 50), true),
                stored(FORMS.voided(UUID.randomUUID(), REGISTRATION, UUID.randomUUID(), TIME), true));
        all.forEach(statement -> assertFalse(fold.moves(statement)));
        assertEquals(Map.of(), fold.fold(all));
    }

    @Test
    void whatIsNotOfThisSiteMovesNothing() {
        assertEquals(Map.of(), new ProgressFold("https://other.example.org").fold(List.of(done(occasion(), "read"))));
        assertEquals(Map.of(), new ProgressFold(BASE + "x").fold(List.of(done(occasion(), "read"))));
    }

    /** The store leaves a voided statement out; what remains is folded as if it had never been there. */
    @Test
    void withoutTheVoidedCompletionAnActivityIsOnlyStarted() {
        assertEquals(
                ProgressState.STARTED,
                fold.fold(List.of(started(occasion()))).get("lesson").state());
    }

    /** The live projection sees the statements of many people as they come; a rebuild takes one enrolment after the other. */
    @Test
    void enrolmentsThatAreMixedFoldToTheSameRowsAsEachAlone() {
        Random random = new Random(42);
        Map<UUID, List<StoredStatement>> alone = new HashMap<>();
        List<StoredStatement> mixed = new ArrayList<>();
        for (int person = 0; person < 8; person++) {
            UUID registration = new UUID(person, person);
            List<StoredStatement> hers = new ArrayList<>();
            for (int step = 0; step < 20; step++) {
                hers.add(anything(random, registration));
            }
            alone.put(registration, hers);
        }
        Map<UUID, List<StoredStatement>> left = new HashMap<>();
        alone.forEach((id, hers) -> left.put(id, new ArrayList<>(hers)));
        while (!left.isEmpty()) {
            List<UUID> open = new ArrayList<>(left.keySet());
            Collections.sort(open);
            UUID next = open.get(random.nextInt(open.size()));
            mixed.add(left.get(next).remove(0));
            left.values().removeIf(List::isEmpty);
        }
        Map<UUID, Map<String, Row>> live = new HashMap<>();
        mixed.forEach(statement ->
                fold.apply(live.computeIfAbsent(statement.facts().registration(), id -> new TreeMap<>()), statement));
        alone.forEach((registration, hers) -> assertEquals(fold.fold(hers), live.get(registration)));
    }

    private static StoredStatement anything(Random random, UUID registration) {
        Occasion occasion = occasion(registration, String.format("%012x", random.nextInt(1000)));
        String id = "a" + random.nextInt(4);
        StatementBuilder form = switch (random.nextInt(4)) {
            case 0 -> FORMS.initialized(occasion, PLACE, FORMS.lesson(id));
            case 1 -> FORMS.completed(occasion, PLACE, FORMS.lesson(id), "rule-" + random.nextInt(3));
            case 2 -> FORMS.moduleInitialized(occasion, PLACE);
            default -> FORMS.experienced(occasion, PLACE, FORMS.lesson(id));
        };
        return stored(form, random.nextInt(5) > 0);
    }
}
