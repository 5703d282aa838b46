package org.jumptojob.xapi.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jumptojob.xapi.StatementReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "$.a.b; [1]",
                "$.a['http://x/y']; [2]",
                "$.list[*].id; [3,4]",
                "$.list[1].id; [4]",
                "$.a.*; [1,2]",
                "$.a.b | $.list[0].id; [1,3]",
                "$.nothing.here; []",
                "$.a.b.c; []",
                "$.list[7]; []"
            })
    void aPathFindsItsValues(String path, String values) {
        var json = StatementReader.readOne("{\"a\":{\"b\":1,\"http://x/y\":2},\"list\":[{\"id\":3},{\"id\":4}]}")
                .json();
        assertEquals(values, JsonPath.of(path).valuesIn(json).toString().replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "$..a", "$.a[?(@.b)]", "$.a[0:2]", "$.a[-1]", "$.", "$a"})
    void aPathThatIsNotUnderstoodIsRefused(String path) {
        assertThrows(IllegalArgumentException.class, () -> JsonPath.of(path));
    }
}
