package org.jumptojob.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.persistence.Sql;

/** Rounds and what is left of them in the database. */
@ApplicationScoped
class Rounds {

    /** How many rounds stand on one page. */
    static final int PAGE = 50;

    @Inject
    EntityManager entities;

    void add(Round round) {
        entities.persist(round);
        entities.flush();
    }

    Optional<Round> find(UUID id) {
        return Optional.ofNullable(entities.find(Round.class, id));
    }

    Optional<Round> byLink(String linkKey) {
        return entities.createQuery("SELECT r FROM Round r WHERE r.linkKey = :linkKey", Round.class)
                .setParameter("linkKey", linkKey)
                .getResultStream()
                .findFirst();
    }

    /** Lets those who hand in, and the count, come one after the other. */
    Round lock(Round round) {
        entities.refresh(round, LockModeType.PESSIMISTIC_WRITE);
        return round;
    }

    /** A page of the rounds of some organisations, the newest first; one more where older ones follow. */
    List<Round> of(Collection<UUID> organisations, int page) {
        return organisations.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "SELECT r FROM Round r WHERE r.organisationId IN :organisations"
                                        + " ORDER BY r.opened DESC, r.id DESC",
                                Round.class)
                        .setParameter("organisations", organisations)
                        .setFirstResult(page * PAGE)
                        .setMaxResults(PAGE + 1)
                        .getResultList();
    }

    List<UUID> due(Instant now) {
        return entities.createQuery(
                        "SELECT r.id FROM Round r WHERE r.countedAt IS NULL AND r.closes <= :now ORDER BY r.closes",
                        UUID.class)
                .setParameter("now", now)
                .getResultList();
    }

    /**
     * The open rounds that ask a person: of her organisations, and of her groups in them.
     *
     * @param groups the groups that she is in
     */
    List<Round> asking(UUID person, Set<UUID> groups, Instant now) {
        List<Round> found = entities.createQuery(
                        "SELECT r FROM Round r WHERE r.countedAt IS NULL AND r.closes > :now AND EXISTS"
                                + " (SELECT m.id FROM Membership m WHERE m.personId = :person"
                                + " AND m.organisationId = r.organisationId AND m.validFrom <= :now"
                                + " AND (m.validUntil IS NULL OR m.validUntil > :now)) ORDER BY r.closes, r.id",
                        Round.class)
                .setParameter("now", now)
                .setParameter("person", person)
                .getResultList();
        return found.stream()
                .filter(round -> round.group().map(groups::contains).orElse(true))
                .toList();
    }

    /** The counted rounds of the same people with the same questions, this one among them: what a change is read from. */
    List<Round> like(Round round) {
        return entities
                .createQuery(
                        "SELECT r FROM Round r WHERE r.organisationId = :organisation AND r.instrument = :instrument"
                                + " AND r.way = :way AND r.countedAt IS NOT NULL ORDER BY r.opened, r.id",
                        Round.class)
                .setParameter("organisation", round.getOrganisationId())
                .setParameter("instrument", round.getInstrument())
                .setParameter("way", round.getWay().word())
                .getResultList()
                .stream()
                .filter(other -> other.group().equals(round.group()))
                .toList();
    }

    /** Counts by choice, question and round. */
    Map<UUID, Map<String, Map<String, Long>>> totals(Collection<UUID> rounds) {
        Map<UUID, Map<String, Map<String, Long>>> totals = new HashMap<>();
        if (!rounds.isEmpty()) {
            String places = rounds.stream().map(id -> "?").collect(Collectors.joining(", "));
            Sql.in(entities)
                    .query(
                            "SELECT round_id, question_id, choice, number FROM survey_total WHERE round_id IN ("
                                    + places + ")",
                            row -> totals.computeIfAbsent(row.uuid("round_id"), id -> new HashMap<>())
                                    .computeIfAbsent(row.text("question_id"), id -> new HashMap<>())
                                    .put(row.text("choice"), row.number("number")),
                            rounds.toArray());
        }
        return totals;
    }

    void addTotals(List<Object[]> rows) {
        Sql.in(entities)
                .batch("INSERT INTO survey_total (round_id, question_id, choice, number) VALUES (?, ?, ?, ?)", rows);
    }

    /** Words that may be read, still sealed, in their shuffled order. */
    record SealedWords(UUID id, String question, String sealed) {}

    List<SealedWords> words(UUID round) {
        return Sql.in(entities)
                .query(
                        "SELECT id, question_id, sealed FROM survey_words WHERE round_id = ? ORDER BY question_id, place",
                        row -> new SealedWords(row.uuid("id"), row.text("question_id"), row.text("sealed")),
                        round);
    }

    void addWords(List<Object[]> rows) {
        Sql.in(entities)
                .batch(
                        "INSERT INTO survey_words (id, round_id, question_id, place, sealed) VALUES (?, ?, ?, ?, ?)",
                        rows);
    }

    long countedBefore(Instant before) {
        return entities.createQuery("SELECT COUNT(r) FROM Round r WHERE r.countedAt < :before", Long.class)
                .setParameter("before", before)
                .getSingleResult();
    }

    /** Deletes whole rounds that were counted long ago; answers how many there were. */
    long deleteCountedBefore(Instant before) {
        Sql sql = Sql.in(entities);
        for (String table : List.of("survey_total", "survey_words", "survey_spent_link", "survey_counted")) {
            sql.update(
                    "DELETE FROM " + table + " WHERE round_id IN (SELECT id FROM survey_round WHERE counted_at < ?)",
                    before);
        }
        return sql.update("DELETE FROM survey_round WHERE counted_at < ?", before);
    }
}
