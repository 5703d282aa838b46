package org.jumptojob.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class XapiVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.0.0", "1.0.3", "1.0.9", " 1.0.3 "})
    void allOfOneDotZeroIsSpokenAsOneDotZeroThree(String header) {
        assertEquals(Optional.of(XapiVersion.V1_0_3), XapiVersion.ofHeader(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.0.0", "2.0.1"})
    void allOfTwoDotZeroIsSpokenAsTwo(String header) {
        assertEquals(Optional.of(XapiVersion.V2_0), XapiVersion.ofHeader(header));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "0.95", "0.9.9", "1", "1.1", "1.1.0", "1.0.", "2", "2.1.0", "3.0", "BAD", "1.0.3, 2.0.0"})
    void whatIsNotSpokenHereIsNoVersion(String header) {
        assertEquals(Optional.empty(), XapiVersion.ofHeader(header));
    }

    @Test
    void aStoreOfTwoDotZeroTakesStatementsOfBothVersions() {
        assertTrue(XapiVersion.V2_0.acceptsStatementVersion("2.0.0"));
        assertTrue(XapiVersion.V2_0.acceptsStatementVersion("1.0"));
        assertTrue(XapiVersion.V2_0.acceptsStatementVersion("1.0.9"));
        assertFalse(XapiVersion.V2_0.acceptsStatementVersion("1.1.0"));
        assertFalse(XapiVersion.V2_0.acceptsStatementVersion("2.1.0"));
        assertFalse(XapiVersion.V1_0_3.acceptsStatementVersion("2.0.0"));
    }

    @Test
    void eachVersionNamesItself() {
        assertEquals("1.0.3", XapiVersion.V1_0_3.header());
        assertEquals("1.0.0", XapiVersion.V1_0_3.statementVersion());
        assertEquals("2.0.0", XapiVersion.V2_0.header());
        assertEquals("2.0.0", XapiVersion.V2_0.statementVersion());
    }
}
