package org.jumptojob.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.NotShownYet;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Content;
import org.jumptojob.content.Module;
import org.jumptojob.content.Signature;
import org.jumptojob.content.Track;
import org.jumptojob.help.HelpBoard;
import org.jumptojob.help.HelpLine;
import org.jumptojob.web.Injected;
import org.jumptojob.web.Site;
import org.junit.jupiter.api.Test;

/** Texts about a crisis stay hidden on a site for real people until three have signed and the help page is filled in. */
class CrisisHiddenTest {

    private static final String STORY = "j2j-m6-at-the-coat-hooks";
    private static final String LESSON = "j2j-m6-helping-a-friend";
    private static final String MODULE = "coping-and-staying-well";

    private boolean demo;
    private boolean switchedOn = true;
    private HelpBoard.State board = new HelpBoard.State(List.of(), Set.of());
    private Curriculum curriculum = of(Bundled.content());

    private Curriculum of(Content content) {
        Curriculum made = new Curriculum();
        Injected.into(made, Site.class, new Site() {
            @Override
            public boolean isDemo() {
                return demo;
            }
        });
        Injected.into(made, HelpBoard.class, new HelpBoard() {
            @Override
            public State state() {
                return board;
            }
        });
        Injected.into(made, TrackSwitches.class, new TrackSwitches() {
            @Override
            public boolean isShown(String trackId) {
                return switchedOn;
            }
        });
        made.take(content);
        return made;
    }

    private static Content signed(String... activities) {
        Content all = Bundled.content();
        Map<String, Signature> signatures = new HashMap<>();
        for (String id : activities) {
            signatures.put(
                    id,
                    new Signature(id, all.activities().get(id).version(), "unnamed", "unnamed", "Ana", "2027-01-15"));
        }
        return new Content(
                all.release(),
                all.tracks(),
                all.activities(),
                all.words(),
                all.sources(),
                all.sourceIndex(),
                all.competences(),
                all.instruments(),
                all.misconceptions(),
                signatures);
    }

    private void fillInTheHelpPage() {
        List<HelpLine> lines = new ArrayList<>();
        for (HelpLine.Kind kind : List.of(HelpLine.Kind.EMERGENCY, HelpLine.Kind.TALK)) {
            lines.add(new HelpLine(
                    UUID.randomUUID(), kind, "One", "1", "", "always", "Dutch", "A", LocalDate.MAX, "Ana", 1));
        }
        board = new HelpBoard.State(lines, Set.of());
    }

    private Module module() {
        return curriculum.track("jump-to-job").module(MODULE).orElseThrow();
    }

    private boolean shows(String activity) {
        return module().activities().stream().anyMatch(one -> one.id().equals(activity));
    }

    @Test
    void withoutSignaturesNothingAboutACrisisIsAnywhere() {
        fillInTheHelpPage();
        assertTrue(curriculum.content().activities().values().stream().noneMatch(Activity::crisis));
        for (Track track : curriculum.tracks()) {
            track.modules()
                    .forEach(module -> assertTrue(module.activities().stream().noneMatch(Activity::crisis)));
        }
        assertTrue(curriculum.content().misconceptions().values().stream().noneMatch(thought -> thought.crisis()));
        assertFalse(module().activities().isEmpty());
    }

    @Test
    void theWayGoesOnAsIfItWereNotThere() {
        List<Activity> left = module().activities();
        Place last = new Place(curriculum.track("jump-to-job"), module(), left.get(left.size() - 1));
        assertEquals(left.size(), last.steps());
        assertEquals(left.size(), last.step());
        assertFalse(last.previous().orElseThrow().activity().crisis());
    }

    @Test
    void itsAddressSaysThatItWaits() {
        assertThrows(NotShownYet.class, () -> curriculum.place(LESSON));
        assertThrows(NotShownYet.class, () -> curriculum.place("jump-to-job", MODULE, "helping-a-friend"));
        NotFound unknown =
                assertThrows(NotFound.class, () -> curriculum.place("jump-to-job", MODULE, "no-such-lesson"));
        assertFalse(unknown instanceof NotShownYet);
    }

    @Test
    void aTrackThatIsSwitchedOffSaysNothingOfWhatWaitsInIt() {
        switchedOn = false;
        assertFalse(assertThrows(NotFound.class, () -> curriculum.place(LESSON)) instanceof NotShownYet);
    }

    @Test
    void aSignedTextIsShownWhileTheHelpPageIsFilledIn() {
        curriculum = of(signed(LESSON));
        assertFalse(shows(LESSON), "the help page is empty");
        fillInTheHelpPage();
        assertTrue(shows(LESSON));
        assertFalse(shows(STORY), "nobody has signed this one");
        assertEquals(LESSON, curriculum.place(LESSON).activity().id());
        board = new HelpBoard.State(board.lines(), Set.of(board.lines().get(0).id()));
        assertFalse(shows(LESSON), "a number is outdated");
    }

    @Test
    void whatPeopleThinkAboutACrisisIsShownWhenAllOfItIs() {
        fillInTheHelpPage();
        curriculum = of(signed(LESSON));
        assertTrue(curriculum.content().misconceptions().values().stream().noneMatch(thought -> thought.crisis()));
        curriculum = of(signed(Bundled.content().activities().values().stream()
                .filter(Activity::crisis)
                .map(Activity::id)
                .toArray(String[]::new)));
        assertEquals(
                Bundled.content().misconceptions().size(),
                curriculum.content().misconceptions().size());
    }

    @Test
    void aDemonstrationShowsAll() {
        demo = true;
        assertTrue(shows(LESSON));
        assertTrue(shows(STORY));
        assertTrue(curriculum.crisisTexts().stream().allMatch(CrisisText::shown));
    }

    @Test
    void whoRunsTheSiteSeesWhatWaitsAndWhatItLacks() {
        curriculum = of(signed(LESSON));
        fillInTheHelpPage();
        List<CrisisText> texts = curriculum.crisisTexts();
        assertEquals(4, texts.size());
        for (CrisisText text : texts) {
            boolean isSigned = text.place().activity().id().equals(LESSON);
            assertEquals(isSigned, text.shown(), text::toString);
            assertEquals(isSigned, text.signature().isPresent());
        }
    }

    @Test
    void whatSomebodyDidBeforeKeepsItsName() {
        assertTrue(curriculum.whole().activities().containsKey(LESSON));
        String version = Bundled.content().activities().get(LESSON).version();
        assertEquals(LESSON, curriculum.activity(LESSON, version).id());
    }
}
