package org.jumptojob.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jumptojob.persistence.Sql;
import org.jumptojob.privacy.Retention;

/** What has ended in groups: who was in them, reports that are answered, invitations that nobody took. */
@ApplicationScoped
public class GroupRetention implements Retention {

    private static final int DAYS = 365;

    /** Each ends with the moment that is compared. */
    private static final List<String> ENDED = List.of(
            "FROM group_member WHERE valid_until < ?",
            "FROM group_report WHERE answered_at < ?",
            "FROM group_invitation WHERE expires < ?",
            "FROM supporter WHERE expires < ?");

    @Inject
    EntityManager entities;

    @Override
    public String word() {
        return "groups";
    }

    @Override
    public Optional<Integer> days() {
        return Optional.of(DAYS);
    }

    @Override
    @Transactional
    public long count(Instant before) {
        return ENDED.stream()
                .mapToLong(rows -> Sql.in(entities)
                        .query("SELECT COUNT(*) AS ended " + rows, row -> row.number("ended"), before)
                        .get(0))
                .sum();
    }

    @Override
    @Transactional
    public long delete(Instant before) {
        return ENDED.stream()
                .mapToLong(rows -> Sql.in(entities).update("DELETE " + rows, before))
                .sum();
    }
}
