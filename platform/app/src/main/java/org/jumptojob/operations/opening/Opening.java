package org.jumptojob.operations.opening;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jumptojob.persistence.Sql;

/** An administrator has opened a person's record. */
record Opening(UUID id, UUID person, UUID by, String reason, Instant opened, Instant ends) {

    static final String COLUMNS = "o.id, o.person_id, o.opened_by, o.reason, o.opened, o.ends";

    static Opening of(Sql.Row row) throws SQLException {
        return new Opening(
                row.uuid("id"),
                row.uuid("person_id"),
                row.uuid("opened_by"),
                row.text("reason"),
                row.instant("opened"),
                row.instant("ends"));
    }

    boolean isOpen(Instant now) {
        return ends.isAfter(now);
    }
}
