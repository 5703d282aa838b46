package org.jumptojob.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jumptojob.persistence.OldRows;
import org.jumptojob.privacy.Retention;

/** What has ended in groups: who was in them, reports that are answered, invitations that nobody took. */
@ApplicationScoped
public class GroupRetention {

    private static final int DAYS = 365;

    @Inject
    EntityManager entities;

    @Produces
    @Dependent
    Retention kept() {
        OldRows ended = new OldRows(
                entities,
                "group_member WHERE valid_until < ?",
                "group_report WHERE answered_at < ?",
                "group_invitation WHERE expires < ?",
                "supporter WHERE expires < ?");
        return Retention.of("groups", DAYS, ended::count, ended::delete);
    }
}
