package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jumptojob.content.Activity;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.learning.ActivityType;
import org.jumptojob.learning.LearningService;
import org.jumptojob.persistence.Database;
import org.jumptojob.persistence.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The parts of the platform find one another in the real server. */
@ExtendWith(ArquillianExtension.class)
class WiringIT {

    @Inject
    private Database database;

    @Inject
    private Curriculum curriculum;

    @Inject
    private LearningService learning;

    @Inject
    private EntityManager entities;

    @Inject
    @Any
    private Instance<ActivityType> types;

    @Inject
    private HttpServletRequest request;

    @Test
    void everyPackageOfAnActivityTypeIsFound() {
        Set<String> names = new TreeSet<>();
        types.forEach(type -> names.add(type.name()));
        assertTrue(names.containsAll(Set.of("page", "quiz", "reflection", "checklist")), names::toString);
    }

    @Test
    void theContentIsLoadedAndEachActivityHasItsTypeAndItsStoredVersion() throws Exception {
        assertFalse(curriculum.tracks().isEmpty());
        Set<String> names = new TreeSet<>();
        types.forEach(type -> names.add(type.name()));
        for (Activity activity : curriculum.content().activities().values()) {
            assertTrue(names.contains(activity.type()), activity.id());
            assertEquals(
                    List.of(activity.version()),
                    column("SELECT content_version AS v FROM activity_version WHERE activity_id = ?", activity.id()));
        }
    }

    @Test
    void aDemonstrationHasOnePersonARoleAndANeighbour() throws Exception {
        assertEquals(
                List.of(
                        "admin@demo.test administrator -",
                        "coach@demo.test coach Jump to Job",
                        "coordinator@demo.test coordinator Jump to Job",
                        "expert@demo.test expert Jump to Job",
                        "manager@demo.test manager Jump to Job",
                        "neighbour@demo.test trainee Neighbour (demo)",
                        "peer-worker@demo.test peer-worker Jump to Job",
                        "professional@demo.test professional Jump to Job",
                        "trainee@demo.test trainee Jump to Job"),
                column("SELECT l.subject || ' ' || m.role || ' ' || COALESCE(o.name, '-') AS v FROM login l"
                        + " JOIN membership m ON m.person_id = l.person_id"
                        + " LEFT JOIN organisation o ON o.id = m.organisation_id"
                        + " WHERE l.subject LIKE '%@demo.test' ORDER BY 1"));
    }

    @Test
    @Transactional
    void servicesAndEntitiesShareOneConnection() throws Exception {
        assertTrue(learning.toString().contains("LearningService"));
        assertEquals(
                1,
                entities.createNativeQuery("SELECT id FROM site")
                        .getResultList()
                        .size());
    }

    @Test
    void theServerIsReady() throws Exception {
        TestBrowser.Answer ready = browser().get("/health/ready");
        assertEquals(200, ready.status());
        assertEquals("{\"status\":\"UP\",\"checks\":{\"start\":\"UP\",\"database\":\"UP\"}}", ready.body());
        assertEquals(200, browser().get("/health/live").status());
    }

    @Test
    void aMailThatIsAskedForStandsInTheOutboxOfTheDemonstration() throws Exception {
        String mails = "SELECT recipient AS v FROM mail WHERE recipient = 'expert@demo.test'";
        int before = column(mails).size();
        TestBrowser browser = browser();
        browser.get("/sign-in");
        assertEquals(
                "/mail-sent",
                browser.post("/do/sign-in-link", "email", "expert@demo.test").location());
        assertTrue(browser.get("/demo/mail").body().contains("expert@demo.test"));
        assertEquals(before + 1, column(mails).size());
    }

    @Test
    void whatBreaksInsideIsToldInPlainWordsAndNothingOfItIsShown() throws Exception {
        TestBrowser.Answer broken = browser().get(TestDoors.BROKEN);
        assertEquals(500, broken.status());
        assertTrue(broken.body().contains("<h1>"), broken.body());
        for (String inside :
                List.of(TestDoors.BrokenDoor.INSIDE, "Exception", "at org.", ".java", "Payara", "GlassFish")) {
            assertFalse(broken.body().contains(inside), () -> inside + " in " + broken.body());
        }
    }

    private TestBrowser browser() {
        return new TestBrowser("http://127.0.0.1:" + request.getLocalPort());
    }

    private List<String> column(String sql, Object... parameters) throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            return Sql.on(connection).query(sql, row -> row.text("v"), parameters);
        }
    }
}
