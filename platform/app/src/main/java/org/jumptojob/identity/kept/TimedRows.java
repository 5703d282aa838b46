package org.jumptojob.identity.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.persistence.Sql;
import org.jumptojob.privacy.Retention;

/** The rows about sign-ins, links and forms that stay for a time only. */
@ApplicationScoped
public class TimedRows {

    private static final int DAY = 1;
    private static final int WEEK = 7;

    @Inject
    EntityManager entities;

    /** Forms that were sent after a sign-in had ended. The page shows them for a week, so a longer time changes nothing. */
    @Produces
    @Dependent
    @Allowed(Access.PLATFORM)
    public Retention heldPosts() {
        return new Rows("held_post", WEEK, "held_post WHERE created < ?", entities);
    }

    /** One-time links that nobody can use any more. */
    @Produces
    @Dependent
    @Allowed(Access.PLATFORM)
    public Retention links() {
        return new Rows("one_time_link", DAY, "one_time_link WHERE expires < ?", entities);
    }

    /** Sign-ins that have ended by themselves. */
    @Produces
    @Dependent
    @Allowed(Access.PLATFORM)
    public Retention signIns() {
        return new Rows("sign_in", DAY, "sign_in WHERE expires < ?", entities);
    }

    /** Tries at a passphrase: a keyed hash of an account or a network. */
    @Produces
    @Dependent
    @Allowed(Access.PLATFORM)
    public Retention tries() {
        return new Rows("throttle", DAY, "throttle WHERE last_at < ?", entities);
    }

    private record Rows(String word, int standard, String which, EntityManager entities) implements Retention {

        @Override
        public Optional<Integer> days() {
            return Optional.of(standard);
        }

        @Override
        public long count(Instant before) {
            return Sql.in(entities)
                    .query("SELECT COUNT(*) AS n FROM " + which, row -> row.number("n"), before)
                    .get(0);
        }

        @Override
        public long delete(Instant before) {
            return Sql.in(entities).update("DELETE FROM " + which, before);
        }
    }
}
