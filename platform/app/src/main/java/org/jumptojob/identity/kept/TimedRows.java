package org.jumptojob.identity.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.persistence.OldRows;
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
        return rows("held_post", WEEK, "held_post WHERE created < ?");
    }

    /** One-time links that nobody can use any more. */
    @Produces
    @Dependent
    @Allowed(Access.PLATFORM)
    public Retention links() {
        return rows("one_time_link", DAY, "one_time_link WHERE expires < ?");
    }

    /** Sign-ins that have ended by themselves. */
    @Produces
    @Dependent
    @Allowed(Access.PLATFORM)
    public Retention signIns() {
        return rows("sign_in", DAY, "sign_in WHERE expires < ?");
    }

    /** Tries at a passphrase: a keyed hash of an account or a network. */
    @Produces
    @Dependent
    @Allowed(Access.PLATFORM)
    public Retention tries() {
        return rows("throttle", DAY, "throttle WHERE last_at < ?");
    }

    private Retention rows(String word, int days, String which) {
        OldRows old = new OldRows(entities, which);
        return Retention.of(word, days, old::count, old::delete);
    }
}
