package org.jumptojob.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jumptojob.content.check.ContentCheck;
import org.junit.jupiter.api.Test;

/** Texts about a crisis: who has signed them, and the content without them. */
class CrisisTextsTest {

    private static final String REST = Sample.MODULE + "01-rest.yaml";

    private static Sample withCrisis() {
        return Sample.content().replace(REST, "crisis: false", "crisis: true");
    }

    private static Content read(Sample sample) {
        return ContentReader.read(sample.files()).content();
    }

    private static Activity rest(Content content) {
        return content.activities().get("s-m1-rest");
    }

    private static String signed(String version, String expert, String professional, String lead) {
        return """
                signatures:
                  - activity: s-m1-rest
                    version: "%s"
                    experience-expert: %s
                    professional: %s
                    safety-lead: %s
                    signed: "2027-01-15"
                """.formatted(version, expert, professional, lead);
    }

    private static Sample signedBy(String expert, String professional, String lead) {
        Sample sample = withCrisis();
        return sample.with("signatures.yaml", signed(rest(read(sample)).version(), expert, professional, lead));
    }

    @Test
    void aTextIsSignedWhenThreePeopleStandByItsPresentVersion() {
        Content content = read(signedBy("unnamed", "unnamed", "Ana"));
        assertEquals("Ana", content.signature(rest(content)).orElseThrow().safetyLead());
        assertEquals(
                List.of(),
                ContentCheck.check(signedBy("unnamed", "unnamed", "Ana").files())
                        .problems());
        assertTrue(read(withCrisis()).signature(rest(content)).isEmpty());
    }

    @Test
    void aChangedTextWaitsForItsSignaturesAgain() {
        Sample sample = signedBy("Kim", "Ben", "Ana").append(Sample.MODULE + "01-rest.en.md", "\nOne more sentence.\n");
        Content content = read(sample);
        assertTrue(content.signature(rest(content)).isEmpty());
        sample.checkedBy(ContentReader::read).shows("signatures.yaml", "version:", "has changed since it was signed");
    }

    @Test
    void onePersonSignsOnce() {
        for (Sample sample : List.of(
                signedBy("Ana", "ana", "Ben"), signedBy("Ana", "Ben", "Ana"), signedBy("unnamed", "Ben", "Ben"))) {
            Content content = read(sample);
            assertTrue(content.signature(rest(content)).isEmpty());
            sample.checkedBy(ContentReader::read).shows("signatures.yaml", "safety-lead:", "stands here twice");
        }
    }

    @Test
    void theSafetyLeadSignsByName() {
        signedBy("Kim", "Ben", "unnamed")
                .checkedBy(ContentCheck::check)
                .shows("signatures.yaml", "safety-lead: unnamed", "safety-lead");
    }

    @Test
    void onlyTextsAboutACrisisAreSignedThisWay() {
        Sample sample = Sample.content();
        sample.with("signatures.yaml", signed(rest(read(sample)).version(), "Kim", "Ben", "Ana"))
                .checkedBy(ContentReader::read)
                .shows("signatures.yaml", "activity:", "no text about a crisis");
    }

    @Test
    void aTextIsSignedInOnePlace() {
        Sample sample = signedBy("Kim", "Ben", "Ana");
        String entry = sample.texts().get("signatures.yaml").replace("signatures:\n", "");
        sample.append("signatures.yaml", entry.replace("Ana", "Eva"))
                .checkedBy(ContentReader::read)
                .problems()
                .forEach(problem -> assertTrue(problem.message().contains("signed twice"), problem::toString));
        assertEquals(1, ContentReader.read(sample.files()).problems().size());
    }

    @Test
    void withoutATextEverythingElseIsAsBefore() {
        Content whole = read(withCrisis());
        Content rest = whole.without(Activity::crisis);
        assertFalse(rest.activities().containsKey("s-m1-rest"));
        assertEquals(
                List.of("s-m1-quiz", "s-m1-think", "s-m1-list"),
                rest.tracks().get(0).modules().get(0).activities().stream()
                        .map(Activity::id)
                        .toList());
        assertEquals(whole.tracks().get(0).title(), rest.tracks().get(0).title());
        assertEquals(whole.words(), rest.words());
        assertSame(whole, whole.without(activity -> false));
    }

    @Test
    void aModuleWithNothingLeftIsNotThere() {
        assertEquals(
                List.of(),
                read(Sample.content()).without(activity -> true).tracks().get(0).modules());
    }

    @Test
    void whatPeopleThinkAboutACrisisGoesWithItsTexts() {
        Content whole = ContentReader.read(ContentFiles.classPath(getClass().getClassLoader()))
                .content();
        assertTrue(whole.misconceptions().values().stream().anyMatch(Misconception::crisis));
        assertTrue(whole.without(Activity::crisis).misconceptions().values().stream()
                .noneMatch(Misconception::crisis));
    }

    @Test
    void theStarterContentComesUnsigned() {
        Content whole = ContentReader.read(ContentFiles.classPath(getClass().getClassLoader()))
                .content();
        assertTrue(whole.activities().values().stream().anyMatch(Activity::crisis));
        assertTrue(whole.signatures().isEmpty());
    }
}
