package org.jumptojob.mail;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;
import org.jumptojob.web.Site;

/** A made-up mail of a demonstration that could not be sent, so that its administrator sees what she would do about one. */
@ApplicationScoped
public class DemoLetter {

    private static final String RECIPIENT = "nobody@example.org";
    private static final Duration AGE = Duration.ofDays(2);

    @Inject
    EntityManager entities;

    @Inject
    Site site;

    /** Once. */
    @Transactional
    void put(@Observes @Priority(45) DatabaseReady ready) {
        Sql sql = Sql.in(entities);
        if (site.isDemo()
                && sql.query("SELECT id FROM mail WHERE recipient = ?", row -> row.uuid("id"), RECIPIENT)
                        .isEmpty()) {
            Instant written = Instant.now().minus(AGE).truncatedTo(ChronoUnit.MICROS);
            sql.update(
                    "INSERT INTO mail (id, recipient, subject, body, created, next_try, tries, version)"
                            + " VALUES (?, ?, 'A made-up example', 'Nobody gets this mail.', ?, NULL, ?, 0)",
                    Ids.next(),
                    RECIPIENT,
                    written,
                    Retry.MOST);
        }
    }
}
