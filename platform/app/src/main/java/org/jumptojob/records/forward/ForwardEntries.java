package org.jumptojob.records.forward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jumptojob.persistence.Sql;

/**
 * What is on its way to outside stores, and what has got there: finds and stores, no rules. An entry stands for a stored
 * statement, or has a text of its own.
 */
@ApplicationScoped
class ForwardEntries {

    /** As many numbers as one SQL statement gets. */
    private static final int AT_ONCE = 100;

    /** Where an entry is. */
    enum State {
        WAITING,
        SENT,
        /** The outside store has refused it; it waits for an administrator. */
        DEAD
    }

    /**
     * An entry.
     *
     * @param tried whether it may have reached the store
     * @param body its own text; {@code null} where it stands for a statement
     */
    record Entry(String target, long seq, State state, boolean tried, String body) {}

    @Inject
    EntityManager entities;

    /** Statements that wait from now on, in their order. */
    void insert(String target, Collection<Long> seqs) {
        Sql.in(entities)
                .batch(
                        "INSERT INTO forward_entry (target, seq, state, tried) VALUES (?, ?, 'WAITING', FALSE)",
                        seqs.stream().map(seq -> new Object[] {target, seq}).toList());
    }

    /** A text that waits from now on. */
    void insert(String target, long seq, String body) {
        Sql.in(entities)
                .update(
                        "INSERT INTO forward_entry (target, seq, state, tried, body) VALUES (?, ?, 'WAITING', FALSE, ?)",
                        target,
                        seq,
                        body);
    }

    boolean anyWaiting(String target) {
        return !waiting(target, Long.MAX_VALUE, 1).isEmpty();
    }

    /** The first that wait, in order, with a number below the given one. */
    List<Long> waiting(String target, long before, int most) {
        return Sql.in(entities)
                .query(
                        "SELECT seq FROM forward_entry WHERE target = ? AND state = 'WAITING' AND seq < ? ORDER BY seq"
                                + " FETCH FIRST " + most + " ROWS ONLY",
                        row -> row.number("seq"),
                        target,
                        before);
    }

    /**
     * Notes that these may reach the store from now on. Whoever erases a person at the same moment either has taken her
     * entries away before, or sees this.
     *
     * @return those that still wait, by number
     */
    Map<Long, Entry> claim(String target, Collection<Long> seqs) {
        update("UPDATE forward_entry SET tried = TRUE WHERE state = 'WAITING' AND tried = FALSE AND ", target, seqs);
        Map<Long, Entry> claimed = new HashMap<>();
        select(target, seqs).stream()
                .filter(entry -> entry.state() == State.WAITING && entry.tried())
                .forEach(entry -> claimed.put(entry.seq(), entry));
        return claimed;
    }

    /** Which of the statements have an entry, wherever it is. */
    Set<Long> among(String target, Collection<Long> seqs) {
        Set<Long> found = new HashSet<>();
        select(target, seqs).forEach(entry -> found.add(entry.seq()));
        return found;
    }

    private List<Entry> select(String target, Collection<Long> seqs) {
        List<Entry> found = new ArrayList<>();
        for (List<Object> some : pieces(target, seqs)) {
            found.addAll(query("SELECT target, seq, state, tried, body FROM forward_entry WHERE " + in(some), some));
        }
        return found;
    }

    /** The entries of these statements for any store. */
    List<Entry> of(Collection<Long> seqs) {
        List<Entry> found = new ArrayList<>();
        for (List<Object> some : pieces(null, seqs)) {
            found.addAll(query("SELECT target, seq, state, tried, body FROM forward_entry WHERE " + inAny(some), some));
        }
        return found;
    }

    private List<Entry> query(String sql, List<Object> parameters) {
        return Sql.in(entities)
                .query(
                        sql,
                        row -> new Entry(
                                row.text("target"),
                                row.number("seq"),
                                State.valueOf(row.text("state")),
                                row.flag("tried"),
                                row.text("body")),
                        parameters.toArray());
    }

    /** The store has them. Of a text of its own nothing stays. */
    void sent(String target, Collection<Long> seqs) {
        update("DELETE FROM forward_entry WHERE body IS NOT NULL AND ", target, seqs);
        update("UPDATE forward_entry SET state = 'SENT', problem = NULL WHERE state = 'WAITING' AND ", target, seqs);
    }

    /** The store refuses it. */
    void dead(String target, long seq, String problem) {
        Sql.in(entities)
                .update(
                        "UPDATE forward_entry SET state = 'DEAD', problem = ? WHERE target = ? AND seq = ?"
                                + " AND state = 'WAITING'",
                        problem,
                        target,
                        seq);
    }

    /** They do not go there. */
    void drop(String target, Collection<Long> seqs) {
        update("DELETE FROM forward_entry WHERE ", target, seqs);
    }

    /** Takes away what cannot have reached any store. */
    void deleteUntried(Collection<Long> seqs) {
        for (List<Object> some : pieces(null, seqs)) {
            Sql.in(entities)
                    .update(
                            "DELETE FROM forward_entry WHERE state = 'WAITING' AND tried = FALSE AND " + inAny(some),
                            some.toArray());
        }
    }

    void delete(Collection<Long> seqs) {
        for (List<Object> some : pieces(null, seqs)) {
            Sql.in(entities).update("DELETE FROM forward_entry WHERE " + inAny(some), some.toArray());
        }
    }

    private void update(String sql, String target, Collection<Long> seqs) {
        for (List<Object> some : pieces(target, seqs)) {
            Sql.in(entities).update(sql + in(some), some.toArray());
        }
    }

    /** Parameters of so many statements: the target, where there is one, and some of the numbers. */
    private static List<List<Object>> pieces(String target, Collection<Long> seqs) {
        List<Long> all = seqs.stream().sorted().distinct().toList();
        List<List<Object>> pieces = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Object> piece = new ArrayList<>();
            if (target != null) {
                piece.add(target);
            }
            piece.addAll(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            pieces.add(piece);
        }
        return pieces;
    }

    private static String in(List<Object> parameters) {
        return "target = ? AND seq IN (" + marks(parameters.size() - 1) + ")";
    }

    private static String inAny(List<Object> parameters) {
        return "seq IN (" + marks(parameters.size()) + ")";
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
