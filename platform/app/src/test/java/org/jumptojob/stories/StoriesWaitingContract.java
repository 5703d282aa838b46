package org.jumptojob.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.groups.Group;
import org.jumptojob.groups.GroupRole;
import org.jumptojob.groups.GroupWords;
import org.jumptojob.groups.Place;
import org.jumptojob.groups.Waiting.Item;
import org.jumptojob.persistence.Sql;
import org.jumptojob.stories.StoryHouse.World;
import org.junit.jupiter.api.Test;

/** What the start page says of stories, on every database. */
interface StoriesWaitingContract {

    World world();

    private static Place place(UUID person, UUID group) {
        GroupWords words = new GroupWords("Tuesday group", "To learn", "", GroupWords.NAMES, "", "", null, null);
        Group made = new Group(group, UUID.randomUUID(), "House", words, 1, 2, false, 1);
        return new Place(person, made, Optional.of(GroupRole.PARTICIPANT), 1, false, Optional.empty());
    }

    private List<Item> waiting(UUID person, UUID... groups) {
        List<Place> places =
                List.of(groups).stream().map(group -> place(person, group)).toList();
        return world().as(person, house -> house.waiting.of(person, places));
    }

    @Test
    default void aYesIsAskedOfThoseWhoseWordsAreInIt() {
        Workshop shop = Workshop.ofThree(world());
        shop.allAgree();
        assertEquals(List.of(), waiting(shop.people.get(1), shop.group));
        UUID step = shop.propose(0);
        Item asked = new Item("stories.waiting-yes", List.of("Tuesday group"), "/we-story/" + shop.weStory);
        assertEquals(List.of(asked), waiting(shop.people.get(1), shop.group));
        assertEquals(List.of(), waiting(shop.people.get(0), shop.group), "who asked has said yes");
        assertEquals(List.of(), waiting(world().person(shop.group), shop.group), "who has no words in it");
        assertEquals(List.of(), waiting(shop.people.get(1), UUID.randomUUID()), "who is in the group no more");
        assertTrue(shop.agree(1, step));
        assertEquals(List.of(), waiting(shop.people.get(1), shop.group));
    }

    @Test
    default void aSentenceToReadAgainWaitsForItsWriter() {
        Workshop shop = Workshop.ofThree(world());
        world().as(shop.people.get(1), house -> {
            house.own.takeBack(shop.stories.get(1));
            return null;
        });
        assertEquals(
                List.of(new Item("stories.waiting-again", List.of("Tuesday group"), "/we-story/" + shop.weStory)),
                waiting(shop.people.get(2), shop.group));
        assertEquals(List.of(), waiting(shop.people.get(0), shop.group));
    }

    @Test
    default void nobodyIsAskedForAYesThatWouldNotCount() {
        Workshop shop = Workshop.ofThree(world());
        shop.allAgree();
        shop.propose(0);
        assertEquals(1, waiting(shop.people.get(1), shop.group).size());
        shop.answer(2, false);
        assertEquals(List.of(), waiting(shop.people.get(1), shop.group), "somebody holds the text back");
        shop.answer(2, true);
        assertEquals(1, waiting(shop.people.get(1), shop.group).size());
        block(shop.people.get(2), shop.people.get(1));
        assertEquals(List.of(), waiting(shop.people.get(1), shop.group), "she does not read all of it");
    }

    private void block(UUID person, UUID other) {
        world().database
                .inTransaction(entities -> Sql.in(entities)
                        .update(
                                "INSERT INTO person_distance (person_id, other_id, kind, since) VALUES (?, ?, 'block', ?)",
                                person,
                                other,
                                Instant.parse("2026-11-22T10:00:00Z")));
    }
}
