package org.jumptojob.records.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jumptojob.records.door.XapiProblem;
import org.junit.jupiter.api.Test;

class JsonMergeTest {

    static Content json(String text) {
        return new Content("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String merged(String stored, String posted) {
        byte[] bytes =
                JsonMerge.merged(json(stored), JsonMerge.posted(json(posted))).bytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void refused(Content stored, Content posted) {
        XapiProblem problem = assertThrows(XapiProblem.class, () -> JsonMerge.merged(stored, JsonMerge.posted(posted)));
        assertEquals(400, problem.status());
    }

    @Test
    void newPropertiesAreAddedAndOldOnesReplaced() {
        assertEquals(
                "{\"x\":\"bash\",\"y\":\"bar\",\"z\":\"faz\"}",
                merged("{\"x\":\"foo\",\"y\":\"bar\"}", "{\"x\":\"bash\",\"z\":\"faz\"}"));
    }

    @Test
    void onlyTheOutermostPropertiesAreMerged() {
        assertEquals(
                "{\"car\":{\"make\":\"Dodge\"}}",
                merged("{\"car\":{\"make\":\"Ford\",\"model\":\"Escape\"}}", "{\"car\":{\"make\":\"Dodge\"}}"));
    }

    @Test
    void nullIsAValueLikeOthers() {
        assertEquals("{\"a\":null}", merged("{\"a\":1}", "{\"a\":null}"));
    }

    @Test
    void numbersAndTextsKeepTheirValue() {
        assertEquals(
                "{\"n\":12345678901234567890.10,\"t\":\"\u00e9\ud83d\ude00\\u0000 \\ud83d\",\"a\":1}",
                merged("{\"n\":12345678901234567890.10,\"t\":\"\u00e9\ud83d\ude00\\u0000 \\ud83d\"}", "{\"a\":1}"));
    }

    @Test
    void anEmptyObjectChangesNothing() {
        assertEquals("{\"a\":1}", merged("{\"a\":1}", "{}"));
    }

    @Test
    void whatIsNotJsonCannotBeMerged() {
        Content text = new Content("text/plain", "{}".getBytes(StandardCharsets.UTF_8));
        Content octets = new Content("application/octet-stream", "/ a / b".getBytes(StandardCharsets.UTF_8));
        refused(json("{}"), text);
        refused(text, json("{}"));
        refused(octets, json("{}"));
        refused(octets, octets);
    }

    @Test
    void jsonThatIsNoObjectCannotBeMerged() {
        for (String wrong : List.of("[]", "1", "", "{\"a\":1}{", "{\"a\":1,\"a\":2}", "null")) {
            refused(json("{}"), json(wrong));
            refused(json(wrong), json("{}"));
        }
        refused(json("{}"), new Content("application/json", new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}));
    }

    @Test
    void parametersOfTheMediaTypeDoNotCount() {
        assertTrue(new Content("Application/JSON; charset=utf-8", new byte[0]).isJson());
        assertFalse(new Content("application/json-seq", new byte[0]).isJson());
        assertFalse(new Content("not/json", new byte[0]).isJson());
    }
}
