package org.jumptojob.records.http;

import static org.jumptojob.records.http.StoreRequest.ONE;
import static org.jumptojob.records.http.StoreRequest.TWO;
import static org.jumptojob.records.http.StoreRequest.agent;
import static org.jumptojob.records.http.StoreRequest.encoded;
import static org.jumptojob.records.http.StoreRequest.statement;
import static org.jumptojob.records.http.StoreRequest.to;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.records.http.StoreRequest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements as a client of the store asks for them over HTTP, in both versions of the standard. */
class StatementQuestionsIT {

    private static final String SOMEBODY = "http://example.org/verbs/";

    private final UUID who = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    private static StoreRequest post(String body) {
        return to("statements").json(body);
    }

    private static Answer one(UUID id) {
        return to("statements?statementId=" + id).get();
    }

    private void store(String version) {
        assertEquals(200, post(statement(id, who)).in(version).post().status());
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void aWrongQuestionIsRefusedByTheNameOfItsParameter(String version) {
        for (String wrong : List.of(
                "unknown=1",
                "Limit=1",
                "limit=-1",
                "limit=x",
                "limit=1.5",
                "attachments=yes",
                "ascending=1",
                "format=EXACT",
                "since=yesterday",
                "until=2026",
                "verb=went",
                "activity=there",
                "registration=1",
                "related_agents=maybe",
                "related_activities=TRUE",
                "agent=Ann",
                "agent=" + encoded("{}"),
                "agent=" + encoded("{\"mbox\":1}"),
                "from=here",
                "limit=1&limit=2")) {
            Answer answer = to("statements?" + wrong).in(version).get();
            assertEquals(400, answer.status(), wrong);
            assertTrue(answer.error().contains(wrong.split("=")[0]), () -> wrong + ": " + answer.error());
            assertEquals(1, answer.all(StoreRequest.CONSISTENT).size(), wrong);
        }
        for (String wrong : List.of(
                "statementId=" + id + "&voidedStatementId=" + id,
                "statementId=" + id + "&limit=1",
                "statementId=" + id + "&" + agent(who),
                "voidedStatementId=" + id + "&verb=http://example.org/went",
                "statementId=" + id + "&related_agents=true",
                "statementId=x",
                "voidedStatementId=")) {
            assertEquals(400, to("statements?" + wrong).in(version).get().status(), wrong);
        }
        assertEquals(
                400,
                to("statements?limit=1")
                        .in(version)
                        .json(statement(id, who))
                        .post()
                        .status());
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void everyAnswerToAQuestionSaysUpToWhenItIsComplete(String version) {
        store(version);
        Instant stored = Instant.parse(one(id).json().getString("stored"));
        for (String question : List.of(
                "statements?limit=1",
                "statements?statementId=" + id,
                "statements?statementId=" + id + "&attachments=true",
                "statements?statementId=" + UUID.randomUUID(),
                "statements?voidedStatementId=" + id,
                "statements?LIMIT=1",
                "statements?limit=1&format=canonical")) {
            Answer answer = to(question).in(version).get();
            assertEquals(1, answer.all(StoreRequest.CONSISTENT).size(), question);
            Instant complete = Instant.parse(answer.header(StoreRequest.CONSISTENT));
            assertFalse(complete.isBefore(stored), question);
            assertFalse(complete.isAfter(Instant.now().plusSeconds(2)), question);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void moreLeadsFromPageToPageWithTheSameQuestion(String version) {
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID next = UUID.randomUUID();
            assertEquals(200, post(statement(next, who)).in(version).post().status());
            newestFirst.add(0, next.toString());
        }
        for (boolean ascending : List.of(false, true)) {
            List<String> seen = new ArrayList<>();
            List<Integer> sizes = new ArrayList<>();
            String more = "/xapi/statements?limit=2&verb=http://example.org/went&format=ids&ascending=" + ascending
                    + "&" + agent(who);
            while (!more.isEmpty()) {
                Answer page = to(more).in(version).get();
                assertEquals(200, page.status(), more);
                seen.addAll(page.ids());
                sizes.add(page.ids().size());
                more = page.json().getString("more");
            }
            List<String> expected = new ArrayList<>(newestFirst);
            if (ascending) {
                Collections.reverse(expected);
            }
            assertEquals(expected, seen);
            assertEquals(List.of(2, 2, 1), sizes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void nothingFoundIsAnEmptyPage(String version) {
        Answer answer = to("statements?" + agent(who)).in(version).get();
        assertEquals(200, answer.status());
        assertEquals("{\"statements\":[],\"more\":\"\"}", answer.text());
        Answer canonical =
                to("statements?format=canonical&" + agent(who)).in(version).get();
        assertEquals(List.of(), canonical.ids());
    }

    /** Without a limit, and with 0, the store decides: as many as it gives at most. */
    @Test
    void aLimitOfZeroIsNoLimit() {
        store(ONE);
        assertEquals(1, to("statements?limit=0&" + agent(who)).get().ids().size());
        assertEquals(200, to("statements?limit=999999999&" + agent(who)).get().status());
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void theFormIsTheOneThatIsAskedFor(String version) {
        String activity = "http://example.org/" + UUID.randomUUID();
        String text = statement(id, who)
                .replace(
                        "{\"id\":\"http://example.org/there\"}",
                        "{\"id\":\"" + activity
                                + "\",\"definition\":{\"name\":{\"en-GB\":\"A walk\",\"de\":\"Ein Gang\"}}}")
                .replace(
                        "\"http://example.org/went\"",
                        "\"http://example.org/went\",\"display\":{\"en-GB\":\"went\"," + "\"de\":\"ging\"}");
        assertEquals(200, post(text).in(version).post().status());
        String question = "statements?statementId=" + id + "&format=";
        assertTrue(to(question + "exact").in(version).get().text().contains("\"de\":\"ging\""));
        String ids = to(question + "ids").in(version).get().text();
        assertFalse(ids.contains("walk") || ids.contains("ging"), ids);
        for (Map.Entry<String, List<String>> wish : Map.of(
                        "de", List.of("ging", "Ein Gang"), "en-GB", List.of("went", "A walk"))
                .entrySet()) {
            Answer answer = to(question + "canonical")
                    .in(version)
                    .with("Accept-Language", wish.getKey())
                    .get();
            var display = answer.json().getJsonObject("verb").getJsonObject("display");
            var name = answer.json()
                    .getJsonObject("object")
                    .getJsonObject("definition")
                    .getJsonObject("name");
            assertEquals(Map.of(wish.getKey(), wish.getValue().get(0)), texts(display));
            assertEquals(Map.of(wish.getKey(), wish.getValue().get(1)), texts(name));
        }
        Answer page = to("statements?format=canonical&" + agent(who))
                .in(version)
                .with("Accept-Language", "de")
                .get();
        assertTrue(page.text().contains("Ein Gang") && !page.text().contains("A walk"), page.text());
    }

    private static Map<String, String> texts(jakarta.json.JsonObject map) {
        Map<String, String> texts = new java.util.TreeMap<>();
        map.keySet().forEach(key -> texts.put(key, map.getString(key)));
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void aVoidedStatementIsFoundByItsIdAlone(String version) {
        store(version);
        UUID voiding = UUID.randomUUID();
        String text = statement(voiding, UUID.randomUUID())
                .replace("http://example.org/went", "http://adlnet.gov/expapi/verbs/voided")
                .replace(
                        "{\"id\":\"http://example.org/there\"}",
                        "{\"objectType\":\"StatementRef\",\"id\":\"" + id + "\"}");
        assertEquals(200, post(text).in(version).post().status());
        assertEquals(404, one(id).status());
        assertEquals(
                200, to("statements?voidedStatementId=" + id).in(version).get().status());
        assertEquals(
                404,
                to("statements?voidedStatementId=" + voiding).in(version).get().status());
        assertEquals(
                List.of(voiding.toString()),
                to("statements?" + agent(who)).in(version).get().ids());
    }

    @Test
    void aQuestionMayComeAsItIsOrEncoded() {
        String verb = SOMEBODY + UUID.randomUUID();
        post(statement(id, who).replace("http://example.org/went", verb)).post();
        for (String question : List.of(
                "verb=" + verb,
                "verb=" + encoded(verb),
                "verb=" + verb + "&since=2012-06-01T19:09:13.245Z",
                "verb=" + verb + "&since=" + encoded("2012-06-01T19:09:13.245+05:00"))) {
            assertEquals(
                    List.of(id.toString()), to("statements?" + question).get().ids(), question);
        }
    }
}
