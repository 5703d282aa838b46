package org.jumptojob.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.identity.contact.Desks;
import org.jumptojob.persistence.Sql;

/** Questions that wait longer than promised, without their texts. */
@ApplicationScoped
class Overdue {

    /** Whoever takes a question that is late already has this time before it goes back. */
    static final Duration AT_LEAST = Duration.ofDays(1);

    private static final int MOST = 100;

    private static final String LATE = "WHERE q.state IN ('waiting', 'taken') AND q.due < ?";

    private static final String TO_A_PERSON =
            Questions.WITHOUT_TEXT + "WHERE q.state IN ('waiting', 'taken') AND q.to_person IS NOT NULL";

    @Inject
    EntityManager entities;

    /**
     * What somebody sees to: questions to the groups that she coordinates, and those that her organisations are in charge
     * of ({@link InCharge}). Never her own.
     */
    List<Question> lateFor(UUID coordinator, Set<UUID> groups, Instant now) {
        Late late = Late.of(coordinator, groups, now);
        return Sql.in(entities)
                .query(
                        Questions.WITHOUT_TEXT + late.where() + " ORDER BY q.due, q.id FETCH FIRST " + MOST
                                + " ROWS ONLY",
                        Questions::question,
                        late.values().toArray());
    }

    /** The late questions that somebody sees to, as the rows {@code q} of a query. */
    record Late(String where, List<Object> values) {

        static Late of(UUID coordinator, Set<UUID> groups, Instant now) {
            InCharge hers = InCharge.of(Desks.HELD, List.of(coordinator, Role.COORDINATOR.word(), now, now), now);
            List<Object> values = new ArrayList<>(List.of(now, coordinator));
            StringBuilder where = new StringBuilder(LATE + " AND q.person_id <> ? AND (");
            if (!groups.isEmpty()) {
                where.append("q.to_group IN (")
                        .append(String.join(", ", Collections.nCopies(groups.size(), "?")))
                        .append(") OR ");
                values.addAll(groups);
            }
            where.append(hers.where()).append(')');
            values.addAll(hers.values());
            return new Late(where.toString(), values);
        }
    }

    /** The organisations whose coordinators see to a question, as {@link #lateFor} does. */
    List<UUID> inCharge(UUID question, Instant now) {
        InCharge any = InCharge.of("o.id", List.of(), now);
        List<Object> values = new ArrayList<>(List.of(question));
        values.addAll(any.values());
        return Sql.in(entities)
                .query(
                        "SELECT o.id FROM organisation o JOIN question q ON q.id = ? WHERE " + any.where()
                                + " ORDER BY o.id",
                        row -> row.uuid("id"),
                        values.toArray());
    }

    /** Late questions in somebody's hands, who has had them for a day or longer; none that she alone can answer. */
    List<Question> toGiveBack(Instant now) {
        return Sql.in(entities)
                .query(
                        Questions.WITHOUT_TEXT + "WHERE q.state = 'taken' AND q.to_person IS NULL AND q.due < ?"
                                + " AND NOT EXISTS (SELECT 1 FROM question_reader r WHERE r.question_id = q.id"
                                + " AND r.person_id = q.taken_by"
                                + " AND r.at > ?)",
                        Questions::question,
                        now,
                        now.minus(AT_LEAST));
    }

    /** Whoever answers is told once more that it waits. */
    void announceAgain(UUID id) {
        Sql.in(entities).update("UPDATE question SET announced = NULL WHERE id = ? AND state = 'waiting'", id);
    }

    /** Who asked somebody that no answer has come from: they hear that she is gone. */
    List<UUID> askersOf(UUID person) {
        return Sql.in(entities)
                .query(
                        "SELECT DISTINCT person_id FROM question WHERE to_person = ? AND person_id <> ?"
                                + " AND state IN ('waiting', 'taken')",
                        row -> row.uuid("person_id"),
                        person,
                        person);
    }

    /** Open questions to one of some people by name, and those of theirs to anybody by name. */
    List<Question> byName(Collection<UUID> people) {
        // Where both of the two are among them, perhaps in two pieces, it is still one question.
        Map<UUID, Question> found = new LinkedHashMap<>();
        Sql.inPieces(people, this::byNameOf).forEach(question -> found.putIfAbsent(question.id(), question));
        return List.copyOf(found.values());
    }

    private List<Question> byNameOf(List<UUID> people) {
        String some = " IN (" + String.join(", ", Collections.nCopies(people.size(), "?")) + ")";
        List<Object> parameters = new ArrayList<>(people);
        parameters.addAll(people);
        return Sql.in(entities)
                .query(
                        TO_A_PERSON + " AND (q.to_person" + some + " OR q.person_id" + some + ")",
                        Questions::question,
                        parameters.toArray());
    }

    /** All open questions to somebody by name. */
    List<Question> byName() {
        return Sql.in(entities).query(TO_A_PERSON, Questions::question);
    }

    /** All open questions to a role in a group or to an organisation. */
    List<Question> byRole() {
        return Sql.in(entities)
                .query(
                        Questions.WITHOUT_TEXT + "WHERE q.state IN ('waiting', 'taken')"
                                + " AND (q.to_group IS NOT NULL OR q.to_organisation IS NOT NULL)",
                        Questions::question);
    }

    /** Nobody has it any more, and nobody can take it. @return whether it was open */
    boolean lose(UUID id) {
        return Sql.in(entities)
                        .update(
                                "UPDATE question SET state = 'lost', taken_by = NULL WHERE id = ?"
                                        + " AND state IN ('waiting', 'taken')",
                                id)
                == 1;
    }

    /** @return whether it was hers, and lost or late */
    boolean makeDraft(UUID id, UUID asker, Instant now) {
        return Sql.in(entities)
                        .update(
                                "UPDATE question SET state = 'draft', taken_by = NULL WHERE id = ? AND person_id = ?"
                                        + " AND (state = 'lost' OR state IN ('waiting', 'taken') AND due < ?)",
                                id,
                                asker,
                                now)
                == 1;
    }
}
