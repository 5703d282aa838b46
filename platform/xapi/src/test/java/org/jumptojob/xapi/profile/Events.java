package org.jumptojob.xapi.profile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.xapi.Activity;
import org.jumptojob.xapi.Interaction;
import org.jumptojob.xapi.Score;
import org.jumptojob.xapi.StatementBuilder;

/** One statement of each kind that the platform makes, by the short name of its template. */
final class Events {
    static final UUID ID = UUID.fromString("8f87ccde-bb56-4c2e-ab83-44982ef22df0");
    static final UUID PERSON = UUID.fromString("3f2b6f2e-6a0e-4c8e-9a9e-0c5d7a1b2c3d");
    static final UUID ENROLMENT = UUID.fromString("c0a8012e-7d3b-4f1e-8b5a-9d4c2f6e1a70");
    static final Instant AT = Instant.parse("2026-11-22T08:15:30.123Z");
    static final PlatformStatements SITE = new PlatformStatements("https://learn.example.org");
    static final Activity TRACK = SITE.track("jump-to-job");
    static final Place PLACE = new Place(TRACK, SITE.module("j2j-m1"));
    static final Activity LESSON = SITE.lesson("j2j-m1-welcome").named("Welcome");
    static final Activity QUIZ = SITE.quiz("j2j-m1-quiz");
    static final Activity ROOM = SITE.privateRoom("j2j-m1-reflection");

    private Events() {}

    static Occasion occasion() {
        return new Occasion(ID, PERSON, ENROLMENT, AT, "0123456789ab");
    }

    static Map<String, StatementBuilder> all() {
        Map<String, StatementBuilder> events = new LinkedHashMap<>();
        events.put("registered", SITE.registered(occasion(), TRACK));
        events.put("initialized-module", SITE.moduleInitialized(occasion(), PLACE));
        events.put("initialized-activity", SITE.initialized(occasion(), PLACE, LESSON));
        events.put("experienced", SITE.experienced(occasion(), PLACE, LESSON));
        events.put("answered", answered(Interaction.choice(List.of("a", "b", "c")), "b"));
        events.put("scored", SITE.scored(occasion(), PLACE, QUIZ, Score.of(2, 3)));
        events.put("passed", SITE.passed(occasion(), PLACE, QUIZ, Score.of(3, 3)));
        events.put("completed-lesson", SITE.completed(occasion(), PLACE, LESSON, "finished"));
        events.put(
                "completed-quiz",
                SITE.completed(occasion(), PLACE, QUIZ, "all-answered").score(Score.of(2, 3)));
        events.put(
                "completed-private",
                SITE.completed(occasion(), PLACE, ROOM, "finished-or-skipped").contextMark(Profile.SENSITIVE));
        events.put("completed-module", SITE.moduleCompleted(occasion(), PLACE, "all-activities"));
        events.put("recognised-module", SITE.moduleRecognised(occasion(), PLACE, "talk"));
        events.put("progressed", SITE.progressed(occasion(), PLACE, 40));
        events.put("satisfied", SITE.satisfied(occasion(), TRACK, "8-of-10-modules:with-1-4-7-10"));
        events.put("voided", SITE.voided(ID, ENROLMENT, PERSON, AT));
        return events;
    }

    static StatementBuilder answered(Interaction interaction, String response) {
        Activity item = SITE.item("j2j-m1-quiz", "q1", interaction);
        return SITE.answered(occasion(), PLACE, new Answer(QUIZ, item, response, true));
    }
}
