package org.jumptojob.learning.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordDownloadTest {

    private static JsonObject read(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    @Test
    void itHoldsTheStatementsAndWhoMayHaveThem() {
        JsonObject file = read(RecordDownload.text(
                List.of("{\"a\":1.0}", "{\"b\":2}"), Map.of("client:reports", Instant.parse("2026-11-22T10:00:00Z"))));
        assertEquals("[{\"a\":1.0},{\"b\":2}]", file.getJsonArray("statements").toString());
        assertEquals(
                "[{\"receiver\":\"client:reports\",\"agreed\":\"2026-11-22T10:00:00Z\"}]",
                file.getJsonArray("receivers").toString());
    }

    @Test
    void whoHasNothingGetsEmptyLists() {
        assertEquals(read("{\"statements\":[],\"receivers\":[]}"), read(RecordDownload.text(List.of(), Map.of())));
    }
}
