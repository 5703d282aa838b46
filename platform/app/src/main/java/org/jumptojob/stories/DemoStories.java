package org.jumptojob.stories;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;
import org.jumptojob.web.Site;

/**
 * Stories of a demonstration, so that its pages have something to show: texts for trying out that play nobody's life, in
 * the first group in which demo people have a seat.
 */
@ApplicationScoped
public class DemoStories {

    private static final List<String> PEOPLE =
            List.of("trainee@demo.test", "peer-worker@demo.test", "expert@demo.test");
    private static final Telling OUTSIDE = new Telling(
            "",
            "People who try this site out",
            "They see how a joint story works",
            "Nobody lived this story",
            "Try it");

    @Inject
    EntityManager entities;

    @Inject
    Stories stories;

    @Inject
    Manuscripts manuscripts;

    @Inject
    StoryGroups groups;

    @Inject
    Seals seals;

    @Inject
    Site site;

    Clock clock = Clock.systemUTC();

    /** After the people and groups of a demonstration are there; once. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void welcome(@Observes @Priority(350) DatabaseReady ready) {
        if (site.settings().production()) {
            return;
        }
        List<UUID> people =
                PEOPLE.stream().map(this::person).flatMap(Optional::stream).toList();
        if (people.size() == PEOPLE.size() && stories.of(people.get(0)).isEmpty()) {
            make(people);
        }
    }

    private Optional<UUID> person(String address) {
        return Sql.in(entities)
                .query("SELECT person_id FROM login WHERE subject = ?", row -> row.uuid("person_id"), address)
                .stream()
                .findFirst();
    }

    void make(List<UUID> people) {
        Instant now = clock.instant();
        List<UUID> written = people.stream().map(person -> story(person, now)).toList();
        groups.of(people.get(0)).stream()
                .filter(group -> groups.of(people.get(1)).contains(group))
                .findFirst()
                .ifPresent(group -> join(group, people, written));
    }

    private UUID story(UUID person, Instant now) {
        UUID id = Ids.next();
        StoryText text = new StoryText(
                "A story for trying out",
                "This text is for trying out. Here stands what happened, in one's own words.",
                "Here stands how it felt.",
                "Here stands what helped.");
        stories.insert(new Stories.StoryRow(id, person, seals.seal(person, id, text), null, now, 1));
        return id;
    }

    private void join(UUID group, List<UUID> people, List<UUID> written) {
        UUID weStory = Ids.next();
        Instant now = clock.instant();
        manuscripts.insert(new Manuscripts.Place(weStory, group, now));
        List<UUID> parts = new ArrayList<>();
        List<UUID> givers = people.stream()
                .filter(person -> groups.of(person).contains(group))
                .toList();
        for (UUID person : givers) {
            Telling telling = new Telling(
                    "This is a part for trying out, number " + (parts.size() + 1) + ".",
                    "The group",
                    "To show what a part is",
                    "Nobody lived this part",
                    "Try it out");
            parts.add(step(person, written.get(people.indexOf(person)), weStory, telling, ContentNote.SAD));
        }
        sentence(weStory, givers.get(0), 1, "Some of us can write a sentence like this one.", Set.of(parts.get(0)));
        sentence(weStory, givers.get(1), 2, "All of us can say yes to it, or not now.", Set.copyOf(parts));
        givers.forEach(person -> manuscripts.answer(weStory, 1, person, Manuscript.YES, now));
        UUID outside = step(givers.get(1), null, weStory, OUTSIDE, ContentNote.NONE);
        manuscripts.yes(outside, givers.get(1), now);
    }

    private UUID step(UUID person, UUID story, UUID weStory, Telling telling, ContentNote note) {
        UUID id = Ids.next();
        Room room = story == null ? Room.OUTSIDE : Room.OURS;
        // The first edition, since nothing was changed after it.
        stories.insert(new StepRow(
                id, person, story, weStory, room, 1, seals.seal(person, id, telling), note, clock.instant(), 1));
        return id;
    }

    private void sentence(UUID weStory, UUID person, int place, String text, Set<UUID> parts) {
        UUID id = Ids.next();
        String sealed = seals.sealSentence(person, id, text);
        manuscripts.insert(weStory, new Manuscript.Line(id, person, place, sealed, false, 1, parts));
    }
}
