package org.jumptojob.operations.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JsonLayoutTest {

    @Test
    void eachPropertyStandsOnALineOfItsOwn() {
        assertEquals(
                "{\n  \"a\": 1,\n  \"b\": [\n    true,\n    null\n  ]\n}",
                JsonLayout.indented("{\"a\":1,\"b\":[true,null]}"));
    }

    @Test
    void whatIsLaidOutAlreadyComesOutTheSame() {
        String once = JsonLayout.indented("{\"a\":{\"b\":[{\"c\":\"d\"}]}}");
        assertEquals(once, JsonLayout.indented(once));
    }

    @Test
    void numbersAndTextsKeepEachCharacter() {
        assertEquals(
                "{\n  \"n\": 1.50e+03,\n  \"t\": \" {a, \\\"b\\\": [\\\\\"\n}",
                JsonLayout.indented("{ \"n\" : 1.50e+03 , \"t\":\" {a, \\\"b\\\": [\\\\\"}"));
    }

    @Test
    void emptyObjectsAndListsStayShort() {
        assertEquals("{\n  \"a\": {},\n  \"b\": []\n}", JsonLayout.indented("{\"a\":{ },\"b\":[\n]}"));
        assertEquals("{}", JsonLayout.indented("{}"));
    }
}
