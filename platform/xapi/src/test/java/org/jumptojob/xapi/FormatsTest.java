package org.jumptojob.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a",
                "urn:uuid:8f87ccde-bb56-4c2e-ab83-44982ef22df0",
                "course-v1:edX+Demo",
                "tag:a,2026:b",
                "http://example.com/فعل/خواندن",
                "http://example.org/a?b=c#d",
                "mailto:a@b.c"
            })
    void anIriHasAScheme(String iri) {
        assertTrue(Formats.isIri(iri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "/relative",
                "ab=c://should.fail.com",
                "http://a b",
                "http:",
                "1a:b",
                "http://a<b>",
                "http://a\nb",
                "http://a|b",
                "://x",
                "http://a\u00a0b"
            })
    void whatIsNoIriIsRefused(String iri) {
        assertFalse(Formats.isIri(iri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "EN",
                "nl-BE",
                "zh-Hant",
                "sr-Latn-RS",
                "cmn",
                "ase",
                "es-419",
                "sl-rozaj-biske",
                "de-CH-1996",
                "de-a-foo-b-bar",
                "x-private",
                "en-x-a",
                "i-klingon",
                "sgn-BE-FR",
                "zh-min-nan",
                "en-simple"
            })
    void aLanguageTagIsWellFormed(String tag) {
        assertTrue(Formats.isLanguageTag(tag));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a12345",
                "a12345678",
                "en_US",
                "en-",
                "-en",
                "zh-z-aaa-z-bbb-c-ccc",
                "de-1996-1996",
                "x",
                "en-x",
                "abcdefghi",
                "en--US"
            })
    void whatIsNoLanguageTagIsRefused(String tag) {
        assertFalse(Formats.isLanguageTag(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:a@b.org", "mailto:a.b+c@sub.example.org", "mailto:ä@example.org"})
    void anMboxIsMailtoAndAnAddress(String mbox) {
        assertTrue(Formats.isMailto(mbox));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.org",
                "mailto:null",
                "mailto:should.fail.com",
                "mailto:@b",
                "mailto:a@",
                "mailto:a@b?subject=x",
                "http://a@b",
                "mailto:a b@c",
                "mailto:a@b@c"
            })
    void whatIsNoMboxIsRefused(String mbox) {
        assertFalse(Formats.isMailto(mbox));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T08:15:30Z, 2026-11-22T08:15:30Z",
        "2026-11-22T08:15:30.123456+01:00, 2026-11-22T07:15:30.123456Z",
        "2026-11-22T08:15:30, 2026-11-22T08:15:30Z",
        "2026-11-22T08:15Z, 2026-11-22T08:15:00Z",
        "2026-11-22T08.5Z, 2026-11-22T08:30:00Z",
        "20261122T081530-0230, 2026-11-22T10:45:30Z",
        "2026-11-22t08:15:30z, 2026-11-22T08:15:30Z",
        "2026-326T08:15:30Z, 2026-11-22T08:15:30Z",
        "2026-W47-7T08:15:30Z, 2026-11-22T08:15:30Z",
        "2026-11-22T24:00:00Z, 2026-11-23T00:00:00Z",
        "2026-12-31T23:59:60Z, 2027-01-01T00:00:00Z",
        "'2026-11-22T08:15:30,25+01', 2026-11-22T07:15:30.250Z",
        "2026-11-22T08:15:30.1234567899Z, 2026-11-22T08:15:30.123456789Z"
    })
    void aTimestampIsReadAsItsInstant(String text, Instant instant) {
        assertEquals(Optional.of(instant), Iso8601.timestamp(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "should fail",
                "01/011/2015",
                "2026-11-22",
                "2026-13-01T00:00:00Z",
                "2026-02-30T00:00:00Z",
                "2026-11-22 08:15:30Z",
                "2026-11-22T25:00:00Z",
                "2026-11-22T24:00:01Z",
                "2026-11-22T08:61:00Z",
                "2026-11-22T08:15:30+1:00",
                "2026-11-22T08:15:30Zx"
            })
    void whatIsNoTimestampIsRefused(String text) {
        assertEquals(Optional.empty(), Iso8601.timestamp(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT4H35M59.14S",
                "PT16559.14S",
                "P3Y1M29DT4H35M59.14S",
                "P3Y",
                "P4W",
                "PT0S",
                "PT1,5H",
                "P0.5D",
                "P1.5W",
                "PT1H0M0.1S"
            })
    void aDurationHasDesignators(String text) {
        assertTrue(Iso8601.isDuration(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "P1DT",
                "PA1H0M0S",
                "P4W1D",
                "1H",
                "PT1.5H30M",
                "P0001-01-01T00:00:00",
                "-PT1S",
                "PT1S1M",
                "should fail"
            })
    void whatIsNoDurationIsRefused(String text) {
        assertFalse(Iso8601.isDuration(text));
    }

    @Test
    void allPatchVersionsOfOneDotZeroAreAccepted() {
        assertTrue(XapiVersion.V1_0_3.acceptsStatementVersion("1.0.0"));
        assertTrue(XapiVersion.V1_0_3.acceptsStatementVersion("1.0.9"));
        assertTrue(XapiVersion.V1_0_3.acceptsStatementVersion("1.0"));
        assertFalse(XapiVersion.V1_0_3.acceptsStatementVersion("1.1.0"));
        assertFalse(XapiVersion.V1_0_3.acceptsStatementVersion("0.9.9"));
        assertFalse(XapiVersion.V1_0_3.acceptsStatementVersion("1.0."));
        assertFalse(XapiVersion.V1_0_3.acceptsStatementVersion("1.00"));
    }
}
