package org.jumptojob.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.persistence.Sql;
import org.jumptojob.privacy.Facts;
import org.jumptojob.privacy.PersonalData;

/** What the audit trail says about a person: what she did, and what was done to her. Other people's ids are left out. */
@ApplicationScoped
public class AuditData implements PersonalData {

    @Inject
    EntityManager entities;

    @Override
    public List<Chapter> about(UUID person) {
        List<Map<String, String>> rows = Sql.in(entities)
                .query(
                        "SELECT at, actor, action FROM audit_entry WHERE actor = ? OR subject LIKE ? ORDER BY at, id",
                        row -> told(row, person),
                        person,
                        "%" + person + "%");
        return List.of(new Chapter("audit", "copy.audit", rows));
    }

    private static Map<String, String> told(Sql.Row row, UUID person) throws SQLException {
        return Facts.of("copy.when", row.instant("at"))
                .and("copy.action", row.text("action"))
                .and("copy.by", person.equals(row.uuid("actor")) ? "you" : "the site, or somebody else")
                .map();
    }
}
