package org.jumptojob.library.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jumptojob.access.NotFound;
import org.jumptojob.content.Competence;
import org.jumptojob.library.Library;
import org.jumptojob.library.Links;

/** Backs "What people learn to do": the competences by framework, and one with the lessons that lead to it. */
@Named
@RequestScoped
public class CompetencesView {

    /** How the ids of a framework begin, and the word for it. */
    private enum Framework {
        EVERY_ROLE("CP-2.1-", "every-role"),
        GROUPS("CP-2.2-", "groups"),
        ADVICE("CP-2.3-", "advice"),
        PEER("CP-T-", "peer"),
        ADVISER("CP-TA-", "adviser"),
        COACH("JC-", "coach"),
        CAREER("EQ-", "career"),
        LEADER("IO5-", "leader"),
        OTHER("", "other");

        private final String start;
        private final String word;

        Framework(String start, String word) {
            this.start = start;
            this.word = word;
        }

        static Framework of(String id) {
            return Stream.of(values())
                    .filter(framework -> id.startsWith(framework.start))
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    @Inject
    private Reader reader;

    @Inject
    private Library library;

    public List<Group> getFrameworks() {
        return Stream.of(Framework.values())
                .map(framework -> new Group(
                        framework.word,
                        reader.say("framework-" + framework.word),
                        "",
                        reader.content().competences().values().stream()
                                .filter(competence -> Framework.of(competence.id()) == framework)
                                .map(this::item)
                                .toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private Item item(Competence competence) {
        return new Item(
                competence.id(),
                Links.competence(competence.id()),
                competence.title().in(reader.language()),
                competence.id(),
                reader.say("framework-" + Framework.of(competence.id()).word));
    }

    /** The competence of this page: its text is its id, the second line the name of its framework. */
    public Item getCompetence() {
        return item(competence());
    }

    /** The courses that lead to it. */
    public List<Item> getTracks() {
        return reader.places().values().stream()
                .map(place -> place.track())
                .distinct()
                .filter(track -> track.competences().contains(competence().id()))
                .map(track -> Item.link(
                        "/tracks/" + track.slug(),
                        track.title().in(reader.language()),
                        track.audience().in(reader.language())))
                .toList();
    }

    public List<Item> getLessons() {
        return reader.lessons(library.uses().ofCompetence(competence().id()));
    }

    public List<Item> getSources() {
        return reader.sources(competence().sources());
    }

    private Competence competence() {
        Competence found = reader.content().competences().get(reader.one());
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }
}
