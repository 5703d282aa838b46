package org.jumptojob.stories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.Sql;

/** The stories of persons and their steps outwards in the database, sealed. */
@ApplicationScoped
class Stories {

    static final String STEP_COLUMNS = "t.id AS step, t.person_id AS step_person, t.story_id, t.we_story_id, t.room,"
            + " t.edition, t.sealed AS step_sealed, t.note, t.given, t.version AS step_version";

    /** @param other the text of another tab; {@code null} where there is none */
    record StoryRow(UUID id, UUID person, String sealed, String other, Instant saved, long version) {}

    /** @param step {@code null} where the story has none */
    record Line(StoryRow story, StepRow step) {}

    @Inject
    EntityManager entities;

    /** A person's stories, the newest first, each with its steps, the oldest first. */
    List<Line> of(UUID person) {
        return lines("s.person_id = ? ORDER BY s.id DESC, t.id", person);
    }

    /** One story of a person, once for each of its steps. */
    List<Line> one(UUID person, UUID story) {
        return lines("s.person_id = ? AND s.id = ? ORDER BY t.id", person, story);
    }

    private List<Line> lines(String where, Object... parameters) {
        return sql().query(
                        "SELECT s.id, s.person_id, s.sealed, s.other_sealed, s.saved, s.version, " + STEP_COLUMNS
                                + " FROM story s LEFT JOIN story_step t ON t.story_id = s.id WHERE " + where,
                        row -> new Line(
                                new StoryRow(
                                        row.uuid("id"),
                                        row.uuid("person_id"),
                                        row.text("sealed"),
                                        row.text("other_sealed"),
                                        row.instant("saved"),
                                        row.number("version")),
                                row.uuid("step") == null ? null : step(row)),
                        parameters);
    }

    static StepRow step(Sql.Row row) throws SQLException {
        return new StepRow(
                row.uuid("step"),
                row.uuid("step_person"),
                row.uuid("story_id"),
                row.uuid("we_story_id"),
                Room.of(row.text("room")),
                row.number("edition"),
                row.text("step_sealed"),
                ContentNote.of(row.text("note")).orElse(ContentNote.NONE),
                row.instant("given"),
                row.number("step_version"));
    }

    void insert(StoryRow story) {
        sql().update(
                        "INSERT INTO story (id, person_id, sealed, saved, version) VALUES (?, ?, ?, ?, 1)",
                        story.id(),
                        story.person(),
                        story.sealed(),
                        story.saved());
    }

    void update(StoryRow story) {
        sql().update(
                        "UPDATE story SET sealed = ?, other_sealed = ?, saved = ?, version = ? WHERE id = ? AND person_id = ?",
                        story.sealed(),
                        story.other(),
                        story.saved(),
                        story.version(),
                        story.id(),
                        story.person());
    }

    /** Its steps must be gone. */
    void delete(UUID person, UUID story) {
        sql().update("DELETE FROM story WHERE id = ? AND person_id = ?", story, person);
    }

    void deleteAll(UUID person) {
        sql().update("DELETE FROM story WHERE person_id = ?", person);
    }

    /** A step of a person's own. */
    Optional<StepRow> step(UUID person, UUID step) {
        return steps("t.person_id = ? AND t.id = ?", person, step).stream().findFirst();
    }

    List<StepRow> steps(Collection<UUID> steps) {
        return steps.isEmpty() ? List.of() : steps("t.id IN (" + marks(steps) + ")", steps.toArray());
    }

    List<StepRow> steps(UUID person) {
        return steps("t.person_id = ? ORDER BY t.id", person);
    }

    /** A person's steps that have to do with the stories of one group. */
    List<StepRow> stepsIn(UUID person, UUID group) {
        return steps(
                "t.person_id = ? AND t.we_story_id IN (SELECT w.id FROM we_story w WHERE w.group_id = ?) ORDER BY t.id",
                person,
                group);
    }

    /** The steps into the outside world of these stories of groups. */
    List<StepRow> proposals(Collection<UUID> weStories) {
        return weStories.isEmpty()
                ? List.of()
                : steps("t.room = 'outside' AND t.we_story_id IN (" + marks(weStories) + ")", weStories.toArray());
    }

    private List<StepRow> steps(String where, Object... parameters) {
        return sql().query("SELECT " + STEP_COLUMNS + " FROM story_step t WHERE " + where, Stories::step, parameters);
    }

    void insert(StepRow step) {
        sql().update(
                        "INSERT INTO story_step (id, person_id, story_id, we_story_id, room, edition, sealed, note, given,"
                                + " version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                        step.id(),
                        step.person(),
                        step.story(),
                        step.weStory(),
                        step.room().word(),
                        step.edition(),
                        step.sealed(),
                        step.note().word(),
                        step.given());
    }

    /** Keeps what is said in a draft, or gives it. A step that is given already does not change. */
    int update(StepRow step) {
        return sql().update(
                        "UPDATE story_step SET sealed = ?, note = ?, given = ?, version = version + 1"
                                + " WHERE id = ? AND person_id = ? AND given IS NULL",
                        step.sealed(),
                        step.note().word(),
                        step.given(),
                        step.id(),
                        step.person());
    }

    /** Puts a step into the outside world onto another edition of its we-story. */
    void renew(StepRow step, long edition, Instant given) {
        sql().update(
                        "UPDATE story_step SET edition = ?, given = ?, version = version + 1 WHERE id = ?",
                        edition,
                        given,
                        step.id());
    }

    /** Deletes steps with what links to them. */
    void deleteSteps(Collection<UUID> steps) {
        if (!steps.isEmpty()) {
            sql().update("DELETE FROM story_step WHERE id IN (" + marks(steps) + ")", steps.toArray());
        }
    }

    /** Deletes a person's steps into the outside world of we-stories in which there is nothing of hers any more. */
    void deleteIdleProposals(UUID person) {
        sql().update(
                        "DELETE FROM story_step WHERE person_id = ? AND room = 'outside' AND we_story_id IS NOT NULL"
                                + " AND we_story_id NOT IN (SELECT l.we_story_id FROM we_sentence l WHERE l.person_id = ?)"
                                + " AND we_story_id NOT IN (SELECT t.we_story_id FROM story_step t WHERE t.person_id = ?"
                                + " AND t.room = 'ours' AND t.given IS NOT NULL)",
                        person,
                        person,
                        person);
    }

    /** So many question marks. */
    static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private Sql sql() {
        return Sql.in(entities);
    }
}
