package org.jumptojob.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.persistence.Sql;

/** In which organisations somebody is a coordinator now. */
@ApplicationScoped
class Seats {

    @Inject
    EntityManager entities;

    /** Names of the organisations by id, in the order of their names. An administrator of the site has no such seat. */
    Map<UUID, String> coordinated(UUID person, Instant now) {
        Map<UUID, String> organisations = new LinkedHashMap<>();
        Sql.in(entities)
                .query(
                        "SELECT o.id, o.name FROM membership m JOIN organisation o ON o.id = m.organisation_id"
                                + " WHERE m.person_id = ? AND m.role = ? AND m.valid_from <= ?"
                                + " AND (m.valid_until IS NULL OR m.valid_until > ?) ORDER BY o.name",
                        row -> organisations.put(row.uuid("id"), row.text("name")),
                        person,
                        Role.COORDINATOR.word(),
                        now,
                        now);
        return organisations;
    }
}
