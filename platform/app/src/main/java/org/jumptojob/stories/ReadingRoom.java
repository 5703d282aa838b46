package org.jumptojob.stories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.stories.Manuscript.Line;
import org.jumptojob.stories.WeStory.Outside;
import org.jumptojob.stories.WeStory.Part;
import org.jumptojob.stories.WeStory.Sentence;
import org.jumptojob.stories.WeStory.Standing;

/** Opens stories of a group for one of its members: the one place where words of several people come together. */
@ApplicationScoped
class ReadingRoom {

    @Inject
    Manuscripts manuscripts;

    @Inject
    StoryGroups groups;

    @Inject
    Seals seals;

    @Inject
    Visitor visitor;

    /** @throws NotFound where there is no such story in a group in which the visitor has a seat now */
    Manuscript enter(UUID id) {
        return enter(id, groups.of(visitor.personId()));
    }

    private Manuscript enter(UUID id, Set<UUID> mine) {
        return manuscripts
                .whole(id)
                .filter(manuscript -> mine.contains(manuscript.group()))
                .orElseThrow(NotFound::new);
    }

    /** The same, while no other change of it runs. */
    Manuscript enterToChange(UUID id) {
        manuscripts.lock(List.of(id));
        return enter(id);
    }

    /** A story as the visitor reads it; {@code NotFound} as {@link #enter}. */
    WeStory read(UUID id) {
        Map<UUID, String> mine = groups.mine();
        return opened(enter(id, mine.keySet()), mine);
    }

    /** The newest story of the visitor's groups. */
    Optional<WeStory> newest() {
        Map<UUID, String> mine = groups.mine();
        return manuscripts.newest(mine.keySet(), visitor.personId()).map(manuscript -> opened(manuscript, mine));
    }

    private WeStory opened(Manuscript manuscript, Map<UUID, String> mine) {
        UUID reader = visitor.personId();
        seals.fetch(manuscript.owners());
        Set<UUID> unseen = groups.unseen(reader, manuscript.owners());
        Set<UUID> shown = shownParts(manuscript, unseen);
        return new WeStory(
                manuscript.id(),
                manuscript.group(),
                mine.get(manuscript.group()),
                manuscript.edition(),
                parts(manuscript, reader, shown),
                sentences(manuscript, reader, unseen),
                proposals(manuscript, reader, unseen),
                standing(manuscript, reader, hides(manuscript, unseen)));
    }

    private List<Part> parts(Manuscript manuscript, UUID reader, Set<UUID> shown) {
        List<Part> parts = new ArrayList<>();
        for (StepRow row : manuscript.parts().stream()
                .sorted((one, other) -> one.given().compareTo(other.given()))
                .toList()) {
            if (shown.contains(row.id())) {
                int number = parts.size() + 1;
                seals.telling(row)
                        .ifPresent(telling -> parts.add(
                                new Part(row.id(), number, row.person().equals(reader), telling, row.note())));
            }
        }
        return parts;
    }

    private List<Sentence> sentences(Manuscript manuscript, UUID reader, Set<UUID> unseen) {
        Set<UUID> shown = shownParts(manuscript, unseen);
        List<Sentence> sentences = new ArrayList<>();
        for (Line line : manuscript.inOrder()) {
            boolean mine = line.person().equals(reader);
            boolean readable = mine || !line.again() && !unseen.contains(line.person());
            if (readable && shown.containsAll(line.parts())) {
                seals.sentence(line)
                        .ifPresent(text -> sentences.add(
                                new Sentence(line.id(), mine, line.again(), text, line.version(), line.parts())));
            }
        }
        return sentences;
    }

    private List<Outside> proposals(Manuscript manuscript, UUID reader, Set<UUID> unseen) {
        List<Outside> proposals = new ArrayList<>();
        for (StepRow row : manuscript.proposals()) {
            if (!unseen.contains(row.person())) {
                Set<UUID> yeses = manuscript.yeses(row);
                seals.telling(row)
                        .ifPresent(telling -> proposals.add(new Outside(
                                row.id(),
                                row.person().equals(reader),
                                telling,
                                row.note(),
                                manuscript.current(row),
                                yeses.size(),
                                yeses.contains(reader) && manuscript.current(row),
                                manuscript.open(row))));
            }
        }
        return proposals;
    }

    private static Standing standing(Manuscript manuscript, UUID reader, boolean hidden) {
        return new Standing(
                manuscript.contributors().contains(reader),
                manuscript.contributors().size(),
                manuscript.agreeing(),
                manuscript.agreed(),
                manuscript.answers().getOrDefault(reader, ""),
                manuscript.lines().stream()
                        .filter(line -> line.again() && !line.person().equals(reader))
                        .count(),
                hidden);
    }

    /** The parts that a reader sees. */
    Set<UUID> shownParts(Manuscript manuscript, UUID reader) {
        return shownParts(manuscript, groups.unseen(reader, manuscript.contributors()));
    }

    private static Set<UUID> shownParts(Manuscript manuscript, Set<UUID> unseen) {
        return manuscript.parts().stream()
                .filter(part -> !unseen.contains(part.person()))
                .map(StepRow::id)
                .collect(Collectors.toSet());
    }

    /** Whether something in it is not shown to a reader, so that she cannot say yes to the whole. */
    boolean hides(Manuscript manuscript, UUID reader) {
        return hides(manuscript, groups.unseen(reader, manuscript.contributors()));
    }

    private static boolean hides(Manuscript manuscript, Set<UUID> unseen) {
        return manuscript.contributors().stream().anyMatch(unseen::contains);
    }
}
