package org.jumptojob.bench.lrs;

import static io.gatling.javaapi.core.CoreDsl.ByteArrayBody;
import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** One unit of each work: one request. */
final class LrsUnits {

    /** Statements that are stored before. */
    static final int STORED = 50_000;

    /** Documents that are stored before. */
    static final int DOCUMENTS = 1_024;

    private static final String LIMIT = "50";

    private final AtomicLong next = new AtomicLong(STORED);

    ChainBuilder unit(LrsWork work) {
        return switch (work) {
            case CONSTANT ->
                exec(http("constant").get("/do/bench/constant").check(status().is(200)));
            case POST_ONE -> post(session -> Cast.EVEN.statement(next.getAndIncrement()));
            case POST_MANY ->
                post(session -> Cast.EVEN.batch(next.getAndAdd(work.statements()), work.statements()));
            case GET_PAGE -> get(session -> StoreClient.search(Map.of("limit", LIMIT)));
            case GET_AGENT_VERB ->
                get(session -> {
                    Scene scene = any();
                    return StoreClient.search(Map.of(
                            "agent", Scene.agent(scene.agent()), "verb", Scene.verb(scene.verb()), "limit", LIMIT));
                });
            case GET_ACTIVITY ->
                get(session -> StoreClient.search(
                        Map.of("activity", Scene.activity(any().activity()), "limit", LIMIT)));
            case GET_REGISTRATION ->
                get(session -> StoreClient.search(Map.of(
                        "registration", Scene.registration(any().registration()).toString(), "limit", LIMIT)));
            case GET_ONE -> get(session -> StoreClient.statement(Scene.id(number(STORED))));
            case GET_STATE -> get(session -> StoreClient.state(number(DOCUMENTS)));
            case PUT_STATE ->
                exec(store(http("state").put(session -> StoreClient.state(number(DOCUMENTS))))
                        .header("Content-Type", "application/json")
                        .body(ByteArrayBody(session -> Scene.document(next.getAndIncrement())))
                        .check(status().is(204)));
            case ROWS_ONE, ROWS_MANY -> throw new IllegalArgumentException(work + " goes past the server");
        };
    }

    private static Scene any() {
        return Cast.EVEN.scene(number(STORED));
    }

    private static long number(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }

    private static ChainBuilder post(Function<Session, String> statements) {
        return exec(store(http("statements").post("/xapi/statements"))
                .header("Content-Type", "application/json")
                .body(StringBody(statements))
                .check(status().is(200)));
    }

    private static ChainBuilder get(Function<Session, String> path) {
        return exec(store(http("get").get(path)).check(status().is(200)));
    }

    private static HttpRequestActionBuilder store(HttpRequestActionBuilder request) {
        return request.header("Authorization", StoreClient.authorization())
                .header(StoreClient.VERSION, StoreClient.SPOKEN);
    }
}
