package org.jumptojob.activity.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.activity.Samples;
import org.jumptojob.content.Activity;
import org.jumptojob.curriculum.Bundled;
import org.jumptojob.learning.ActivityPage;
import org.junit.jupiter.api.Test;

class SessionModelTest {

    private static final Activity MEETING = Samples.activity("session", """
              minutes: 30
              parts:
                - {id: p2, minutes: 10, lead: both}
                - {id: p1, minutes: 20, lead: experience-expert}
              replaces: [alone]
            """, """
            title: We meet
            aim: We listen.
            prepare: |
              Find a room.

              Ask who comes.
            access: The door is wide.
            quiet-way: You may write.
            material: Paper.
            what-if: ["Nobody comes: wait."]
            parts:
              p1: {title: Listen, text: One speaks.}
              p2: {title: Hello, text: Say your name.}
            """);

    private static SessionModel model(String language, Map<String, String> parameters) {
        return new SessionModel(
                new ActivityPage(MEETING, language, Optional.empty(), Optional.empty(), parameters), id -> {
                    throw new NotFound();
                });
    }

    @Test
    void thePartsStandInTheOrderOfTheStructure() {
        SessionModel model = model("en", Map.of());
        assertEquals(
                List.of("Hello", "Listen"),
                model.getParts().stream().map(SessionModel.Part::getTitle).toList());
        assertEquals(10, model.getParts().get(0).getMinutes());
        assertEquals("experience-expert", model.getParts().get(1).getLead());
        assertEquals(30, model.getMinutes());
        assertEquals(
                List.of("Find a room.", "Ask who comes."),
                model.getSections().get(0).getText());
        assertEquals(List.of("Nobody comes: wait."), model.getCases());
    }

    @Test
    void easyWordsAreForThoseWhoTakePart() {
        assertFalse(model("en", Map.of()).isForParticipants());
        assertTrue(model("en-simple", Map.of()).isForParticipants());
        assertTrue(model("en", Map.of("for", "participants")).isForParticipants());
        assertFalse(model("en-simple", Map.of("for", "guide")).isForParticipants());
        assertFalse(model("en", Map.of("for", "x")).isForParticipants());
    }

    private static boolean forParticipants(Map<String, String> parameters, String... roles) {
        UUID any = UUID.randomUUID();
        SessionType type = new SessionType();
        type.curriculum = Bundled.curriculum();
        type.visitor = new Visitor();
        type.visitor.enter(
                new Visitor.Person(any, any, any, "Test", Set.of(roles), "Europe/Brussels"), Preferences.STANDARD);
        ActivityPage page = new ActivityPage(MEETING, "en", Optional.empty(), Optional.empty(), parameters);
        return ((SessionModel) type.model(page)).isForParticipants();
    }

    /** The guide speaks of her: "Let the group …". What she takes part in is told her first. */
    @Test
    void whoComesToLearnFindsWhatIsForThoseWhoTakePart() {
        assertTrue(forParticipants(Map.of(), "trainee"));
        assertTrue(forParticipants(Map.of()), "an account without an organisation");
        assertFalse(forParticipants(Map.of("for", "guide"), "trainee"), "the guide is open to her");
        assertFalse(forParticipants(Map.of(), "trainee", "peer-worker"));
        assertFalse(forParticipants(Map.of(), "coach"));
    }

    @Test
    void aStrangerFindsTheGuide() {
        SessionType type = new SessionType();
        type.curriculum = Bundled.curriculum();
        type.visitor = new Visitor();
        type.visitor.stranger(Preferences.STANDARD, false);
        ActivityPage page = new ActivityPage(MEETING, "en", Optional.empty(), Optional.empty(), Map.of());
        assertFalse(((SessionModel) type.model(page)).isForParticipants());
    }

    @Test
    void whatIsNotShownNowIsNoLink() {
        assertEquals(List.of(), model("en", Map.of()).getAlone());
    }

    @Test
    void whoHasDoneTheSameAloneIsDone() {
        assertEquals(List.of("alone"), new SessionType().doneThrough(MEETING));
    }
}
