package org.jumptojob.xapi.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | en-US en-GB | en-GB",
                "EN-gb | en-US en-GB | en-GB",
                "de, en;q=0.5 | en de | de",
                "de;q=0.2, en;q=0.5 | de en | en",
                "fr, de;q=0.3 | en de | de",
                "en | de en-US | en-US",
                "de-AT | en de | de",
                "de-AT, en | en de | de",
                "zh-Hant-TW | zh zh-Hant | zh-Hant",
                "en-GB, de;q=0.8 | en-US de | de",
                "en-GB | de en-US | en-US",
                "fr | en de | en",
                "* | en de | en",
                "*, en;q=0 | en de | de",
                "en;q=0 | en-US de | de",
                "en;q=0 | en | en",
                "de;q=0.001, en;q=0.0005 | en de | de",
                "en;q=2, de;q=0.1 | en de | de",
                "%%%, ;q=1, de | en de | de",
                "de ; q = 0.5 , en | de en | en",
                "'' | en de | en"
            })
    void theLanguageThatIsWantedMostIsChosen(String header, String tags, String chosen) {
        assertEquals(chosen, AcceptLanguage.of(header).choose(List.of(tags.split(" "))));
    }

    @ParameterizedTest
    @CsvSource({"en-x-a-b, en", "en-a-bbb, en"})
    void aLongRangeIsShortenedPartByPart(String header, String chosen) {
        assertEquals(chosen, AcceptLanguage.of(header).choose(List.of("de", "en")));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = "none")
    void whoSaysNothingGetsTheFirst(String header) {
        assertEquals("fr", AcceptLanguage.of(header).choose(List.of("fr", "en")));
    }
}
