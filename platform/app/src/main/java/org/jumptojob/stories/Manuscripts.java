package org.jumptojob.stories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.persistence.Sql;

/** The stories of groups in the database, sealed. Whoever changes one locks it first. */
@ApplicationScoped
class Manuscripts {

    /** @param begun when the first part was prepared for it */
    record Place(UUID weStory, UUID group, Instant begun) {}

    /** @param word {@code yes} or {@code hold} to a text, {@code outside} for a yes to a step into the outside world */
    record Said(String word, Instant at) {}

    record Written(List<Manuscript.Line> lines, List<Said> said) {}

    @Inject
    EntityManager entities;

    /** A we-story with all that is in it. */
    Optional<Manuscript> whole(UUID weStory) {
        return WholeStory.read(sql(), "?", List.of(weStory));
    }

    /** The newest we-story of these groups that a person knows of. */
    Optional<Manuscript> newest(Collection<UUID> groups, UUID person) {
        return groups.isEmpty()
                ? Optional.empty()
                : WholeStory.read(
                        sql(),
                        "(SELECT w.id FROM we_story w WHERE " + known(groups)
                                + " ORDER BY w.id DESC FETCH FIRST 1 ROWS ONLY)",
                        parameters(groups, person));
    }

    /** What somebody else only prepares is no story of the group yet. */
    private static String known(Collection<UUID> groups) {
        return "w.group_id IN (" + Stories.marks(groups) + ") AND EXISTS (SELECT 1 FROM story_step k"
                + " WHERE k.we_story_id = w.id AND (k.given IS NOT NULL OR k.person_id = ?))";
    }

    private static List<UUID> parameters(Collection<UUID> some, UUID last) {
        List<UUID> all = new ArrayList<>(some);
        all.add(last);
        return all;
    }

    Optional<Place> place(UUID weStory) {
        return sql()
                .query("SELECT id, group_id, begun FROM we_story WHERE id = ?", Manuscripts::place, weStory)
                .stream()
                .findFirst();
    }

    /** The we-stories of groups that a person knows of, the newest first. */
    List<Place> in(Collection<UUID> groups, UUID person) {
        return groups.isEmpty()
                ? List.of()
                : sql().query(
                                "SELECT w.id, w.group_id, w.begun FROM we_story w WHERE " + known(groups)
                                        + " ORDER BY w.id DESC",
                                Manuscripts::place,
                                parameters(groups, person).toArray());
    }

    /** Every we-story of a group, also those that are only prepared. */
    List<UUID> ofGroup(UUID group) {
        return sql().query("SELECT id FROM we_story WHERE group_id = ?", row -> row.uuid("id"), group);
    }

    private static Place place(Sql.Row row) throws SQLException {
        return new Place(row.uuid("id"), row.uuid("group_id"), row.instant("begun"));
    }

    /** The we-stories in which a person gave, wrote or said something. */
    List<UUID> touchedBy(UUID person) {
        return sql().query(
                        "SELECT we_story_id FROM we_sentence WHERE person_id = ?"
                                + " UNION SELECT we_story_id FROM we_story_yes WHERE person_id = ?"
                                + " UNION SELECT we_story_id FROM story_step WHERE person_id = ? AND we_story_id IS NOT NULL"
                                + " AND given IS NOT NULL"
                                + " UNION SELECT t.we_story_id FROM story_step t JOIN story_step_yes y ON y.step_id = t.id"
                                + " WHERE y.person_id = ?",
                        row -> row.uuid("we_story_id"),
                        person,
                        person,
                        person,
                        person);
    }

