package org.jumptojob.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {

    @Test
    void aStatementKeepsItsTextCharacterForCharacter() {
        String text =
                "{ \"n\" : [1e2, 1.50,12345678901234567890.0123 , -0, 1E+05],\r\n\t\"s\":\"\\u00e9\\/é\\\\ \\n😀\" }";
        ReceivedStatement received = StatementReader.readOne("\n  " + text + "  \n");
        assertEquals(text, received.text());
    }

    @Test
    void theParsedFormHasTheSameValuesAsTheText() {
        var json = StatementReader.readOne(
                        "{\"n\":12345678901234567890.0123,\"e\":1e2,\"s\":\"\\u00e9\\\"\\ud83d\\ude00\\t\"}")
                .json();
        assertEquals(
                new BigDecimal("12345678901234567890.0123"),
                json.getJsonNumber("n").bigDecimalValue());
        assertEquals(0, new BigDecimal(100).compareTo(json.getJsonNumber("e").bigDecimalValue()));
        assertEquals("é\"😀\t", json.getString("s"));
    }

    @Test
    void eachStatementOfAnArrayKeepsItsOwnText() {
        String first = "{\"a\":1.0}";
        String second = "{ \"b\" : \"],}{[\" }";
        List<ReceivedStatement> received = StatementReader.read(" [ " + first + " ,\n" + second + "\n] ");
        assertEquals(
                List.of(first, second),
                received.stream().map(ReceivedStatement::text).toList());
    }

    @Test
    void aSingleStatementIsReadAsAListOfOne() {
        assertEquals(1, StatementReader.read("{}").size());
    }

    @Test
    void anEmptyArrayHoldsNoStatement() {
        assertTrue(StatementReader.read("[ ]").isEmpty());
    }

    @Test
    void randomDocumentsKeepTheirTextInAnArray() {
        Random random = new Random(20261122);
        for (int round = 0; round < 300; round++) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                texts.add(randomObject(random, 0));
            }
            String body = space(random) + "[" + space(random) + String.join(space(random) + "," + space(random), texts)
                    + space(random) + "]" + space(random);
            assertEquals(
                    texts,
                    StatementReader.read(body).stream()
                            .map(ReceivedStatement::text)
                            .toList(),
                    body);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[{}",
                "{}}",
                "{},{}",
                "[{},]",
                "{\"a\":}",
                "{\"a\"}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":01}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":+1}",
                "{\"a\":1e}",
                "{\"a\":tru}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"open}",
                "{\"a\":1,}",
                "{/**/}",
                "{\"a\":1e99999999999}",
                "\u00a0{}"
            })
    void whatIsNoJsonIsRefused(String body) {
        assertThrows(UnreadableJson.class, () -> StatementReader.read(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"text\"", "null", "true", "[[]]", "[{},1]", "[null]"})
    void whatIsNoObjectIsRefused(String body) {
        assertThrows(UnreadableJson.class, () -> StatementReader.read(body));
    }

    @Test
    void aPutTakesNoArray() {
        assertThrows(UnreadableJson.class, () -> StatementReader.readOne("[{}]"));
    }

    @Test
    void aKeyThatStandsTwiceIsRefusedWithItsPlace() {
        UnreadableJson error = assertThrows(
                UnreadableJson.class,
                () -> StatementReader.read("[{},{\"result\":{\n\"score\":1, \"sc\\u006fre\":2}}]"));
        assertEquals("$[1].result.score", error.path());
        assertTrue(error.getMessage().startsWith("Line 2, column "), error.getMessage());
    }

    @Test
    void theSameKeyInTwoObjectsIsFine() {
        assertEquals(
                1, StatementReader.read("{\"a\":{\"a\":1},\"b\":{\"a\":1}}").size());
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        byte[] latin1 = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(UnreadableJson.class, () -> StatementReader.read(latin1));
    }

    @Test
    void utf8IsReadAsItIs() {
        byte[] utf8 = "{\"a\":\"é😀\"}".getBytes(StandardCharsets.UTF_8);
        assertEquals("{\"a\":\"é😀\"}", StatementReader.read(utf8).get(0).text());
    }

    @Test
    void tenThousandLevelsAreRefusedAndDoNotBreakTheReader() {
        String deep = "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        assertThrows(UnreadableJson.class, () -> StatementReader.read(deep));
    }

    @Test
    void twoHundredLevelsAreRead() {
        String deep = "{\"a\":" + "[".repeat(JsonText.MAX_DEPTH - 1) + "]".repeat(JsonText.MAX_DEPTH - 1) + "}";
        assertEquals(deep, StatementReader.read(deep).get(0).text());
    }

    @Test
    void aNumberOfAThousandDigitsIsReadAndALongerOneRefused() {
        String longest = "{\"a\":" + "7".repeat(JsonText.MAX_NUMBER) + "}";
        assertEquals(longest, StatementReader.read(longest).get(0).text());
        String tooLong = "{\"a\":" + "7".repeat(JsonText.MAX_NUMBER + 1) + "}";
        assertThrows(UnreadableJson.class, () -> StatementReader.read(tooLong));
    }

    @Test
    void aStatementOfOneMebibyteIsReadAndALongerOneRefused() {
        int frame = "{\"a\":\"\"}".length();
        String longest = "{\"a\":\"" + "x".repeat(StatementReader.MOST_BYTES - frame) + "\"}";
        assertEquals(longest, StatementReader.readOne(longest).text());
        String oneMore = longest.replace("\"}", "x\"}");
        var error = assertThrows(StatementReader.TooLong.class, () -> StatementReader.read("[{}," + oneMore + "]"));
        assertEquals("$[1]", error.path());
    }

    /** Else what one store has completed would be too long for the store that it is forwarded to. */
    @Test
    void whatAStoreSetsIsNotCounted() {
        String begin = "{\"actor\":{\"mbox\":\"mailto:a@example.org\"},\"verb\":{\"id\":\"http://example.org/v\"},"
                + "\"object\":{\"objectType\":\"SubStatement\",\"timestamp\":\"2026-11-22T10:00\",\"actor\":{\"mbox\":\"mailto:b@example.org\"},"
                + "\"verb\":{\"id\":\"http://example.org/v\"},\"object\":{\"id\":\"http://example.org/o\"}},\"context\":"
                + "{\"contextActivities\":{\"parent\":[],\"other\":{\"id\":\"http://example.org/a\"}}},\"result\":{\"response\":\"";
        String end = "\"}}";
        int counted = begin.length() + end.length() + 2 - "\"2026-11-22T10:00\"".length();
        String longest = begin + "x".repeat(StatementReader.MOST_BYTES - counted) + end;
        StatementStamp stamp = new StatementStamp(
                XapiVersion.V2_0,
                Json.createObjectBuilder()
                        .add("mbox", "mailto:store@example.org")
                        .build(),
                UUID::randomUUID);
        String once =
                stamp.prepare(StatementReader.readOne(longest), Instant.EPOCH).text();
        assertTrue(once.length() > StatementReader.MOST_BYTES + 100);
        assertEquals(once, StatementReader.readOne(once).text());
        assertThrows(StatementReader.TooLong.class, () -> StatementReader.readOne(longest.replace("\"}}", "x\"}}")));
        assertThrows(StatementReader.TooLong.class, () -> StatementReader.readOne(once.replace("\"}},", "x\"}},")));
    }

    /** A sender could fill them with anything. */
    @Test
    void whatAStoreSetsIsCountedWhereItIsLong() {
        String members = "{\"mbox\":\"mailto:a@example.org\"},".repeat(40_000);
        String statement = "{\"authority\":{\"member\":[" + members + "{}]}}";
        assertThrows(StatementReader.TooLong.class, () -> StatementReader.readOne(statement));
    }

    @Test
    void theLimitCountsBytesOfUtf8() {
        String wide = "{\"a\":\"" + "漢".repeat(StatementReader.MOST_BYTES / 3) + "\"}";
        assertThrows(StatementReader.TooLong.class, () -> StatementReader.readOne(wide));
        String emoji = "{\"a\":\"" + "😀".repeat(StatementReader.MOST_BYTES / 4 - 4) + "\"}";
        assertEquals(emoji, StatementReader.readOne(emoji).text());
    }

    @Test
    void aBatchIsReadStatementByStatement() {
        var each = StatementReader.each("[{\"a\":1}, {\"b\":}]");
        assertEquals("{\"a\":1}", each.next().text());
        assertTrue(each.hasNext());
        assertThrows(UnreadableJson.class, each::next);
    }

    @Test
    void manyKeysOfOneObjectAreFoundAndATwinAmongThemIsRefused() {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            keys.append(i == 0 ? "" : ",").append("\"k").append(i).append("\":").append(i);
        }
        var json = StatementReader.readOne("{" + keys + "}").json();
        assertEquals(9_999, json.getInt("k9999"));
        assertEquals(10_000, json.keySet().size());
        UnreadableJson error =
                assertThrows(UnreadableJson.class, () -> StatementReader.readOne("{" + keys + ",\"k17\":0}"));
        assertEquals("$.k17", error.path());
    }

    @Test
    void aParsedObjectBehavesAsJsonPSays() {
        var json = StatementReader.readOne("{\"t\":true,\"n\":null,\"s\":\"x\",\"i\":7,\"o\":{\"a\":[1]}}")
                .json();
        var same = Json.createReader(new StringReader(json.toString())).readObject();
        assertEquals(same, json);
        assertEquals(json, same);
        assertEquals(same.hashCode(), json.hashCode());
        assertEquals(List.copyOf(same.keySet()), List.copyOf(json.keySet()));
        assertTrue(json.getBoolean("t") && json.isNull("n") && json.getBoolean("none", true));
        assertEquals(3, json.getInt("none", 3));
        assertThrows(NullPointerException.class, () -> json.getString("none"));
        assertThrows(ClassCastException.class, () -> json.getBoolean("s"));
        assertThrows(UnsupportedOperationException.class, () -> json.put("x", null));
    }

    private static String randomObject(Random random, int depth) {
        StringBuilder text = new StringBuilder("{").append(space(random));
        int members = random.nextInt(4);
        for (int i = 0; i < members; i++) {
            text.append(i == 0 ? "" : ",")
                    .append(space(random))
                    .append("\"k")
                    .append(i)
                    .append("\"");
            text.append(space(random)).append(":").append(space(random)).append(randomValue(random, depth));
            text.append(space(random));
        }
        return text.append("}").toString();
    }

    private static String randomValue(Random random, int depth) {
        String[] scalars = {
            "1e2",
            "1.50",
            "12345678901234567890.0123",
            "-0.0",
            "1E-7",
            "0",
            "true",
            "false",
            "null",
            "\"\"",
            "\"\\u0041\\ud83d\\ude00\"",
            "\"a\\\"b]},\"",
            "\"\\\\\"",
            "\"é漢😀\""
        };
        if (depth < 3 && random.nextInt(3) == 0) {
            return random.nextBoolean()
                    ? randomObject(random, depth + 1)
                    : "[" + space(random) + randomValue(random, depth + 1) + space(random) + "]";
        }
        return scalars[random.nextInt(scalars.length)];
    }

    private static String space(Random random) {
        return new String[] {"", "", " ", "\n", "\t", "\r\n  "}[random.nextInt(6)];
    }
}
