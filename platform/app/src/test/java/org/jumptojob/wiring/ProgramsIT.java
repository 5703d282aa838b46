package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.e2e.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator lets programs in and shuts them out, and each person decides who of them gets her record. */
class ProgramsIT {

    private static final String CREATE = "/do/admin/clients/create";
    private static final String RENEW = "/do/admin/clients/renew";
    private static final String REVOKE = "/do/admin/clients/revoke";

    private final String label = "Reports " + UUID.randomUUID();
    private TestBrowser administrator;

    @BeforeEach
    void anAdministratorSignsIn() throws Exception {
        administrator = browser().signIn("admin@demo.test");
    }

    private static TestBrowser browser() {
        return new TestBrowser(TestServer.shared().url(""));
    }

    private String freshName() throws Exception {
        return administrator.get("/admin-clients").form(CREATE).hidden("name");
    }

    private TestBrowser.Answer create(String name, String scope, String processor) throws Exception {
        return administrator.post(CREATE, "name", name, "label", label, "scope", scope, "processor", processor);
    }

    private static String part(TestBrowser.Answer answer, String id) {
        Matcher matcher = Pattern.compile("id=\"" + id + "\">([^<]+)<").matcher(answer.body());
        assertTrue(matcher.find(), () -> "no " + id + " in " + answer.body());
        return matcher.group(1);
    }

    /** The status of a question to the store. */
    private static int ask(String key, String secret) throws Exception {
        TestBrowser program = browser();
        String credential = Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return program.send(program.request("/xapi/statements?limit=1")
                        .header("Authorization", "Basic " + credential)
                        .header("X-Experience-API-Version", "1.0.3")
                        .GET())
                .status();
    }

    @Test
    void theSecretIsShownOnceAndOpensTheStoreUntilTheProgramIsSwitchedOff() throws Exception {
        String name = freshName();
        TestBrowser.Answer made = create(name, "statements/read", "no");
        assertEquals(200, made.status());
        assertEquals("no-store", made.header("Cache-Control"));
        assertEquals(name, part(made, "made-key"));
        String secret = part(made, "made-secret");
        assertFalse(made.headers().toString().contains(secret));
        assertFalse(made.body().contains("made-register"));
        assertEquals(200, ask(name, secret));
        assertEquals(401, ask(name, secret + "x"));
        TestBrowser.Answer list = administrator.get("/admin-clients");
        assertTrue(list.body().contains("href=\"/api/openapi.json\""));
        assertTrue(list.body().contains(label));
        assertFalse(list.body().contains(secret));

        TestBrowser.Answer notSure = administrator.post(REVOKE, "name", name);
        assertEquals(303, notSure.status());
        assertTrue(administrator.get(notSure.location()).body().contains("Tick the box first."));
        assertEquals(200, ask(name, secret));
        TestBrowser.Answer off = administrator.post(REVOKE, "name", name, "sure", "yes");
        assertEquals(303, off.status());
        assertTrue(administrator.get(off.location()).body().contains("The program is switched off."));
        assertEquals(401, ask(name, secret));
    }

    @Test
    void aFormThatIsSentAgainMakesNoSecondSecret() throws Exception {
        String name = freshName();
        String secret = part(create(name, "all/read", "no"), "made-secret");
        TestBrowser.Answer again = create(name, "all/read", "no");
        assertEquals(303, again.status());
        assertTrue(administrator.get(again.location()).body().contains("This program was made already"));
        TestBrowser.Answer renewed = administrator.post(RENEW, "name", name, "version", "0");
        assertEquals(200, renewed.status());
        String second = part(renewed, "made-secret");
        assertEquals(
                303, administrator.post(RENEW, "name", name, "version", "0").status());
        assertEquals(401, ask(name, secret));
        assertEquals(200, ask(name, second));
    }

    @Test
    void aFormWithAProblemComesBackWithWhatWasTyped() throws Exception {
        TestBrowser.Answer refused =
                administrator.post(CREATE, "name", freshName(), "label", label, "requests", "many", "scope", "state");
        assertEquals(303, refused.status());
        String page = administrator.get(refused.location()).body();
        assertTrue(page.contains("The number of requests must be a whole number"), page);
        assertTrue(page.contains("value=\"" + label + "\""), page);
        assertTrue(page.contains("value=\"many\""), page);
    }

    @Test
    void theLineForTheRegisterStandsBesideAProcessor() throws Exception {
        TestBrowser.Answer made = create(freshName(), "all", "yes");
        assertTrue(part(made, "made-register").startsWith("| " + label + " | " + part(made, "made-key") + " | all | "));
    }

    @Test
    void aPersonAgreesAndStops() throws Exception {
        String name = freshName();
        create(name, "statements/read", "no");
        TestBrowser trainee = browser().signIn("trainee@demo.test");
        String page = trainee.get("/receivers").body();
        assertTrue(page.contains(label), page);
        for (String action : List.of("agree", "stop")) {
            TestBrowser.Answer answer = trainee.post("/do/receivers/" + action, "receiver", "client:" + name);
            assertEquals(303, answer.status());
            String after = trainee.get(answer.location()).body();
            String mine = after.substring(after.indexOf(label));
            assertEquals(
                    action.equals("agree"),
                    mine.indexOf("You agreed on") >= 0 && mine.indexOf("You agreed on") < mine.indexOf("</li>"),
                    after);
            String file = trainee.get("/api/my-learning.json").body();
            assertEquals(action.equals("agree"), file.contains("\"client:" + name + "\""), action);
        }
        assertEquals(
                404,
                trainee.post("/do/receivers/agree", "receiver", "client:nobody").status());
        assertTrue(trainee.get("/me").body().contains("href=\"/receivers\""));
    }

    @Test
    void nobodyElseLetsProgramsIn() throws Exception {
        TestBrowser trainee = browser().signIn("trainee@demo.test");
        assertEquals(403, trainee.get("/admin-clients").status());
        for (String path : List.of(CREATE, RENEW, REVOKE)) {
            assertEquals(
                    403,
                    trainee.post(path, "name", "x", "label", label, "scope", "all", "version", "0", "sure", "yes")
                            .status(),
                    path);
        }
        assertEquals("/admin-clients", administrator.get(CREATE).location());
    }
}