    /** Everybody who gave, wrote or said something in these we-stories, drafts included. */
    List<UUID> peopleIn(Collection<UUID> weStories) {
        if (weStories.isEmpty()) {
            return List.of();
        }
        String chosen = " WHERE we_story_id IN (" + Stories.marks(weStories) + ")";
        List<Object> parameters = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            parameters.addAll(weStories);
        }
        return sql().query(
                        "SELECT person_id FROM we_sentence" + chosen + " UNION SELECT person_id FROM we_story_yes"
                                + chosen + " UNION SELECT person_id FROM story_step" + chosen,
                        row -> row.uuid("person_id"),
                        parameters.toArray());
    }

    void insert(Place place) {
        sql().update(
                        "INSERT INTO we_story (id, group_id, begun, edition) VALUES (?, ?, ?, 1)",
                        place.weStory(),
                        place.group(),
                        place.begun());
    }

    /** Lets changes of we-stories come one after the other, until the transaction ends. */
    void lock(Collection<UUID> weStories) {
        if (!weStories.isEmpty()) {
            sql().query(
                            "SELECT id FROM we_story WHERE id IN (" + Stories.marks(weStories)
                                    + ") ORDER BY id FOR UPDATE",
                            row -> row.uuid("id"),
                            weStories.toArray());
        }
    }

    void insert(UUID weStory, Manuscript.Line line) {
        sql().update(
                        "INSERT INTO we_sentence (id, we_story_id, person_id, place, sealed, again, version)"
                                + " VALUES (?, ?, ?, ?, ?, FALSE, 1)",
                        line.id(),
                        weStory,
                        line.person(),
                        line.place(),
                        line.sealed());
        rest(line);
    }

    /** A sentence that its writer changed or read again. */
    void update(Manuscript.Line line) {
        sql().update(
                        "UPDATE we_sentence SET sealed = ?, again = FALSE, version = version + 1 WHERE id = ?",
                        line.sealed(),
                        line.id());
        sql().update("DELETE FROM we_sentence_part WHERE sentence_id = ?", line.id());
        rest(line);
    }

    private void rest(Manuscript.Line line) {
        sql().batch(
                        "INSERT INTO we_sentence_part (sentence_id, step_id) VALUES (?, ?)",
                        line.parts().stream()
                                .map(part -> new Object[] {line.id(), part})
                                .toList());
    }

    void place(List<Manuscript.Line> lines) {
        sql().batch(
                        "UPDATE we_sentence SET place = ? WHERE id = ?",
                        lines.stream()
                                .map(line -> new Object[] {line.place(), line.id()})
                                .toList());
    }

    /** Deletes those of these we-stories in which nothing is left. */
    void deleteEmpty(Collection<UUID> weStories) {
        if (!weStories.isEmpty()) {
            sql().update(
                            "DELETE FROM we_story WHERE id IN (" + Stories.marks(weStories) + ")"
                                    + " AND NOT EXISTS (SELECT 1 FROM story_step t WHERE t.we_story_id = we_story.id)"
                                    + " AND NOT EXISTS (SELECT 1 FROM we_sentence l WHERE l.we_story_id = we_story.id)",
                            weStories.toArray());
        }
    }

    void delete(UUID sentence) {
        sql().update("DELETE FROM we_sentence WHERE id = ?", sentence);
    }

    /** Deletes what a person wrote and said in these we-stories. */
    void deleteOf(UUID person, Collection<UUID> weStories) {
        if (!weStories.isEmpty()) {
            List<Object> parameters = new ArrayList<>(weStories);
            parameters.add(person);
            String where = " WHERE we_story_id IN (" + Stories.marks(weStories) + ") AND person_id = ?";
            sql().update("DELETE FROM we_sentence" + where, parameters.toArray());
            sql().update("DELETE FROM we_story_yes" + where, parameters.toArray());
        }
    }

    /** Deletes each yes of a person to steps of these we-stories into the outside world. */
    void deleteYeses(UUID person, Collection<UUID> weStories) {
        if (!weStories.isEmpty()) {
            List<Object> parameters = new ArrayList<>(List.of(person));
            parameters.addAll(weStories);
            sql().update(
                            "DELETE FROM story_step_yes WHERE person_id = ? AND step_id IN (SELECT t.id FROM story_step t"
                                    + " WHERE t.we_story_id IN (" + Stories.marks(weStories) + "))",
                            parameters.toArray());
        }
    }

    /** The sentences that a person wrote, in the order of their making, and what she said to whole stories. */
    Written writtenBy(UUID person) {
        List<Manuscript.Line> lines = sql().query(
                        "SELECT id, person_id, place, sealed, again, version FROM we_sentence WHERE person_id = ? ORDER BY id",
                        row -> new Manuscript.Line(
                                row.uuid("id"),
                                row.uuid("person_id"),
                                (int) row.number("place"),
                                row.text("sealed"),
                                row.flag("again"),
                                row.number("version"),
                                Set.of()),
                        person);
        List<Said> said = sql().query(
                        "SELECT answer, given FROM we_story_yes WHERE person_id = ? UNION ALL"
                                + " SELECT 'outside', given FROM story_step_yes WHERE person_id = ? ORDER BY given",
                        row -> new Said(row.text("answer").strip(), row.instant("given")),
                        person,
                        person);
        return new Written(lines, said);
    }

    /** Who wrote sentences that rest on parts. */
    Set<UUID> writersOn(Collection<UUID> parts) {
        return parts.isEmpty()
                ? Set.of()
                : Set.copyOf(sql().query(
                                "SELECT DISTINCT person_id FROM we_sentence WHERE id IN (SELECT p.sentence_id"
                                        + " FROM we_sentence_part p WHERE p.step_id IN (" + Stories.marks(parts) + "))",
                                row -> row.uuid("person_id"),
                                parts.toArray()));
    }

    /**
     * Lets go of what rests on parts that are about to go: sentences that rest on nothing else are deleted, others wait
     * until their writers have read them again.
     *
     * @return who has something to read again, by we-story
     */
    Map<UUID, Set<UUID>> letGo(Collection<UUID> parts) {
        if (parts.isEmpty()) {
            return Map.of();
        }
        String marks = Stories.marks(parts);
        List<Object> twice = new ArrayList<>(parts);
        twice.addAll(parts);
        sql().update(
                        "DELETE FROM we_sentence WHERE id IN (SELECT p.sentence_id FROM we_sentence_part p WHERE p.step_id IN ("
                                + marks + ")) AND NOT EXISTS (SELECT 1 FROM we_sentence_part o"
                                + " WHERE o.sentence_id = we_sentence.id AND o.step_id NOT IN (" + marks + "))",
                        twice.toArray());
        String resting =
                " WHERE id IN (SELECT p.sentence_id FROM we_sentence_part p WHERE p.step_id IN (" + marks + "))";
        int marked =
                sql().update("UPDATE we_sentence SET again = TRUE, version = version + 1" + resting, parts.toArray());
        Map<UUID, Set<UUID>> writers = new HashMap<>();
        if (marked > 0) {
            sql().query(
                            "SELECT DISTINCT we_story_id, person_id FROM we_sentence" + resting,
                            row -> writers.computeIfAbsent(row.uuid("we_story_id"), any -> new HashSet<>())
                                    .add(row.uuid("person_id")),
                            parts.toArray());
        }
        return writers;
    }

    /** A new edition: every yes was for an earlier one. */
    void raise(Collection<UUID> weStories) {
        if (!weStories.isEmpty()) {
            sql().update(
                            "UPDATE we_story SET edition = edition + 1 WHERE id IN (" + Stories.marks(weStories) + ")",
                            weStories.toArray());
        }
    }

    /** What a person says to an edition. */
    void answer(UUID weStory, long edition, UUID person, String answer, Instant now) {
        int changed = sql().update(
                        "UPDATE we_story_yes SET edition = ?, answer = ?, given = ? WHERE we_story_id = ? AND person_id = ?",
                        edition,
                        answer,
                        now,
                        weStory,
                        person);
        if (changed == 0) {
            sql().update(
                            "INSERT INTO we_story_yes (we_story_id, person_id, edition, answer, given) VALUES (?, ?, ?, ?, ?)",
                            weStory,
                            person,
                            edition,
                            answer,
                            now);
        }
    }

    /** A person's yes to a step into the outside world. */
    void yes(UUID step, UUID person, Instant now) {
        noMore(step, person);
        sql().update("INSERT INTO story_step_yes (step_id, person_id, given) VALUES (?, ?, ?)", step, person, now);
    }

    /** A person takes her yes to a step into the outside world back. */
    void noMore(UUID step, UUID person) {
        sql().update("DELETE FROM story_step_yes WHERE step_id = ? AND person_id = ?", step, person);
    }

    /** A step into the outside world is about another text now: every yes to it has ended. */
    void noMore(UUID step) {
        sql().update("DELETE FROM story_step_yes WHERE step_id = ?", step);
    }

    private Sql sql() {
        return Sql.in(entities);
    }
}
