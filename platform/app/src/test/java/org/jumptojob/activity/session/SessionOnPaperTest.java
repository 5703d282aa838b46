package org.jumptojob.activity.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.jumptojob.activity.Samples;
import org.jumptojob.content.Activity;
import org.jumptojob.curriculum.Bundled;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.paper.PaperForm;
import org.jumptojob.learning.paper.PaperText;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

class SessionOnPaperTest {

    private static final Activity MEETING = Samples.activity("session", """
              minutes: 30
              parts:
                - {id: p1, minutes: 30, lead: experience-expert}
              replaces: [j2j-m1-six-feelings]
            """, """
            title: We meet
            aim: We listen.
            prepare: Find a room.
            access: The door is wide.
            quiet-way: You may write.
            material: Paper.
            what-if: ["Nobody comes: wait."]
            parts:
              p1: {title: Listen, text: One speaks.}
            """);

    private static String paper(String language) {
        SessionType type = new SessionType();
        type.curriculum = Bundled.curriculum();
        PaperText paper = new PaperText(PaperForm.PDF, new Texts(), path -> Optional.of("https://site.test" + path));
        paper.begin("top", 1, "We meet");
        type.onPaper(new ActivityPage(MEETING, language, Optional.empty(), Optional.empty(), Map.of()), paper);
        return paper.toString();
    }

    @Test
    void theGuideTellsWhoLeadsEachPart() {
        assertTrue(paper("en").contains("About 30 minutes. The experience expert leads."), paper("en"));
        assertTrue(paper("en").contains("guide for the two who lead"));
    }

    @Test
    void inEasyWordsItIsForThoseWhoTakePart() {
        assertTrue(paper("en-simple").contains("for people who take part"), paper("en-simple"));
        assertTrue(paper("en-simple").contains("When you do not want to speak"));
    }

    @Test
    void whoHasNoGroupFindsTheOtherWay() {
        assertTrue(paper("en").contains("<a href=\"https://site.test/learn/jump-to-job/a-safe-start/six-feelings\">"));
    }
}
