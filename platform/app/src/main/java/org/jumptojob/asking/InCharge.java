package org.jumptojob.asking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jumptojob.groups.Seats;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.identity.contact.Desks;

/**
 * Which organisations see to it that a question {@code q} is answered: the one rule for who is told that it waits too long
 * and for what stands on her page. A question to an organisation is for that one; each other is for the organisation of its
 * group and those of the asker, and where nobody else than herself answers in these, for the organisation of the site.
 *
 * @param where the condition of SQL
 * @param values what its marks stand for, in their order
 */
record InCharge(String where, List<Object> values) {

    private static final String GROUPS = "(" + Seats.organisationOf("q.to_group") + ")";

    /**
     * @param organisations a query that gives ids of organisations, or a column with one
     * @param marks what the marks of that query stand for
     */
    static InCharge of(String organisations, List<Object> marks, Instant now) {
        String some = " IN (" + organisations + ")";
        List<Object> day = List.of(now, now);
        List<Object> values = new ArrayList<>(marks);
        values.addAll(marks);
        values.addAll(marks);
        values.addAll(day);
        values.addAll(marks);
        values.addAll(day);
        values.add(Role.COORDINATOR.word());
        values.addAll(day);
        values.add(Role.COORDINATOR.word());
        values.addAll(day);
        String where = "q.to_organisation" + some
                + " OR q.to_organisation IS NULL AND (" + GROUPS + some
                + " OR q.person_id IN (SELECT own.person_id FROM membership own WHERE own.organisation_id" + some
                + holds("own") + ")"
                + " OR EXISTS (SELECT 1 FROM organisation s WHERE s.id = (" + Desks.OF_THE_SITE + ") AND s.id" + some
                + ") AND NOT EXISTS (SELECT 1 FROM membership own WHERE own.person_id = q.person_id" + holds("own")
                + " AND " + answered("own.organisation_id") + ") AND NOT " + answered(GROUPS) + ")";
        return new InCharge(where, values);
    }

    /** Whether somebody else than the asker answers for an organisation: the word of the role, and twice the moment. */
    private static String answered(String organisation) {
        return "EXISTS (SELECT 1 FROM membership c JOIN person p ON p.id = c.person_id WHERE c.organisation_id = "
                + organisation + " AND c.role = ? AND c.person_id <> q.person_id AND p.locked_at IS NULL" + holds("c")
                + ")";
    }

    private static String holds(String membership) {
        return " AND %1$s.valid_from <= ? AND (%1$s.valid_until IS NULL OR %1$s.valid_until > ?)".formatted(membership);
    }
}
