package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jumptojob.learning.ProgressProjection;
import org.jumptojob.persistence.Sql;
import org.jumptojob.privacy.Retention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody stops for a year. Everything that a job of the platform would have deleted until then is deleted; hers is there. */
@ExtendWith(ArquillianExtension.class)
class PauseIT {

    private static final Duration PAUSE = Duration.ofDays(366);

    @Inject
    private Instance<Retention> kinds;

    @Inject
    private ProgressProjection projection;

    @Inject
    private EntityManager entities;

    @Inject
    private HttpServletRequest request;

    @Resource
    private UserTransaction transaction;

    @Test
    void aPauseOfAYearKeepsAllThatSheDidWroteAndWasRecognised() throws Exception {
        TestBrowser person = new TestBrowser("http://127.0.0.1:" + request.getLocalPort());
        String address = UUID.randomUUID() + "@new.test";
        person.signUp(address);
        TestJourney.doModule(person);
        String page = "/recognition?track=jump-to-job";
        String to = person.get(page)
                .form("/do/recognition-form/ask")
                .choices()
                .get("to")
                .get(0);
        person.post(
                "/do/recognition-form/ask",
                "track",
                "jump-to-job",
                "module",
                "j2j-m2",
                "did",
                "I did it elsewhere",
                "to",
                to);
        transaction.begin();
        try {
            UUID id = Sql.in(entities)
                    .query("SELECT person_id AS id FROM login WHERE subject = ?", row -> row.uuid("id"), address)
                    .get(0);
            List<String> before = hers(id);
            String progress = projection.dump();
            assertNotEquals(List.of(), before);
            int asked = 0;
            Instant later = Instant.now().plus(PAUSE);
            for (Retention kind : kinds) {
                if (kind.days().isPresent()) {
                    kind.delete(later.minus(Duration.ofDays(kind.days().get())));
                    asked++;
                }
            }
            assertTrue(asked > 8, "only " + asked + " kinds of data end");
            assertEquals(before, hers(id));
            assertEquals(progress, projection.dump());
        } finally {
            // The others of this server have had no pause.
            transaction.rollback();
        }
        String track = person.get("/tracks/jump-to-job").body();
        assertTrue(track.contains("1 of 8 modules count for you."), track);
    }

    private List<String> hers(UUID person) {
        List<String> found = new ArrayList<>();
        for (String sql : List.of(
                "SELECT id FROM person WHERE id = ?",
                "SELECT id FROM login WHERE person_id = ?",
                "SELECT id FROM enrolment WHERE person_id = ?",
                "SELECT a.id FROM attempt a JOIN enrolment e ON e.id = a.enrolment_id WHERE e.person_id = ?",
                "SELECT r.id FROM response r JOIN attempt a ON a.id = r.attempt_id JOIN enrolment e"
                        + " ON e.id = a.enrolment_id WHERE e.person_id = ?",
                "SELECT id FROM private_note WHERE person_id = ?",
                "SELECT s.id FROM statement s JOIN enrolment e ON e.id = s.registration WHERE e.person_id = ?",
                "SELECT id FROM plan_sheet WHERE person_id = ?",
                "SELECT id FROM recognition WHERE person_id = ?")) {
            Sql.in(entities).query(sql, row -> row.text("id"), person).stream()
                    .sorted()
                    .forEach(found::add);
        }
        return found;
    }
}
