package org.jumptojob.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.persistence.Ids;
import org.jumptojob.stories.StepService.Target;
import org.jumptojob.stories.StoryHouse.World;
import org.jumptojob.stories.WeStory.Part;
import org.jumptojob.stories.WeStory.Sentence;

/** A group that writes a story together, as tests play it. */
final class Workshop {

    final World world;
    final UUID group = Ids.next();
    final List<UUID> people = new ArrayList<>();
    final List<UUID> stories = new ArrayList<>();
    final List<UUID> parts = new ArrayList<>();
    UUID weStory;

    /** People who have each given a part with the word {@code marker-<number>} in it, from 0. */
    Workshop(World world, int size) {
        this.world = world;
        for (int i = 0; i < size; i++) {
            people.add(world.person(group));
            stories.add(Ids.next());
            parts.add(give(i, "I had marker-" + i + " and went on."));
        }
    }

    /** Three people with three sentences, of which the last two rest on parts of several. */
    static Workshop ofThree(World world) {
        Workshop shop = new Workshop(world, 3);
        shop.write(0, "Some of us know marker-1.", 1);
        shop.write(1, "All of us went on.", 0, 1, 2);
        shop.write(2, "I join marker-0 and marker-1.", 0, 1);
        return shop;
    }

    static Telling telling(String text) {
        return new Telling(text, "our group", "to be heard", "one fact", "one wish");
    }

    private UUID give(int number, String words) {
        UUID person = people.get(number);
        UUID story = stories.get(number);
        StoryText text = new StoryText("Mine", words + " This stays with me: private-" + number, "", "");
        world.as(person, house -> house.own.save(story, 0, text));
        Target target = weStory == null ? new Target(null, group) : new Target(weStory, null);
        UUID step = world.as(person, house -> house.steps.prepare(story, target, "own"));
        assertEquals(
                Map.of(), world.as(person, house -> house.steps.give(step, telling(words), ContentNote.NONE, true)));
        if (weStory == null) {
            weStory =
                    world.as(person, house -> house.ours.newest()).orElseThrow().id();
        }
        return step;
    }

    WeStory read(int number) {
        return world.as(people.get(number), house -> house.ours.read(weStory));
    }

    /** Writes a sentence that rests on the parts of these people. */
    void write(int number, String text, int... from) {
        Set<UUID> resting = new HashSet<>();
        for (int one : from) {
            resting.add(parts.get(one));
        }
        assertEquals(
                Map.of(), world.as(people.get(number), house -> house.ours.write(weStory, text, Set.copyOf(resting))));
    }

    List<String> sentences(int number) {
        return read(number).sentences().stream().map(Sentence::text).toList();
    }

    Sentence sentence(int number, String part) {
        return read(number).sentences().stream()
                .filter(sentence -> sentence.text().contains(part))
                .findFirst()
                .orElseThrow();
    }

    List<String> texts(int number) {
        return read(number).parts().stream()
                .map(Part::telling)
                .map(Telling::text)
                .toList();
    }

    boolean answer(int number, boolean yes) {
        long edition = read(number).edition();
        return world.as(people.get(number), house -> house.ours.answer(weStory, edition, yes));
    }

    void allAgree() {
        for (int i = 0; i < people.size(); i++) {
            assertTrue(answer(i, true));
        }
    }

    /** One asks for a step into the outside world; answers its id. */
    UUID propose(int number) {
        long edition = read(number).edition();
        assertEquals(
                Map.of(),
                world.as(
                        people.get(number),
                        house -> house.outside.propose(weStory, edition, telling(""), ContentNote.SAD, true)));
        return read(number).outside().get(0).id();
    }

    boolean agree(int number, UUID step) {
        long edition = read(number).edition();
        return world.as(people.get(number), house -> house.outside.agree(weStory, step, edition));
    }

    /** What somebody outside would read, as one text; empty where it is closed. */
    String shown(int teller, UUID step) {
        UUID person = people.get(teller);
        return world.as(person, house -> house.shared.show(person, step.toString()))
                .map(Object::toString)
                .orElse("");
    }

    /** Whatever any of the people can read anywhere in this room: pages, own copies, versions for the outside. */
    String everythingReadable() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < people.size(); i++) {
            UUID person = people.get(i);
            all.append(world.<Object>as(person, house -> house.own.mine()));
            all.append(world.<Object>as(person, house -> house.copy.about(person)));
            all.append(world.<Object>as(person, house -> house.shared.offers(person)));
            if (world.seats.get(person).contains(group)) {
                all.append(read(i));
            }
            for (WeStory.Outside step : read(0).outside()) {
                all.append(shown(i, step.id()));
            }
        }
        return all.toString();
    }
}
