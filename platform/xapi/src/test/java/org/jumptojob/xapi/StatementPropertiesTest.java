package org.jumptojob.xapi;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jumptojob.xapi.form.AcceptLanguage;
import org.jumptojob.xapi.form.StatementFormat;

/** What holds for any statement, tried with thousands of wild ones; a failing seed is told and can be tried again. */
class StatementPropertiesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:15:30.123456Z");
    private static final JsonObject STORE = (JsonObject) StatementReader.readValue("{\"mbox\":\"mailto:store@b.org\"}");
    /** Whole strings and numbers of JSON text. */
    private static final Pattern SCALAR =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private static final String PIECES = "{}[],:\"\\0123456789eE+-.tfnul \n\u0000é\ud83d";

    @Property(tries = 2000)
    void aStatementThatIsValidByTheStandardIsNeverRefused(@ForAll long seed, @ForAll XapiVersion version) {
        String text = new WildStatements(seed, version).statement();
        assertEquals(
                List.of(),
                new StatementValidator(version)
                        .problems(StatementReader.readOne(text).json()));
    }

    @Property(tries = 1000)
    void everyNumberAndStringComesBackCharacterForCharacter(@ForAll long seed) {
        String text = new WildStatements(seed, XapiVersion.V1_0_3).statement();
        ReceivedStatement received =
                StatementReader.read("[{}, " + text + "\n]").get(1);
        assertEquals(text, received.text());
        List<String> sent = scalars(text);
        List<String> kept = scalars(stamped(XapiVersion.V1_0_3, received).text());
        // What the store says itself comes last, or stands where the sender's own word stood.
        if (!received.json().containsKey("stored") && !received.json().containsKey("authority")) {
            assertEquals(sent, kept.subList(0, sent.size()));
        }
        assertTrue(kept.size() >= sent.size() - scalars(authority(received)).size());
    }

    @Property(tries = 1000)
    void whatIsStoredIsTheSameStatementAndValid(@ForAll long seed, @ForAll XapiVersion version) {
        ReceivedStatement received = StatementReader.readOne(new WildStatements(seed, version).statement());
        PreparedStatement prepared = stamped(version, received);
        JsonObject stored = StatementReader.readOne(prepared.text()).json();
        assertTrue(SameStatement.same(received.json(), stored, version));
        assertEquals(List.of(), new StatementValidator(version).problems(stored));
        assertEquals(StatementFacts.of(stored), prepared.facts());
    }

    @Property(tries = 500)
    void everyFormatOfAStoredStatementIsAValidStatement(@ForAll long seed, @ForAll XapiVersion version) {
        String stored = stamped(version, StatementReader.readOne(new WildStatements(seed, version).statement()))
                .text();
        String canonical = StatementFormat.canonical(stored, iri -> null, AcceptLanguage.of("de, en;q=0.5"));
        StatementValidator validator = new StatementValidator(version);
        StatementFacts facts = StatementFacts.of(StatementReader.readOne(stored).json());
        JsonObject whole = StatementReader.readOne(canonical).json();
        assertEquals(List.of(), validator.problems(whole));
        assertEquals(facts, StatementFacts.of(whole));
        JsonObject ids = StatementReader.readOne(StatementFormat.ids(stored)).json();
        assertEquals(List.of(), validator.problems(ids));
        // Members of identified Groups are left out; everything that identifies is there.
        assertEquals(facts.object(), StatementFacts.of(ids).object());
        assertEquals(facts.actor(), StatementFacts.of(ids).actor());
        assertEquals(facts.context(), StatementFacts.of(ids).context());
        assertTrue(facts.agents().containsAll(StatementFacts.of(ids).agents()));
        assertEquals(
                facts.related().activities(), StatementFacts.of(ids).related().activities());
    }

    @Property(tries = 3000)
    void aBrokenStatementEndsInAnAnswer(@ForAll long seed, @ForAll XapiVersion version) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(new WildStatements(seed, version).statement());
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            breakOne(text, random);
        }
        assertDoesNotThrow(() -> judge(text.toString(), version));
    }

    @Property(tries = 2000)
    void aValueOfAnotherKindEndsInAnAnswer(@ForAll long seed, @ForAll XapiVersion version) {
        Random random = new Random(seed);
        String text = new WildStatements(seed, version).statement();
        Matcher scalars = SCALAR.matcher(text);
        List<String> kinds = List.of("null", "[]", "{}", "1", "\"\"", "true", "[null]", "{\"id\":null}", "[[]]");
        String broken = scalars.replaceAll(found -> Matcher.quoteReplacement(
                random.nextInt(12) == 0 ? kinds.get(random.nextInt(kinds.size())) : found.group()));
        assertDoesNotThrow(() -> judge(broken, version));
    }

    @Example
    void tenThousandLevelsAreRefused() {
        for (String open : List.of("[", "{\"a\":")) {
            String deep = extension(open.repeat(10_000) + "1");
            assertTrue(judge(deep, XapiVersion.V2_0).contains("deeper than 200 levels"));
        }
    }

    @Example
    void aHundredThousandEntriesAndAMegabyteOfTextAreTaken() {
        StringBuilder keys = new StringBuilder("{");
        for (int i = 0; i < 100_000; i++) {
            keys.append(i == 0 ? "" : ",").append('"').append(i).append("\":0");
        }
        assertEquals("", judge(extension("[" + "1,".repeat(99_999) + "1]"), XapiVersion.V2_0));
        assertEquals("", judge(extension("\"" + "x".repeat(1_000_000) + "\""), XapiVersion.V2_0));
        assertEquals("", judge(extension(keys + "}"), XapiVersion.V2_0));
        assertTrue(judge(extension(keys + ",\"99\":0}"), XapiVersion.V2_0).contains("stands twice"));
        assertTrue(judge(extension("\"" + "x".repeat(1_048_576) + "\""), XapiVersion.V2_0)
                .contains("longer than 1048576 bytes"));
    }

    @Example
    void aHundredThousandWrongEntriesAreToldAndDoNotTakeLong() {
        String group = Sample.statement()
                .with("actor", "{'objectType':'Group','member':[" + "{},".repeat(99_999) + "{}]}")
                .text();
        assertTrue(judge(group, XapiVersion.V2_0).contains("$.actor.member[99]: "));
        assertFalse(judge(group, XapiVersion.V2_0).contains("$.actor.member[100]"));
        String unknown = Sample.statement()
                .with("context", "{" + "'a':1,".repeat(2) + "'b':1}")
                .text();
        assertTrue(judge(unknown, XapiVersion.V2_0).contains("stands twice"));
    }

    @Example
    void longValuesOfEveryFormatEndInAnAnswer() {
        String endless = "a".repeat(200_000);
        for (String value : List.of(
                endless,
                "http:" + endless,
                "en-" + endless,
                "P" + "1".repeat(200_000) + "D",
                "2026-11-22T08:15:30." + "9".repeat(200_000) + "Z",
                "mailto:" + endless + "@" + endless)) {
            String quoted = "'" + value + "'";
            judge(Sample.statement().with("timestamp", quoted).text(), XapiVersion.V2_0);
            judge(
                    Sample.statement()
                            .with("result", "{'duration':" + quoted + "}")
                            .text(),
                    XapiVersion.V2_0);
            judge(
                    Sample.statement()
                            .with("context", "{'language':" + quoted + "}")
                            .text(),
                    XapiVersion.V2_0);
            judge(Sample.statement().with("actor", "{'mbox':" + quoted + "}").text(), XapiVersion.V2_0);
            judge(Sample.statement().with("verb", "{'id':" + quoted + "}").text(), XapiVersion.V2_0);
        }
    }

    /** What is wrong, in words; empty if nothing is. Valid ones are prepared and given in each format, too. */
    private static String judge(String text, XapiVersion version) {
        ReceivedStatement received;
        try {
            received = StatementReader.readOne(text);
        } catch (UnreadableJson refused) {
            return refused.getMessage();
        }
        List<Problem> problems = new StatementValidator(version).problems(received.json());
        if (problems.isEmpty()) {
            String stored = stamped(version, received).text();
            StatementFormat.ids(stored);
            StatementFormat.canonical(stored, iri -> null, AcceptLanguage.ANY);
        }
        return problems.isEmpty() ? "" : problems.toString();
    }

    private static PreparedStatement stamped(XapiVersion version, ReceivedStatement received) {
        return new StatementStamp(version, STORE, UUID::randomUUID).prepare(received, NOW);
    }

    private static void breakOne(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        char piece = PIECES.charAt(random.nextInt(PIECES.length()));
        switch (random.nextInt(4)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, piece);
            case 2 -> text.setCharAt(at, piece);
            default -> text.setLength(Math.max(1, at));
        }
        if (text.length() == 0) {
            text.append(piece);
        }
    }

    private static String extension(String value) {
        return Sample.statement()
                .with("result", "{'extensions':{'http://x':" + value + "}}")
                .text();
    }

    private static String authority(ReceivedStatement received) {
        JsonObject sent = received.json().getJsonObject("authority");
        return sent == null ? "" : sent.toString();
    }

    private static List<String> scalars(String text) {
        List<String> found = new ArrayList<>();
        Matcher scalars = SCALAR.matcher(text);
        while (scalars.find()) {
            found.add(scalars.group());
        }
        return found;
    }
}
