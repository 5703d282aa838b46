package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jumptojob.persistence.Database;
import org.jumptojob.persistence.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Features, S-18, S-19 and S-33: what each of them is measured by, in one test each, through the real server. */
@ExtendWith(ArquillianExtension.class)
class SharingFeaturesIT {

    private static final String COACH = "Coach (demo)";
    private static final String CHOSEN = "kind=plan-page&thing=strengths";
    private static final List<String> PEOPLE = List.of(
            "trainee",
            "peer-worker",
            "expert",
            "professional",
            "coach",
            "manager",
            "coordinator",
            "admin",
            "neighbour");

    @Inject
    private Database database;

    @Inject
    private HttpServletRequest request;

    private final String chosen = "chosen" + UUID.randomUUID().toString().replace("-", "");
    private final String kept = "kept" + UUID.randomUUID().toString().replace("-", "");
    private TestBrowser trainee;
    private TestBrowser coach;

    private TestBrowser browser() {
        return new TestBrowser("http://127.0.0.1:" + request.getLocalPort());
    }

    private TestBrowser signedIn(String name) throws Exception {
        return browser().signIn(name + "@demo.test");
    }

    @BeforeEach
    void aTraineeWritesTwoPagesOfHerPlan() throws Exception {
        trainee = signedIn("trainee");
        coach = signedIn("coach");
        write("strengths", chosen);
        write("wishes", kept);
    }

    @AfterEach
    void nothingStaysShared() throws Exception {
        trainee.get("/my-sharing");
        assertEquals(303, trainee.post("/do/sharing/stop-all").status());
        for (String page : List.of("strengths", "wishes")) {
            trainee.get("/plan-page/" + page);
            trainee.post("/do/plan/" + page + "/delete");
        }
    }

    private void write(String page, String text) throws Exception {
        TestBrowser.Answer open = trainee.get("/plan-page/" + page);
        TestForm form = open.form("/do/plan/" + page + "/save");
        String field = open.body().replaceFirst("(?s).*?<textarea[^>]* name=\"([^\"]+)\".*", "$1");
        assertEquals(
                303,
                trainee.post(form.action(), "version", form.hidden("version"), field, text)
                        .status());
        assertTrue(trainee.get("/plan-page/" + page).body().contains(text));
    }

    private static int rowsOf(TestBrowser receiver) throws Exception {
        return receiver.get("/shared-with-me").body().split("href=\"/shared/[0-9a-f]").length - 1;
    }

