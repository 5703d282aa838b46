package org.jumptojob.operations.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void aRowHasCommasBetweenItsCellsAndEndsWithTheLineBreakOfTheStandard() {
        assertEquals("a,,b\r\n", Csv.row(List.of("a", "", "b")));
    }

    @Test
    void aCellWithACommaAQuoteOrALineBreakStandsInQuotes() {
        assertEquals(
                "\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\"\r\n", Csv.row(List.of("a,b", "say \"yes\"", "two\nlines")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "-", "+1 2"})
    void aCellThatWouldBeAFormulaIsMadeAText(String cell) {
        assertEquals("'" + cell + "\r\n", Csv.row(List.of(cell)));
    }

    @Test
    void aFormulaInQuotesIsMadeATextToo() {
        assertEquals("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n", Csv.row(List.of("=HYPERLINK(\"x\",\"y\")")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.5", "-1", "+3", "0.75", "plain", "1=2"})
    void numbersAndTextsStayAsTheyAre(String cell) {
        assertEquals(cell + "\r\n", Csv.row(List.of(cell)));
    }
}
