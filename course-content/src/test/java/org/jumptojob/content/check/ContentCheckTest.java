package org.jumptojob.content.check;

import static org.jumptojob.content.Sample.MODULE;

import org.jumptojob.content.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCheckTest {

    private static final String REST = MODULE + "01-rest";
    private static final String QUIZ = MODULE + "02-quiz";
    private static final String THINK = MODULE + "03-think";
    private static final String LIST = MODULE + "04-list";

    private static Sample.Broken check(Sample sample) {
        return sample.checkedBy(ContentCheck::check);
    }

    @Test
    void theSampleKeepsAllRules() {
        check(Sample.content()).isFaultless();
    }

    @Test
    void yamlThatCannotBeReadIsShownOnce() {
        check(Sample.content().replace(QUIZ + ".en.yaml", "title: Quiz", "title: 'Quiz"))
                .shows(QUIZ + ".en.yaml", "      c: {text: Feel", "This is not YAML");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            release.yaml                       | release: 3              | release: 0
            sources.yaml                       | kind: lived             | kind: heard
            source-index.yaml                  | line: Breaks            | text: Breaks
            glossary/words.yaml                | id: break               | id: Break
            competences/competences.yaml       | id: HB-2.1-01           | id: 7-2
            curricula/sample/track.yaml        | hours: 1                | hours: 0
            curricula/sample/track.yaml        | licence: CC-BY-SA-4.0   | licence: MIT
            curricula/sample/01-first/module.yaml | rule: all-activities | rule: half
            curricula/sample/01-first/01-rest.yaml | lesson: L1          | lesson: one
            curricula/sample/01-first/01-rest.yaml | crisis: false       | crisis: maybe
            curricula/sample/01-first/01-rest.yaml | state: starter-draft | state: published
            curricula/sample/01-first/01-rest.yaml | drafted-by: software | drafted-by: people
            curricula/sample/01-first/01-rest.yaml | changed: 2026-11-22 | changed: yesterday
            curricula/sample/01-first/01-rest.yaml | licence: CC-BY-SA-4.0 | licence: mine
            curricula/sample/01-first/01-rest.yaml | content: {}         | content: {a: 1}
            curricula/sample/01-first/01-rest.yaml | type: page          | 'type: page\ncolour: red'
            curricula/sample/01-first/01-rest.messages.yaml | kind: right | kind: wish
            curricula/sample/01-first/02-quiz.yaml | kind: single        | kind: many
            curricula/sample/01-first/02-quiz.yaml | 'pairs: {'          | 'key: [l1], pairs: {'
            curricula/sample/01-first/02-quiz.en.yaml | text: Each day   | words: Each day
            curricula/sample/01-first/03-think.yaml | form: story        | form: letter
            curricula/sample/01-first/03-think.en.yaml | 'hint: A walk?' | 'tip: A walk?'
            curricula/sample/01-first/04-list.en.yaml | 'face: "1"'      | 'smile: "1"'
            """)
    void aFileThatBreaksItsSchemaShowsTheLine(String file, String old, String next) {
        String written = next.replace("\\n", "\n");
        check(Sample.content().replace(file, old, written))
                .shows(file, written.substring(written.indexOf('\n') + 1), "");
    }

    @Test
    void aTypeWithoutSchemaNamesTheFilesToAdd() {
        check(Sample.content().replace(REST + ".yaml", "type: page", "type: puzzle"))
                .shows(REST + ".yaml", "type: puzzle", "Add schema/activity-puzzle.schema.json")
                .andNothingElse();
    }

    @Test
    void aNewTypeBringsItsSchemasAndTouchesNothingElse() {
        Sample sample = Sample.content()
                .replace(LIST + ".yaml", "type: checklist", "type: puzzle")
                .replace(LIST + ".yaml", "scale: [\"1\", \"2\"], line: true", "pieces: [{id: s-m1-x, parts: [a, b]}]")
                .with(
                        "schema/activity-puzzle.schema.json",
                        "{\"type\": \"object\", \"properties\": {\"items\": {\"$ref\": \"common.schema.json#/$defs/ids\"},"
                                + "\n\"pieces\": {\"type\": \"array\"}}, \"additionalProperties\": false}")
                .with("schema/text-puzzle.schema.json", "{\"required\": [\"title\", \"pieces\"]}");
        String text =
                "title: Puzzle\nitems: {f1: {text: One}}\npieces:\n  s-m1-x:\n    parts: {a: {text: A}, b: {text: B}}\n";
        sample.with(LIST + ".en.yaml", text).with(LIST + ".en-simple.yaml", text);
        check(sample).isFaultless();
        sample.replace(LIST + ".en.yaml", ", b: {text: B}", "");
        check(sample).shows(LIST + ".en.yaml", "parts:", "'parts' has no text for 'b'");
    }

    @Test
    void aSchemaThatIsNoneIsShown() {
        check(Sample.content().with("schema/text-x.schema.json", "{\n\"type\": \"objekt\"\n}"))
                .shows("schema/text-x.schema.json", "objekt", "'type'");
    }

    @Test
    void aTextInTheWrongFormIsShown() {
        Sample sample = Sample.content();
        sample.with(QUIZ + ".en.md", "# Quiz\n").without(QUIZ + ".en.yaml");
        check(sample).shows(QUIZ + ".en.md", "# Quiz", "The texts of type 'quiz' are YAML");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            activity:s-m1-gone   | There is no activity 's-m1-gone'
            glossary:gone        | The glossary has no word 'gone'
            site:help            | has to begin with one '/'
            https://example.org  | leads elsewhere
            02-quiz.en.yaml      | leads elsewhere
            """)
    void aLinkThatLeadsNowhereOrElsewhereIsShown(String link, String words) {
        check(Sample.content().replace(REST + ".en.md", "site:/help", link))
                .shows(REST + ".en.md", link, words)
                .andNothingElse();
    }

    @Test
    void linksInOtherTypesAreCheckedToo() {
        check(Sample.content().replace(THINK + ".en.yaml", "Nobody reads it.", "[Nobody](site:nowhere) reads it."))
                .shows(THINK + ".en.yaml", "site:nowhere", "has to begin with one '/'")
                .andNothingElse();
    }

    @Test
    void anImageWithoutWordsIsShown() {
        check(Sample.content()
                        .append(REST + ".en.md", "\n![](rest.svg) ![A chair](rest.svg)\n")
                        .with(MODULE + "rest.svg", "<svg/>"))
                .shows(REST + ".en.md", "![]", "has no words for people who do not see it");
    }

    @Test
    void anImageThatIsNotThereIsShown() {
        check(Sample.content().append(REST + ".en.md", "\n![A chair](gone.svg)\n"))
                .shows(REST + ".en.md", "![A chair]", "There is no image 'gone.svg'")
                .andNothingElse();
    }

    @Test
    void rawHtmlIsShown() {
        check(Sample.content().append(REST + ".en.md", "\nA <b>word</b>.\n\n<div>Hello</div>\n"))
                .shows(REST + ".en.md", "<b>", "HTML is not used")
                .shows(REST + ".en.md", "<div>", "HTML is not used");
    }

    @Test
    void aSecondTitleIsShown() {
        check(Sample.content().append(REST + ".en.md", "\n# Again\n"))
                .shows(REST + ".en.md", "# Again", "A text has one title")
                .andNothingElse();
    }

    @Test
    void anIdThatIsUsedTwiceIsShown() {
        check(Sample.content().replace(QUIZ + ".yaml", "id: s-m1-q1", "id: sample-o1"))
                .shows(QUIZ + ".yaml", "id: sample-o1", "stands at curricula/sample/track.yaml:6 too");
    }

    @Test
    void anIdOfTheWrongFormIsShown() {
        check(Sample.content().replace(MODULE + "module.yaml", "id: s-m1-o1", "id: s-m1-O1"))
                .shows(MODULE + "module.yaml", "s-m1-O1", "lower-case letters");
    }

    @Test
    void anActivityWhoseIdDoesNotBeginWithItsModulesIsShown() {
        check(Sample.content().replace(THINK + ".yaml", "id: s-m1-think", "id: s-m2-think"))
                .shows(THINK + ".yaml", "s-m2-think", "has to begin with the module's id: s-m1-…")
                .andNothingElse();
    }

    @Test
    void anItemThatALanguageLacksIsShown() {
        check(Sample.content().replace(THINK + ".en-simple.yaml", "  p2: {label: Who helps you?}\n", ""))
                .shows(THINK + ".en-simple.yaml", "prompts", "'prompts' has no text for 'p2'")
                .andNothingElse();
    }

    @Test
    void anItemThatOnlyTheTextHasIsShown() {
        check(Sample.content()
                        .replace(QUIZ + ".en.yaml", "r2: {text: Break}", "r2: {text: Break}\n      r3: {text: Sleep}"))
                .shows(QUIZ + ".en.yaml", "r3:", "'right' has a text for 'r3'")
                .andNothingElse();
    }

    @Test
    void anOptionThatALanguageLacksIsShown() {
        check(Sample.content().replace(QUIZ + ".en-simple.yaml", "      b: {text: Rest, feedback: Third.}\n", ""))
                .shows(QUIZ + ".en-simple.yaml", "    options:\n      a: {text: Ask", "'options' has no text for 'b'")
                .andNothingElse();
    }

    @Test
    void aScaleWithoutTextsAndATextWithoutScaleAreShown() {
        check(Sample.content().replace(LIST + ".en.yaml", "  \"2\": {text: Very much, face: \"2\"}\n", ""))
                .shows(LIST + ".en.yaml", "scale", "'scale' has no text for '2'");
        check(Sample.content().replace(LIST + ".yaml", "scale: [\"1\", \"2\"]", "scale: []"))
                .shows(LIST + ".en.yaml", "\"1\":", "'scale' has a text for '1'");
    }

    @Test
    void anOwnLineNeedsItsLabelAndTheLabelItsLine() {
        check(Sample.content().replace(LIST + ".en-simple.yaml", "line: In your words\n", ""))
                .shows(LIST + ".en-simple.yaml", "", "a text 'line' belongs here");
        check(Sample.content().replace(LIST + ".yaml", "line: true", "line: false"))
                .shows(LIST + ".en.yaml", "line:", "never shown");
    }

    @Test
    void aHintThatOnlyOneLanguageHasIsShown() {
        check(Sample.content().replace(THINK + ".en-simple.yaml", ", hint: A walk?", ""))
                .shows(THINK + ".en-simple.yaml", "p1:", "'hint' is missing here")
                .andNothingElse();
    }

    @Test
    void missingEasyWordsAreShown() {
        check(Sample.content().without(REST + ".en-simple.md"))
                .shows(REST + ".yaml", "id:", "no easy words. Add 01-rest.en-simple.md");
        check(Sample.content().replace("curricula/sample/track.yaml", ", en-simple: For tests}", "}"))
                .shows("curricula/sample/track.yaml", "audience", "en-simple");
        check(Sample.content().replace("glossary/words.yaml", ", en-simple: A time to rest}", "}"))
                .shows("glossary/words.yaml", "meaning", "en-simple");
    }

    @Test
    void aLongSentenceInEasyWordsIsShown() {
        String sentence = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen";
        check(Sample.content()
                        .append(REST + ".en-simple.md", "\nShort.\n" + sentence + ". Next.\n")
                        .append(REST + ".en.md", "\n" + sentence + " sixteen.\n"))
                .isFaultless();
        check(Sample.content()
                        .append(REST + ".en-simple.md", "\nShort.\nZero " + sentence + ".\n- " + sentence + " b\n"))
                .shows(REST + ".en-simple.md", "Zero", "this one has 16")
                .shows(REST + ".en-simple.md", "- One", "this one has 16");
        check(Sample.content().replace(THINK + ".en-simple.yaml", "Nobody reads it.", "Zero " + sentence + "."))
                .shows(THINK + ".en-simple.yaml", "Zero", "this one has 16")
                .andNothingElse();
        check(Sample.content().replace("glossary/words.yaml", "A time to rest}", sentence + " b}"))
                .shows("glossary/words.yaml", sentence, "this one has 16")
                .andNothingElse();
    }

    @Test
    void aQuestionInsideOfASentenceDoesNotEndIt() {
        check(Sample.content()
                        .append(
                                REST + ".en-simple.md",
                                "\n\"Can I please have a break now, and one later on today?\" she asks the boss.\n"))
                .shows(REST + ".en-simple.md", "\"Can I", "this one has 16");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            curricula/sample/01-first/01-rest.yaml | sources: [HB-1-01] | sources: [HB-9-01] | no 'HB-9-01' in source-index.yaml
            curricula/sample/01-first/02-quiz.yaml | sources: [HB-1-01], options | sources: [HB-9-02], options | no 'HB-9-02'
            curricula/sample/track.yaml            | sources: [HB-1-01] | sources: [HB-9-01] | no 'HB-9-01'
            glossary/words.yaml                    | sources: [HB-1-01] | sources: [HB-9-01] | no 'HB-9-01'
            competences/competences.yaml           | sources: [HB-1-01] | sources: [HB-9-01] | no 'HB-9-01'
            curricula/sample/01-first/01-rest.yaml | competences: [HB-2.1-01] | competences: [HB-9.1-01] | in the folder competences
            curricula/sample/track.yaml            | competences: [HB-2.1-01] | competences: [HB-9.1-01] | in the folder competences
            curricula/sample/01-first/01-rest.yaml | professional: [handbook] | professional: [gone] | sources.yaml has no source 'gone'
            curricula/sample/01-first/01-rest.yaml | professional: [handbook] | professional: [study] | is 'scientific' in sources.yaml
            source-index.yaml                      | 'HB-1-02: {source: handbook' | 'HB-1-02: {source: gone' | sources.yaml has no source 'gone'
            curricula/sample/01-first/01-rest.en.md | {src=HB-1-01,HB-1-02} | {src=HB-1-01,HB-9-02} | no 'HB-9-02'
            curricula/sample/01-first/01-rest.en.md | {src=HB-1-01,HB-1-02} | {src HB-1-01} | is not well written
            curricula/sample/01-first/02-quiz.en.yaml | {src=HB-1-01} | {src=HB-9-01} | no 'HB-9-01'
            """)
    void aSourceOrCompetenceThatIsNotThereIsShown(String file, String old, String next, String words) {
        check(Sample.content().replace(file, old, next))
                .shows(file, next, words)
                .andNothingElse();
    }

    @Test
    void aKeyMessageThatTheEasyWordsLostIsShown() {
        check(Sample.content().replace(REST + ".en-simple.md", "**take one**", "have **one**"))
                .shows(
                        REST + ".messages.yaml",
                        "en-simple:",
                        "does not stand word for word in " + REST + ".en-simple.md")
                .andNothingElse();
    }

    @Test
    void keyMessagesAndTheirSentencesBelongTogether() {
        check(Sample.content().replace(REST + ".yaml", "[s-m1-rest-k1]", "[s-m1-rest-k1, s-m1-rest-k2]"))
                .shows(REST + ".yaml", "key-messages", "'s-m1-rest-k2' has no sentence")
                .andNothingElse();
        check(Sample.content().replace(REST + ".yaml", "key-messages: [s-m1-rest-k1]\n", ""))
                .shows(REST + ".messages.yaml", "id:", "is not among the key-messages")
                .shows(REST + ".yaml", "id:", "at least one key message");
    }

    @Test
    void keyMessagesOfOtherTypesAreFoundInAnyOfTheirTexts() {
        Sample sample = Sample.content()
                .append(THINK + ".yaml", "key-messages: [s-m1-think-k1]\n")
                .with(
                        THINK + ".messages.yaml",
                        "messages:\n  - {id: s-m1-think-k1, kind: right, en: Nobody reads it., en-simple: Nobody reads it.}\n");
        check(sample).isFaultless();
        sample.replace(THINK + ".en.yaml", "Nobody reads it.", "It is yours.");
        check(sample)
                .shows(THINK + ".messages.yaml", "id:", "does not stand word for word")
                .andNothingElse();
    }
}
