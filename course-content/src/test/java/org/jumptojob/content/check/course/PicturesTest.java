package org.jumptojob.content.check.course;

import static org.jumptojob.content.Sample.MODULE;

import org.jumptojob.content.Sample;
import org.jumptojob.content.check.Measured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {

    private static final String FILE = MODULE + "module.yaml";
    private static final String SVG = MODULE + "rest.svg";

    private static Sample sample() {
        return Sample.content()
                .append(
                        FILE,
                        "pictures:\n  - id: s-m1-chair\n    file: rest.svg\n    licence: CC-BY-SA-4.0\n"
                                + "    alt: {en: A chair., en-simple: A chair.}\n    text: {en: You rest., en-simple: You rest.}\n")
                .with(SVG, "<svg><title>Chair</title><desc>A chair</desc></svg>");
    }

    private static Sample.Broken check(Sample sample) {
        return Measured.by(new Pictures(), sample);
    }

    @Test
    void aPictureWithWordsAndLicencePasses() {
        check(sample()).isFaultless();
    }

    @Test
    void aModuleHasAPicture() {
        check(Sample.content()).shows(FILE, "id:", "has no picture").andNothingElse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'alt: {en: A chair., en-simple: A chair.}' | 'alt: {en: A chair.}'  | has no 'alt' in 'en-simple'
            'text: {en: You rest., en-simple: You rest.}' | 'text: {en-simple: You rest.}' | has no 'text' in 'en'
            'licence: CC-BY-SA-4.0\n    alt' | 'licence: all rights reserved\n    alt' | needs a licence
            'file: rest.svg' | 'file: work.svg' | There is no picture
            """)
    void whatAPictureLacksIsShown(String old, String next, String words) {
        String from = old.replace("\\n", "\n");
        String to = next.replace("\\n", "\n");
        check(sample().replace(FILE, from, to)).shows(FILE, to.split("\n")[0], words);
    }

    @Test
    void aDrawingNamesAndDescribesItself() {
        check(sample().with(SVG, "<svg><title>Chair</title></svg>"))
                .shows(SVG, "<svg>", "add <title> and <desc>")
                .andNothingElse();
    }

    @Test
    void anImageThatNoModuleNamesIsShown() {
        check(sample().with(MODULE + "table.png", "…"))
                .shows(MODULE + "table.png", "…", "nobody knows its licence")
                .andNothingElse();
    }
}
