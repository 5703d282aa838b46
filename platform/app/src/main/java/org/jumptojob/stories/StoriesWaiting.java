package org.jumptojob.stories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.groups.Place;
import org.jumptojob.groups.Waiting;
import org.jumptojob.persistence.Sql;

/** What waits for a person in stories of her groups: a yes to a step outside, a sentence of hers to read again. */
@ApplicationScoped
public class StoriesWaiting implements Waiting {

    // Those who say yes to the text as it is: all whose words are in it, where it is agreed.
    private static final String YES = "SELECT a.person_id FROM we_story_yes a WHERE a.we_story_id = w.id"
            + " AND a.edition = w.edition AND a.answer = 'yes'";

    // A step to which she cannot say yes now waits for nobody: the text has changed, somebody holds it back, or
    // somebody's
    // words are not shown to her.
    private static final String WAITING = "SELECT w.id, w.group_id, 'again' AS what FROM we_story w WHERE EXISTS"
            + " (SELECT 1 FROM we_sentence l WHERE l.we_story_id = w.id AND l.person_id = ? AND l.again = TRUE)"
            + " UNION ALL SELECT w.id, w.group_id, 'yes' FROM we_story w WHERE EXISTS (SELECT 1 FROM story_step t"
            + " WHERE t.we_story_id = w.id AND t.room = 'outside' AND t.given IS NOT NULL AND t.edition = w.edition"
            + " AND NOT EXISTS (SELECT 1 FROM story_step_yes y WHERE y.step_id = t.id AND y.person_id = ?))"
            + " AND (EXISTS (SELECT 1 FROM story_step p WHERE p.we_story_id = w.id AND p.person_id = ?"
            + " AND p.room = 'ours' AND p.given IS NOT NULL)"
            + " OR EXISTS (SELECT 1 FROM we_sentence l WHERE l.we_story_id = w.id AND l.person_id = ?))"
            + " AND NOT EXISTS (SELECT 1 FROM we_sentence l WHERE l.we_story_id = w.id AND l.again = TRUE)"
            + " AND NOT EXISTS (SELECT 1 FROM story_step c WHERE c.we_story_id = w.id AND c.room = 'ours'"
            + " AND c.given IS NOT NULL AND c.person_id NOT IN (" + YES + "))"
            + " AND NOT EXISTS (SELECT 1 FROM we_sentence c WHERE c.we_story_id = w.id"
            + " AND c.person_id NOT IN (" + YES + "))"
            + " AND NOT EXISTS (SELECT 1 FROM person_distance b WHERE b.person_id = ? AND b.other_id IN (" + YES + "))"
            + " AND NOT EXISTS (SELECT 1 FROM person_distance b WHERE b.other_id = ? AND b.kind = 'block'"
            + " AND b.person_id IN (" + YES + "))"
            + " ORDER BY 1, 3";

    private record Found(UUID story, UUID group, String what) {}

    @Inject
    EntityManager entities;

    @Override
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<Item> of(UUID person, List<Place> places) {
        Map<UUID, String> names = places.stream()
                .collect(Collectors.toMap(
                        place -> place.group().id(), place -> place.group().getName()));
        if (names.isEmpty()) {
            return List.of();
        }
        return Sql.in(entities)
                .query(
                        WAITING,
                        row -> new Found(
                                row.uuid("id"),
                                row.uuid("group_id"),
                                row.text("what").strip()),
                        person,
                        person,
                        person,
                        person,
                        person,
                        person)
                .stream()
                .filter(found -> names.containsKey(found.group()))
                .map(found -> new Item(
                        found.what().equals("yes") ? "stories.waiting-yes" : "stories.waiting-again",
                        List.of(names.get(found.group())),
                        "/we-story/" + found.story()))
                .toList();
    }
}
