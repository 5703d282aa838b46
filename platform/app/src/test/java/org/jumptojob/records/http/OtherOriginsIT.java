package org.jumptojob.records.http;

import static org.jumptojob.records.http.StoreRequest.to;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.records.http.StoreRequest.Answer;
import org.junit.jupiter.api.Test;

/** Content on another origin speaks to the store with its own credential (CORS, the Fetch standard). */
class OtherOriginsIT {

    private static final String ELSEWHERE = "https://content.example.org";

    private static Set<String> words(Answer answer, String header) {
        return Arrays.stream(answer.header(header).toLowerCase(Locale.ROOT).split(", *"))
                .collect(Collectors.toSet());
    }

    /** A browser asks first, without credentials. */
    @Test
    void aBrowserMayAskFirst() {
        for (String path : List.of("statements", "activities/state", "activities/profile", "agents/profile", "about")) {
            Answer answer = to(path).without("Authorization")
                    .without(StoreRequest.VERSION)
                    .with("Origin", ELSEWHERE)
                    .with("Access-Control-Request-Method", "PUT")
                    .with("Access-Control-Request-Headers", "authorization,content-type,x-experience-api-version")
                    .send("OPTIONS");
            assertEquals(204, answer.status(), path);
            assertEquals(List.of("*"), answer.all("Access-Control-Allow-Origin"), path);
            assertTrue(words(answer, "Access-Control-Allow-Methods")
                    .containsAll(List.of("get", "head", "put", "post", "delete")));
            assertTrue(words(answer, "Access-Control-Allow-Headers")
                    .containsAll(List.of(
                            "authorization", "content-type", "x-experience-api-version", "if-match", "if-none-match")));
            assertEquals("", answer.header("Access-Control-Allow-Credentials"), "no cookie comes from there");
        }
    }

    @Test
    void theAnswersCanBeReadThereErrorsToo() {
        for (StoreRequest request : List.of(
                to("statements?limit=1"),
                to("statements?LIMIT=1"),
                to("statements?statementId=" + UUID.randomUUID()),
                to("statements").without("Authorization"),
                to("about"))) {
            Answer answer = request.with("Origin", ELSEWHERE).get();
            assertEquals(List.of("*"), answer.all("Access-Control-Allow-Origin"));
            assertTrue(words(answer, "Access-Control-Expose-Headers")
                    .containsAll(List.of(
                            "etag",
                            "last-modified",
                            "x-experience-api-version",
                            "x-experience-api-consistent-through",
                            "retry-after")));
            assertEquals("", answer.header("Access-Control-Allow-Credentials"));
        }
    }

    @Test
    void whoDoesNotAskFromElsewhereIsToldNothingOfIt() {
        assertEquals(List.of(), to("statements?limit=1").get().all("Access-Control-Allow-Origin"));
    }
}
