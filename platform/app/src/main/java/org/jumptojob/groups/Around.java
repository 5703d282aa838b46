package org.jumptojob.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.groups.near.Distances;
import org.jumptojob.persistence.Sql;

/** Who is near a person, with their names: one statement, since every page on which somebody is chosen asks for it. */
@ApplicationScoped
public class Around {

    /**
     * Somebody near a person, or the duo of one of her groups.
     *
     * @param person {@code null} for a duo
     * @param group {@code null} for a supporter
     * @param role the word of the task in the group; {@code null} for a supporter
     * @param apart whether the person sees nothing of her: see {@link Distances#unseen}
     */
    public record Near(UUID person, String name, UUID group, String groupName, String role, boolean apart) {}

    private static final String SUPPORTERS = "SELECT 1 AS part, s.created AS since, s.id AS row_id, p.id AS person_id,"
            + " p.display_name AS person_name, CAST(NULL AS UUID) AS group_id, CAST(NULL AS VARCHAR(200)) AS group_name,"
            + " CAST(NULL AS VARCHAR(30)) AS role"
            + " FROM supporter s JOIN person p ON p.id = s.supporter_id WHERE s.person_id = ?";
    private static final String MINE =
            " FROM group_member m JOIN person_group g ON g.id = m.group_id" + " AND g.closed_at IS NULL";
    private static final String TASKS =
            "SELECT 2, o.valid_from, o.id, p.id, p.display_name, g.id, g.name, o.role" + MINE
                    + " JOIN group_member o ON o.group_id = g.id AND o.valid_until IS NULL AND o.role <> ?"
                    + " JOIN person p ON p.id = o.person_id WHERE m.person_id = ? AND m.valid_until IS NULL";
    private static final String DUOS = "SELECT 3, d.first_agreed, d.id, CAST(NULL AS UUID), CAST(NULL AS VARCHAR(200)),"
            + " g.id, g.name, CAST(? AS VARCHAR(30))" + MINE
            + " JOIN duo d ON d.group_id = g.id AND d.first_agreed IS NOT NULL AND d.second_agreed IS NOT NULL"
            + " WHERE m.person_id = ? AND m.valid_until IS NULL";
    private static final String APART = "CASE WHEN EXISTS (SELECT 1 FROM person_distance f WHERE f.person_id = ?"
            + " AND f.other_id = n.person_id OR f.other_id = ? AND f.person_id = n.person_id AND f.kind = ?)"
            + " THEN 1 ELSE 0 END AS apart";

    private EntityManager entities;

    protected Around() {}

    @Inject
    public Around(EntityManager entities) {
        this.entities = entities;
    }

    /** Her supporters, then those with a task in her groups and herself where she has one, then the duos in force. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<Near> of(UUID person) {
        return Sql.in(entities)
                .query(
                        "SELECT n.*, " + APART + " FROM (" + SUPPORTERS + " UNION ALL " + TASKS + " UNION ALL " + DUOS
                                + ") n ORDER BY n.part, n.since, n.row_id",
                        row -> new Near(
                                row.uuid("person_id"),
                                row.text("person_name"),
                                row.uuid("group_id"),
                                row.text("group_name"),
                                row.text("role"),
                                row.number("apart") == 1),
                        person,
                        person,
                        Distances.BLOCK,
                        person,
                        GroupRole.PARTICIPANT.word(),
                        person,
                        GroupRole.DUO,
                        person);
    }
}
