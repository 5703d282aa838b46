package org.jumptojob.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatementBuilderTest {
    private static final UUID ID = UUID.fromString(Sample.UUID);
    private static final Activity QUIZ = Activity.of("https://s.example/activities/q", "http://t/quiz");

    @Test
    void aStatementIsWrittenWithAFixedOrderOfKeys() {
        String text = new StatementBuilder(ID)
                .authority("https://s.example", "platform")
                .timestamp(Instant.parse("2026-11-22T08:15:30.5Z"))
                .contextExtension("http://x/b", "two")
                .contextMark("http://x/a")
                .language("en")
                .platform("P")
                .category(Activity.of("http://c", "http://t/p"))
                .grouping(Activity.of("http://g", "http://t/g"))
                .parent(Activity.of("http://p", "http://t/m").named("not written in context"))
                .registration(ID)
                .response("a")
                .completion()
                .success(true)
                .score(Score.of(2, 3))
                .object(QUIZ.named("Quiz"))
                .verb("http://v", "did")
                .actor("https://s.example", "u")
                .toText();
        assertEquals("""
                {"id":"8f87ccde-bb56-4c2e-ab83-44982ef22df0",\
                "actor":{"objectType":"Agent","account":{"homePage":"https://s.example","name":"u"}},\
                "verb":{"id":"http://v","display":{"en":"did"}},\
                "object":{"objectType":"Activity","id":"https://s.example/activities/q",\
                "definition":{"name":{"en":"Quiz"},"type":"http://t/quiz"}},\
                "result":{"score":{"scaled":0.6666,"raw":2,"min":0,"max":3},\
                "success":true,"completion":true,"response":"a"},\
                "context":{"registration":"8f87ccde-bb56-4c2e-ab83-44982ef22df0","contextActivities":{\
                "parent":[{"objectType":"Activity","id":"http://p","definition":{"type":"http://t/m"}}],\
                "grouping":[{"objectType":"Activity","id":"http://g","definition":{"type":"http://t/g"}}],\
                "category":[{"objectType":"Activity","id":"http://c","definition":{"type":"http://t/p"}}]},\
                "platform":"P","language":"en","extensions":{"http://x/a":true,"http://x/b":"two"}},\
                "timestamp":"2026-11-22T08:15:30.500Z",\
                "authority":{"objectType":"Agent","account":{"homePage":"https://s.example","name":"platform"}}}""", text);
    }

    @Test
    void theSameBuilderGivesTheSameTextTwice() {
        StatementBuilder builder = minimal().parent(QUIZ).resultExtension("http://x", 5);
        assertEquals(builder.toText(), builder.toText());
    }

    @Test
    void whatWasWrittenIsValid() {
        assertEquals(
                List.of(),
                new StatementValidator(XapiVersion.V1_0_3).problems(minimal().toJson()));
    }

    @Test
    void aStatementWithoutActorVerbOrObjectIsNotWritten() {
        assertThrows(
                IllegalStateException.class,
                () -> new StatementBuilder(ID).object(ID).toText());
    }

    @Test
    void optionsAreWrittenAsIdsWithoutTextsAndWithoutTheRightAnswer() {
        Activity item = new Activity("http://i", "http://t/i", null, Interaction.choice(List.of("b", "a")));
        assertEquals(
                "{\"type\":\"http://t/i\",\"interactionType\":\"choice\",\"choices\":[{\"id\":\"b\"},{\"id\":\"a\"}]}",
                minimal()
                        .object(item)
                        .toJson()
                        .getJsonObject("object")
                        .getJsonObject("definition")
                        .toString());
    }

    @Test
    void responsesAreJoinedAsTheStandardSays() {
        assertEquals("a[,]b", Interaction.list(List.of("a", "b")));
        assertEquals("a", Interaction.list(List.of("a")));
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("s1", "t2");
        pairs.put("s2", "t1");
        assertEquals("s1[.]t2[,]s2[.]t1", Interaction.pairs(pairs));
    }

    @Test
    void anIdThatHoldsADelimiterIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Interaction.list(List.of("a[,]b")));
        assertThrows(IllegalArgumentException.class, () -> Interaction.choice(List.of("a[.]b")));
    }

    @Test
    void aScoreStaysInItsRange() {
        assertThrows(IllegalArgumentException.class, () -> Score.of(4, 3));
        assertThrows(IllegalArgumentException.class, () -> Score.of(0, 0));
        assertEquals(0, BigDecimal.ONE.compareTo(Score.of(3, 3).scaled()));
    }

    @Test
    void aRoundScoreIsWrittenWithoutAnExponent() {
        assertEquals(
                "{\"scaled\":1,\"raw\":100,\"min\":0,\"max\":100}",
                minimal()
                        .score(Score.of(100, 100))
                        .toJson()
                        .getJsonObject("result")
                        .getJsonObject("score")
                        .toString());
    }

    @Test
    void anActivityNeedsAnIri() {
        assertThrows(IllegalArgumentException.class, () -> Activity.of("q1", "http://t"));
    }

    private static StatementBuilder minimal() {
        return new StatementBuilder(ID)
                .actor("https://s.example", "u")
                .verb("http://v", "did")
                .object(QUIZ);
    }
}
