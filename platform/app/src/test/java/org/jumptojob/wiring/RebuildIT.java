package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.UserTransaction;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jumptojob.learning.ProgressProjection;
import org.jumptojob.learning.ProgressRebuild;
import org.jumptojob.persistence.Database;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.persistence.Sql;
import org.jumptojob.records.Recorder;
import org.jumptojob.xapi.profile.PlatformStatements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The projection that is made anew from the statements is the one in force, byte for byte, whatever happened. */
@ExtendWith(ArquillianExtension.class)
class RebuildIT {

    private static final String WELCOME = TestJourney.MODULE + "welcome";
    private static final String TRACK_FILE = "curricula/jump-to-job/track.yaml";

    @Inject
    private ProgressRebuild rebuild;

    @Inject
    private ProgressProjection projection;

    @Inject
    private Recorder recorder;

    @Inject
    private SiteRow site;

    @Inject
    private Database database;

    @Inject
    private Catalogue catalogue;

    @Inject
    private HttpServletRequest request;

    @Resource
    private UserTransaction transaction;

    @AfterEach
    void putTheBundledContentBack() {
        catalogue.show(1);
    }

    @Test
    void afterAnswersAndCompletions() throws Exception {
        TestBrowser person = newPerson();
        TestJourney.doModule(person);
        assertEquals("DONE", state(person, "j2j-m1"));
        assertNothingDiffers();
    }

    @Test
    void afterThePlatformMadeACompletionVoid() throws Exception {
        TestBrowser person = newPerson();
        person.get(WELCOME);
        person.post("/do/learn/j2j-m1-welcome/done");
        assertEquals("DONE", state(person, "j2j-m1-welcome"));
        UUID registration = registration(person);
        UUID completed =
                one("SELECT id FROM statement WHERE registration = ? AND verb LIKE '%/completed'", registration);
        assertEquals(403, voidAsClient(completed));
        assertEquals("DONE", state(person, "j2j-m1-welcome"));
        transaction.begin();
        recorder.record(List.of(new PlatformStatements(site.iriBase())
                .voided(UUID.randomUUID(), registration, completed, Instant.now())));
        transaction.commit();
        assertEquals("STARTED", state(person, "j2j-m1-welcome"));
        assertNothingDiffers();
    }

    @Test
    void afterAModuleWasRecognisedAndTakenBack() throws Exception {
        TestBrowser person = newPerson();
        String form = "/do/recognition-form/ask";
        String to = person.get("/recognition?track=jump-to-job")
                .form(form)
                .choices()
                .get("to")
                .get(0);
        person.post(form, "track", "jump-to-job", "module", "j2j-m2", "did", "I did it elsewhere", "to", to);
        String id =
                person.get("/my-recognition").form("/do/recognition/take-back").hidden("id");
        TestBrowser admin = new TestBrowser("http://127.0.0.1:" + request.getLocalPort()).signIn("admin@demo.test");
        admin.post("/do/recognition/take", "id", id);
        String yes = "/do/recognition-form/decide";
        admin.post(yes, "r", id, "talked", "yes", "outcome", "yes", "module", "j2j-m2");
        assertEquals("RECOGNISED", state(person, "j2j-m2"));
        assertNothingDiffers();
        person.post("/do/recognition/take-back", "id", id);
        assertFalse(projection.dump().contains(registration(person) + "\tj2j-m2"));
        assertNothingDiffers();
    }

    @Test
    void afterTheRuleOfCompletionChangedAndChangedBack() throws Exception {
        catalogue.change(
                TRACK_FILE,
                text -> text.replace("modules-required: 8", "modules-required: 1")
                        .replaceFirst("modules-always: .*", "modules-always: [01-a-safe-start]"));
        TestBrowser early = newPerson();
        TestJourney.doModule(early);
        assertEquals("DONE", state(early, "jump-to-job"));
        assertNothingDiffers();
        catalogue.show(1);
        TestBrowser late = newPerson();
        TestJourney.doModule(late);
        assertEquals("STARTED", state(late, "jump-to-job"));
        assertEquals("DONE", state(early, "jump-to-job"));
        assertNothingDiffers();
        assertEquals("DONE", state(early, "jump-to-job"));
    }

