package org.jumptojob.records.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutgoingTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":1,\"stored\":2,\"authority\":{\"a\":[1,2]},\"version\":\"1.0.0\"} | {\"id\":1,\"version\":\"1.0.0\"}",
                "{\"stored\":2 , \"id\" : 1e2 } | { \"id\" : 1e2 }",
                "{\"authority\":{\"stored\":3},\"stored\":2} | {}",
                "{ \"id\":1, \"result\":{\"stored\":3,\"authority\":4} } | { \"id\":1, \"result\":{\"stored\":3,\"authority\":4} }",
            })
    void whatEachStoreSaysForItselfIsLeftOutAndNothingElseChanges(String stored, String sent) {
        assertEquals(sent, OutgoingText.of(stored, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"version\":\"2.0.0\",\"id\":1} | {\"id\":1}", "{\"id\":1} | {\"id\":1}"})
    void theVersionIsLeftOutWhereTheStoreSpeaksAnother(String stored, String sent) {
        assertEquals(sent, OutgoingText.of(stored, false));
    }
}
