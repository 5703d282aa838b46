package org.jumptojob.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jumptojob.xapi.profile.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Progress comes from what the platform itself saw, never from what somebody says about it. */
class ForgedStatementIT {

    private static final String MODULE = "j2j-m1";
    private static final String STATE = "#a-safe-start p .state";

    private final TestServer server = TestServer.shared();
    private final Xapi xapi = new Xapi(server);
    private Trainee trainee;
    private List<JsonObject> before;

    @BeforeEach
    void aTraineeHasBegun() {
        trainee = Trainee.signedUp(server);
        trainee.open(Trainee.QUIZ);
        trainee.answer("a");
        before = Xapi.statementsOf(trainee.record());
    }

    @AfterEach
    void closeTheBrowsers() {
        Browsers.closeAll();
    }

    @Test
    void aForgedStatementOfAClientChangesNoProgress() {
        String eventsBefore = events();
        for (String verb : List.of(Profile.PASSED, Profile.COMPLETED, Profile.SATISFIED)) {
            assertEquals(200, xapi.post(forged(verb, MODULE)));
            assertEquals(200, xapi.post(forged(verb, "j2j-m1-quiz")));
        }
        nothingIsDone();
        // The store keeps what a client says, as the client's word.
        assertEquals(
                before.size() + 6,
                xapi.statements(Xapi.registration(before.get(0))).size());
        assertEquals(eventsBefore, events());
    }

    @Test
    void whatATraineesOwnBrowserSaysIsShownAndChangesNoProgress() {
        for (String verb : List.of(Profile.PASSED, Profile.COMPLETED, Profile.SATISFIED)) {
            assertEquals(200, send(forged(verb, MODULE)));
            assertEquals(200, send(forged(verb, "j2j-m1-quiz")));
        }
        nothingIsDone();
        List<JsonObject> after = Xapi.statementsOf(trainee.record());
        assertEquals(before, after.subList(0, before.size()));
        assertEquals(before.size() + 6, after.size());
        // Nor does she put on the platform's name, whatever she writes into a statement.
        JsonObject own = before.get(0).getJsonObject("actor");
        after.subList(before.size(), after.size())
                .forEach(statement -> assertEquals(
                        own.getJsonObject("account"),
                        statement.getJsonObject("authority").getJsonObject("account")));
    }

    @Test
    void aTraineesOwnBrowserCannotSpeakAboutSomebodyElse() {
        String her =
                before.get(0).getJsonObject("actor").getJsonObject("account").getString("name");
        assertEquals(
                403,
                send(forged(Profile.COMPLETED, MODULE)
                        .replace(her, UUID.randomUUID().toString())));
        assertEquals(
                403,
                send(forged(Profile.COMPLETED, MODULE)
                        .replace(
                                Xapi.registration(before.get(0)),
                                UUID.randomUUID().toString())));
        assertEquals(before, Xapi.statementsOf(trainee.record()));
    }

    /** As a script of a page would send it: with the cookie of her sign-in. */
    private int send(String statement) {
        APIResponse answer = trainee.page()
                .context()
                .request()
                .post(
                        "/xapi/statements",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setHeader("X-Experience-API-Version", "1.0.3")
                                .setData(statement));
        return answer.status();
    }

    private void nothingIsDone() {
        trainee.open("/tracks/jump-to-job");
        assertThat(trainee.page().locator(STATE)).hasText("Started");
        assertThat(trainee.page().locator(".steps .state.done")).hasCount(0);
        assertThat(trainee.page().locator("#count-a-safe-start")).hasText("0 of 12 steps done");
    }

    private String events() {
        trainee.open("/me");
        return trainee.page().locator(".events").innerText();
    }

    /** As the platform would write it: the same actor, registration and extensions, another verb and object. */
    private String forged(String verb, String object) {
        JsonObject own = before.get(before.size() - 1);
        String base = own.getJsonObject("actor").getJsonObject("account").getString("homePage");
        JsonObject forged = Json.createObjectBuilder(own)
                .add("id", UUID.randomUUID().toString())
                .add("verb", Json.createObjectBuilder().add("id", verb))
                .add(
                        "object",
                        Json.createObjectBuilder()
                                .add("objectType", "Activity")
                                .add("id", base + "/activities/" + object))
                .add(
                        "result",
                        Json.createObjectBuilder().add("completion", true).add("success", true))
                .remove("stored")
                .build();
        assertTrue(forged.containsKey("actor"), "an actor");
        return forged.toString();
    }
}