    /** What is written down about a consent, the first first. */
    private List<String> audited(String sharing) throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            return Sql.on(connection)
                    .query(
                            "SELECT action FROM audit_entry WHERE subject = ? ORDER BY id",
                            row -> row.text("action"),
                            sharing);
        }
    }

    /** Feature X-05. */
    @Test
    void aCoachAccountSeesNoRowBeforeConsentTheItemAfterItNoneAgainAfterWithdrawalAndTheAuditShowsIt()
            throws Exception {
        int before = rowsOf(coach);
        String sharing = TestSharing.share(trainee, CHOSEN, COACH);
        assertEquals(before + 1, rowsOf(coach));
        assertTrue(coach.get("/shared/" + sharing).body().contains(chosen));
        TestSharing.stop(trainee, sharing);
        assertEquals(before, rowsOf(coach));
        assertFalse(coach.get("/shared/" + sharing).body().contains(chosen));
        assertEquals(0, before, "nothing else is shared with the coach of the demonstration");
        assertEquals(List.of("sharing-given", "sharing-ended"), audited(sharing));
        assertTrue(signedIn("admin").get("/admin-audit").body().contains("stopped sharing something"));
    }

    /** Feature X-11. */
    @Test
    void aPlanIsReadableByTheChosenCoachOnlyAsTheChosenPageUntilTheEndDate() throws Exception {
        String page = "/shared/" + TestSharing.share(trainee, CHOSEN, COACH);
        String seen = coach.get(page).body();
        assertTrue(seen.contains(chosen), seen);
        assertFalse(seen.contains(kept), "only the chosen page");
        for (String path : List.of("/plan-page/wishes", "/plan-page/strengths", "/my-plan", "/api/my-plan.json")) {
            String own = coach.get(path).body();
            assertFalse(own.contains(chosen) || own.contains(kept), path);
        }
        for (String name : PEOPLE) {
            if (!name.equals("coach") && !name.equals("trainee")) {
                TestBrowser other = signedIn(name);
                assertFalse(other.get(page).body().contains(chosen), name);
                assertFalse(other.get("/shared-with-me").body().contains(page), name);
            }
        }
        endOf(page, Duration.ofMinutes(1));
        assertTrue(coach.get(page).body().contains(chosen), "a minute before the end");
        endOf(page, Duration.ofMillis(-1));
        assertFalse(coach.get(page).body().contains(chosen), "from the end on");
        assertEquals(0, rowsOf(coach));
    }

    /** Moves the end of a consent to some time from now. */
    private void endOf(String page, Duration fromNow) throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            assertEquals(
                    1,
                    Sql.on(connection)
                            .update(
                                    "UPDATE sharing SET open_until = ? WHERE id = ?",
                                    Instant.now().plus(fromNow),
                                    UUID.fromString(page.replace("/shared/", ""))));
        }
    }

    /** Feature S-18: the roles of the field have names, and one page says in plain words who sees what of whoever asks. */
    @Test
    void namedRolesOfTheFieldAndAPermissionPageInPlainWordsWhoCanSeeWhatAboutMe() throws Exception {
        for (String name : PEOPLE) {
            String page = signedIn(name).get("/who-sees-what").body();
            for (String role : List.of(
                    "learner",
                    "supporter",
                    "peer-worker",
                    "expert",
                    "professional",
                    "duo",
                    "coach",
                    "manager",
                    "coordinator",
                    "administrator")) {
                assertTrue(page.contains("id=\"role-" + role + "\""), () -> name + " reads nothing about " + role);
            }
            assertFalse(page.contains(" sees “"), name);
        }
        TestSharing.share(trainee, CHOSEN, COACH);
        String page = trainee.get("/who-sees-what").body();
        assertTrue(page.contains(COACH + " sees “"), page);
        assertFalse(page.contains("You share nothing with anybody now."));
        assertTrue(
                trainee.get("/my-things").body().contains("href=\"/who-sees-what\""),
                "it is found where her things are");
    }

    /** Feature S-19. */
    @Test
    void thePersonSeesWhoOpenedOwnDataWhenAndWhy() throws Exception {
        String sharing = TestSharing.share(trainee, CHOSEN, COACH);
        int looks = looks(trainee.get("/who-sees-what").body());
        coach.get("/shared/" + sharing);
        String page = trainee.get("/who-sees-what").body();
        assertEquals(looks + 1, looks(page), page);
        String newest = page.replaceFirst("(?s).*?<ul class=\"events\"><li>(.*?)</li>.*", "$1");
        assertTrue(newest.contains("Coach (demo) looked at"), newest);
        assertTrue(newest.matches("(?s).*<time datetime=\"\\d{4}-\\d\\d-\\d\\dT[^\"]+\">.+</time>.*"), newest);
        assertTrue(newest.contains("What for: to talk about it."), newest);
        administratorOpensHerRecord();
    }

    private static int looks(String page) {
        return page.split("Coach \\(demo\\) looked at", -1).length - 1;
    }

    /** Whoever runs the site opens a record for a reason only, and the person reads who, when and why. */
    private void administratorOpensHerRecord() throws Exception {
        TestBrowser sam = browser().signUp(UUID.randomUUID() + "@new.test");
        String reason = "She called. Her mails do not come.";
        TestBrowser administrator = signedIn("admin");
        String record = "/admin-record/" + newestPerson();
        administrator.get(record);
        administrator.post("/do/admin/record/" + newestPerson() + "/open", "reason", reason);
        assertTrue(administrator.get(record).body().contains("/close"));
        String mine = sam.get("/my-data").body();
        assertTrue(mine.contains("Admin") && mine.contains(reason), mine);
        assertTrue(sam.get("/my-notices").body().contains("has opened your record"));
    }

    private UUID newestPerson() throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            return Sql.on(connection)
                    .query("SELECT id FROM person ORDER BY created DESC, id DESC LIMIT 1", row -> row.uuid("id"))
                    .get(0);
        }
    }

    /** Feature S-33. */
    @Test
    void consentLedgerReceiptsInEasyTextWithdrawalAtOnceRetentionPerDataKindAndADataMapPage() throws Exception {
        String sharing = TestSharing.share(trainee, CHOSEN, COACH);
        String receipt = trainee.get("/my-sharing?receipt=" + sharing)
                .body()
                .replaceFirst("(?s).*?<li class=\"card\" id=\"sharing-" + sharing + "\">(.*?)</li>.*", "$1");
        for (String line : List.of("What", "Who can see it", "What for", "Your words", "Open until the end of")) {
            assertTrue(receipt.contains("<dt>" + line + "</dt>"), receipt);
        }
        assertTrue(receipt.contains("<dd>" + COACH + "</dd>") && receipt.contains(TestSharing.WORDS), receipt);
        TestSharing.stop(trainee, sharing);
        assertFalse(coach.get("/shared/" + sharing).body().contains(chosen), "withdrawal works at once");
        String ledger = trainee.get("/my-sharing").body();
        assertFalse(ledger.contains("id=\"sharing-" + sharing + "\""));
        assertTrue(
                ledger.replaceFirst("(?s).*<ul class=\"events\">", "").contains(COACH), "what is over stays written");

        String retention = signedIn("admin").get("/admin-retention").body();
        assertTrue(retention.split("<tr").length > 5, retention);
        String map = browser().get("/data-map").body();
        assertTrue(map.split("<tr").length > 20, map);
        assertTrue(map.contains("Kept for") && map.contains("When you close your account"), map);
    }
}
