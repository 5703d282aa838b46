package org.jumptojob.stories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.persistence.Ids;
import org.jumptojob.stories.Manuscript.Line;

/**
 * The second room, ours: stories of a group, made of parts that each gave. Only who has a seat in the group now comes in;
 * to everybody else there is no such story.
 */
@ApplicationScoped
public class WeStoryService {

    /** The longest sentence, in characters. */
    public static final int LONGEST_SENTENCE = 400;

    @Inject
    Manuscripts manuscripts;

    @Inject
    ReadingRoom readingRoom;

    @Inject
    TakingBack takingBack;

    @Inject
    StoryGroups groups;

    @Inject
    Seals seals;

    @Inject
    Visitor visitor;

    Clock clock = Clock.systemUTC();

    /** The visitor's groups and their we-stories, the newest first; a group without any stands there with none. */
    @Transactional
    @Allowed(Access.MEMBER)
    public List<WeStory.Place> places() {
        Map<UUID, String> mine = groups.mine();
        List<WeStory.Place> places = new ArrayList<>();
        List<Manuscripts.Place> there = manuscripts.in(mine.keySet(), visitor.personId());
        there.forEach(place ->
                places.add(new WeStory.Place(place.group(), mine.get(place.group()), place.weStory(), place.begun())));
        mine.forEach((group, name) -> {
            if (there.stream().noneMatch(place -> place.group().equals(group))) {
                places.add(new WeStory.Place(group, name, null, null));
            }
        });
        return places;
    }

    /** @throws NotFound where there is no such story in a group of the visitor's */
    @Transactional
    @Allowed(Access.MEMBER)
    public WeStory read(UUID id) {
        return readingRoom.read(id);
    }

    /** The newest we-story of the visitor's groups. */
    @Transactional
    @Allowed(Access.MEMBER)
    public Optional<WeStory> newest() {
        return readingRoom.newest();
    }

    /**
     * Adds a joint sentence at the end.
     *
     * @param parts on which parts it rests: at least one
     * @return message key by field; empty where it is written
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Map<String, String> write(UUID id, String text, Set<UUID> parts) {
        Manuscript manuscript = readingRoom.enterToChange(id);
        Map<String, String> problems = problems(manuscript, text, parts);
        if (problems.isEmpty()) {
            UUID me = visitor.personId();
            UUID sentence = Ids.next();
            int last = manuscript.lines().stream().mapToInt(Line::place).max().orElse(0);
            String sealed = seals.sealSentence(me, sentence, StoryText.plain(text));
            manuscripts.insert(id, new Line(sentence, me, last + 1, sealed, false, 1, parts));
            changed(manuscript);
        }
        return problems;
    }

    /**
     * Changes a sentence of the visitor's own, or says of one to be read again that it is right now.
     *
     * @param version the version that the form showed
     * @return message key by field; empty where it is changed
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Map<String, String> change(UUID id, UUID sentence, long version, String text, Set<UUID> parts) {
        Manuscript manuscript = readingRoom.enterToChange(id);
        Line line = own(manuscript, sentence);
        Map<String, String> problems = problems(manuscript, text, parts);
        if (line.version() != version) {
            problems.put("text", "stories.sentence-changed");
        }
        if (problems.isEmpty()) {
            String sealed = seals.sealSentence(line.person(), sentence, StoryText.plain(text));
            manuscripts.update(new Line(sentence, line.person(), line.place(), sealed, false, version, parts));
            changed(manuscript);
        }
        return problems;
    }

    /** Deletes a sentence of the visitor's own. */
    @Transactional
    @Allowed(Access.MEMBER)
    public void remove(UUID id, UUID sentence) {
        Manuscript manuscript = readingRoom.enterToChange(id);
        manuscripts.delete(own(manuscript, sentence).id());
        changed(manuscript);
    }

    /** Moves a sentence one place up or down; everybody in the group can do so. */
    @Transactional
    @Allowed(Access.MEMBER)
    public void move(UUID id, UUID sentence, boolean up) {
        Manuscript manuscript = readingRoom.enterToChange(id);
        List<Line> order = new ArrayList<>(manuscript.inOrder());
        int from = order.indexOf(manuscript.line(sentence).orElseThrow(NotFound::new));
        int to = from + (up ? -1 : 1);
        if (to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
            List<Line> moved = new ArrayList<>();
            for (Line line : order) {
                moved.add(new Line(
                        line.id(),
                        line.person(),
                        moved.size() + 1,
                        line.sealed(),
                        line.again(),
                        line.version(),
                        line.parts()));
            }
            manuscripts.place(moved);
            changed(manuscript);
        }
    }

    /**
     * Says yes to the text, or holds it back.
     *
     * @param edition the edition that the page showed
     * @return whether it counts: the text is still the one that she read, and she read all of it
     * @throws NotFound where no words of hers are in it
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public boolean answer(UUID id, long edition, boolean yes) {
        Manuscript manuscript = readingRoom.enterToChange(id);
        UUID me = visitor.personId();
        if (!manuscript.contributors().contains(me)) {
            throw new NotFound();
        }
        boolean counts = !yes || manuscript.edition() == edition && !readingRoom.hides(manuscript, me);
        if (counts) {
            manuscripts.answer(id, manuscript.edition(), me, yes ? Manuscript.YES : Manuscript.HOLD, clock.instant());
            if (!yes) {
                takingBack.close(
                        manuscript.proposals().stream().filter(manuscript::open).toList(), me);
            }
        }
        return counts;
    }

    private Map<String, String> problems(Manuscript manuscript, String text, Set<UUID> parts) {
        Map<String, String> problems = new LinkedHashMap<>();
        String plain = StoryText.plain(text);
        if (plain.isEmpty()) {
            problems.put("text", "stories.sentence-missing");
        } else if (plain.length() > LONGEST_SENTENCE) {
            problems.put("text", "stories.sentence-long");
        }
        if (parts.isEmpty()
                || !readingRoom.shownParts(manuscript, visitor.personId()).containsAll(parts)) {
            problems.put("parts", "stories.parts-missing");
        }
        return problems;
    }

    private Line own(Manuscript manuscript, UUID sentence) {
        return manuscript
                .line(sentence)
                .filter(line -> line.person().equals(visitor.personId()))
                .orElseThrow(NotFound::new);
    }

    private void changed(Manuscript manuscript) {
        takingBack.textChanged(List.of(manuscript.id()), manuscript.proposals(), visitor.personId());
    }
}