    @Test
    void afterAnAccountWasClosed() throws Exception {
        TestBrowser person = newPerson();
        TestJourney.doModule(person);
        UUID registration = registration(person);
        assertTrue(projection.dump().contains(registration.toString()));
        person.get("/account-close");
        assertEquals(
                "/account-closed",
                person.post("/do/account/close", "sure", "yes").location());
        assertFalse(projection.dump().contains(registration.toString()));
        assertNothingDiffers();
        assertFalse(projection.dump().contains(registration.toString()));
    }

    @Test
    void aForgedPassedChangesNothing() throws Exception {
        TestBrowser person = newPerson();
        person.get(WELCOME);
        person.post("/do/learn/j2j-m1-welcome/start");
        UUID registration = registration(person);
        String before = projection.dump();
        UUID actor = one(
                "SELECT p.actor AS id FROM person p JOIN enrolment e ON e.person_id = p.id WHERE e.id = ?",
                registration);
        String forged = """
                {"actor":{"objectType":"Agent","account":{"homePage":"%1$s","name":"%2$s"}},
                "verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},
                "object":{"id":"%1$s/activities/j2j-m1-quiz"},
                "context":{"registration":"%3$s"},
                "authority":{"objectType":"Agent","account":{"homePage":"%1$s","name":"platform"}}}
                """.formatted(site.iriBase(), actor, registration);
        assertEquals(200, xapi(forged).status());
        // Her own session may tell about herself; that is stored and shown, and moves nothing either.
        assertEquals(
                200,
                person.send(person.request("/xapi/statements")
                                .header("Content-Type", "application/json")
                                .header("X-Experience-API-Version", "1.0.3")
                                .POST(HttpRequest.BodyPublishers.ofString(forged)))
                        .status());
        assertEquals(before, projection.dump());
        assertNothingDiffers();
    }

    @Test
    void aRowThatIsWrongIsFoundAndMended() throws Exception {
        TestBrowser person = newPerson();
        person.get(WELCOME);
        person.post("/do/learn/j2j-m1-welcome/done");
        String right = projection.dump();
        try (Connection connection = database.dataSource().getConnection()) {
            Sql.on(connection)
                    .update("UPDATE progress SET state = 'STARTED' WHERE registration = ?", registration(person));
        }
        assertNotEquals(right, projection.dump());
        assertEquals(1, rebuild.run().differing());
        assertEquals(right, projection.dump());
    }

    private void assertNothingDiffers() {
        String before = projection.dump();
        assertEquals(0, rebuild.run().differing());
        assertEquals(before, projection.dump());
    }

    /** Somebody new, whose address is in her name so that she can be found in the database. */
    private TestBrowser newPerson() throws Exception {
        TestBrowser browser = new TestBrowser("http://127.0.0.1:" + request.getLocalPort());
        return browser.signUp(UUID.randomUUID() + "@new.test");
    }

    private int voidAsClient(UUID target) throws Exception {
        return xapi("""
                {"actor":{"mbox":"mailto:client@new.test"},
                "verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
                "object":{"objectType":"StatementRef","id":"%s"}}
                """.formatted(target)).status();
    }

    private TestBrowser.Answer xapi(String statement) throws Exception {
        TestBrowser client = new TestBrowser("http://127.0.0.1:" + request.getLocalPort());
        String credential =
                System.getProperty("JUMPTOJOB_XAPI_KEY") + ":" + System.getProperty("JUMPTOJOB_XAPI_SECRET");
        return client.send(client.request("/xapi/statements")
                .header("Content-Type", "application/json")
                .header("X-Experience-API-Version", "1.0.3")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(statement)));
    }

    private UUID registration(TestBrowser person) throws Exception {
        return one(
                "SELECT e.id FROM enrolment e JOIN login l ON l.person_id = e.person_id WHERE l.subject = ?",
                address(person));
    }

    private static String address(TestBrowser person) throws Exception {
        return person.get("/account").body().replaceFirst("(?s).*?([0-9a-f-]{36}@new\\.test).*", "$1");
    }

    private String state(TestBrowser person, String object) throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            return Sql.on(connection)
                    .query(
                            "SELECT state FROM progress WHERE registration = ? AND object_id = ?",
                            row -> row.text("state"),
                            registration(person),
                            object)
                    .get(0);
        }
    }

    private UUID one(String sql, Object... parameters) throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            return Sql.on(connection)
                    .query(sql, row -> row.uuid("id"), parameters)
                    .get(0);
        }
    }
}
