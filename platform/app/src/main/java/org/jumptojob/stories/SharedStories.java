package org.jumptojob.stories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.consent.OpenBeside;
import org.jumptojob.consent.Readers;
import org.jumptojob.consent.Shareable;
import org.jumptojob.consent.Thing;
import org.jumptojob.web.Texts;

/**
 * Versions for the outside world, as things that can be shared: those of a person's own stories, and those of stories of a
 * group while everybody whose words are in it says yes. Who asked the group for it is the one who shares it.
 */
@ApplicationScoped
public class SharedStories implements Shareable, OpenBeside {

    static final String KIND = "story";

    private static final String GIVEN =
            "SELECT '' AS name, '' AS place FROM story_step s WHERE s.person_id = ? AND s.room = ? AND s.given IS NOT NULL";

    /** Versions for the outside that somebody else asked for, of stories with words of hers in them, with who reads them. */
    private static final String BESIDES =
            "SELECT " + Readers.NAME + " AS name, CAST(t.we_story_id AS VARCHAR(36)) AS place"
                    + " FROM story_step t" + Readers.join("t.person_id", "CAST(t.id AS VARCHAR(36))")
                    + " WHERE t.room = ? AND t.given IS NOT NULL AND t.person_id <> ? AND t.we_story_id IN"
                    + " (SELECT p.we_story_id FROM story_step p WHERE p.person_id = ? AND p.given IS NOT NULL"
                    + " AND p.story_id IS NOT NULL UNION SELECT l.we_story_id FROM we_sentence l WHERE l.person_id = ?)";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    @Inject
    Stories stories;

    @Inject
    Manuscripts manuscripts;

    @Inject
    Seals seals;

    @Inject
    Texts texts;

    static Thing thing(UUID step) {
        return new Thing(KIND, step.toString());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The title says a day and nothing of the story: it stands in lists and notices. */
    @Override
    @Transactional
    public List<Offer> offers(UUID owner) {
        List<Offer> offers = new ArrayList<>();
        for (StepRow step : stories.steps(owner)) {
            if (isOpen(step)) {
                String key = step.isProposal() ? "stories.offer-ours" : "stories.offer-mine";
                offers.add(new Offer(thing(step.id()), texts.of(key, day(step.given()))));
            }
        }
        return offers;
    }

    /** Stories of groups to which not everybody says yes now. */
    @Override
    @Transactional
    public Set<String> heldBack(Collection<String> ids) {
        Set<String> held = new HashSet<>();
        for (StepRow step : stories.steps(ids.stream().map(UUID::fromString).toList())) {
            if (!isOpen(step)) {
                held.add(step.id().toString());
            }
        }
        return held;
    }

    @Override
    @Transactional
    public boolean hasWordsOfOthers(UUID owner, String id) {
        return step(owner, id).filter(StepRow::isProposal).isPresent();
    }

    @Override
    @Transactional
    public Optional<Shown> show(UUID owner, String id) {
        return step(owner, id)
                .filter(step -> step.room() == Room.OUTSIDE && step.isGiven())
                .flatMap(step -> step.isProposal() ? showOurs(step) : showMine(step));
    }

    @Override
    @Allowed(Access.PLATFORM)
    public List<Way> ways(Whose whose) {
        UUID person = whose.person();
        return List.of(
                new Way("stories.open-ours", "/my-stories", GIVEN, person, Room.OURS.word()),
                new Way(
                        "stories.open-outside",
                        "/we-story/",
                        BESIDES,
                        KIND,
                        whose.now(),
                        Room.OUTSIDE.word(),
                        person,
                        person,
                        person));
    }

    private boolean isOpen(StepRow step) {
        return step.room() == Room.OUTSIDE
                && step.isGiven()
                && (!step.isProposal()
                        || manuscripts
                                .whole(step.weStory())
                                .filter(manuscript -> manuscript.open(step))
                                .isPresent());
    }

    private Optional<StepRow> step(UUID owner, String id) {
        try {
            return stories.step(owner, UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Shown> showMine(StepRow step) {
        return seals.telling(step)
                .map(telling -> shown("stories.shown-mine", step, telling, paragraphs(telling.text())));
    }

    private Optional<Shown> showOurs(StepRow step) {
        return manuscripts
                .whole(step.weStory())
                .filter(manuscript -> manuscript.open(step))
                .flatMap(manuscript -> {
                    seals.fetch(manuscript.owners());
                    List<String> sentences = manuscript.inOrder().stream()
                            .map(seals::sentence)
                            .flatMap(Optional::stream)
                            .toList();
                    return seals.telling(step)
                            .map(telling -> shown("stories.shown-ours", step, telling, sentences))
                            .map(shown ->
                                    new Shown(shown.title(), shown.note(), shown.parts(), others(manuscript, step)));
                });
    }

    private static Set<UUID> others(Manuscript manuscript, StepRow step) {
        Set<UUID> others = new HashSet<>(manuscript.contributors());
        others.remove(step.person());
        return others;
    }

    private Shown shown(String title, StepRow step, Telling telling, List<String> text) {
        return new Shown(
                texts.get(title),
                step.note().sentenceKey(),
                List.of(
                        new Part("", false, text),
                        new Part(texts.get("stories.fact"), false, List.of(telling.fact())),
                        new Part(texts.get("stories.wish"), false, List.of(telling.wish()))));
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\n+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String day(Instant moment) {
        return DAY.format(moment.atZone(ZoneOffset.UTC));
    }
}
