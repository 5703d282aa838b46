package org.jumptojob.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementTextTest {

    @Test
    void aMissingPropertyIsAddedAtTheEnd() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("stored", "\"t\"");
        properties.put("version", "\"1.0.0\"");
        assertEquals(
                "{ \"n\": 1.50 ,\"stored\":\"t\",\"version\":\"1.0.0\"}",
                StatementText.with("{ \"n\": 1.50 }", properties));
    }

    @Test
    void aPropertyThatIsThereIsReplacedInItsPlace() {
        assertEquals(
                "{\"stored\" : \"new\", \"n\":1e2}",
                StatementText.with("{\"stored\" : {\"a\":\"}\"}, \"n\":1e2}", Map.of("stored", "\"new\"")));
    }

    @Test
    void onlyTheOutermostPropertyIsReplaced() {
        assertEquals(
                "{\"a\":{\"id\":1},\"\\u0069d\":2}",
                StatementText.with("{\"a\":{\"id\":1},\"\\u0069d\":3}", Map.of("id", "2")));
    }

    @Test
    void anEmptyObjectGetsNoComma() {
        assertEquals("{\"id\":1}", StatementText.with("{}", Map.of("id", "1")));
    }

    @Test
    void whatIsNoObjectIsRefused() {
        assertThrows(UnreadableJson.class, () -> StatementText.with("[]", Map.of()));
    }
}
