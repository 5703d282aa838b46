package org.jumptojob.stories;

import static org.jumptojob.attack.AttackRow.by;
import static org.jumptojob.attack.AttackRow.never;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jumptojob.attack.AttackRow;
import org.jumptojob.attack.AttackRows;
import org.jumptojob.attack.Attacker;
import org.jumptojob.attack.Attacker.Way;
import org.jumptojob.attack.Phase;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.stories.StepService.Target;
import org.jumptojob.stories.StoryHouse.World;

/**
 * Stories under attack. The yes is a part given to a group; whoever has a seat in it reads the part while it is there.
 * Everybody knows every id.
 */
public final class StoryAttackRows implements AttackRows {

    private static final Telling TELLING = new Telling(MARKER, "our group", "to be heard", "a fact", "a wish");

    private final TestDatabase database = TestDatabase.h2();
    private final World world = new World(database);
    private final UUID group = Ids.next();
    private final UUID owner = world.person(group);
    private final UUID story = Ids.next();
    private final Map<Attacker, UUID> people = new HashMap<>();
    private UUID step;
    private UUID weStory;
    private UUID sentence = Ids.next();

    @Override
    public void begin(Phase phase) {
        if (phase == Phase.BEFORE) {
            world.as(owner, house -> house.own.save(story, 0, new StoryText(MARKER, MARKER, "", "")));
            step = world.as(owner, house -> house.steps.prepare(story, new Target(null, group), "happened"));
            weStory =
                    world.as(owner, house -> house.ours.newest()).orElseThrow().id();
        } else if (phase == Phase.DURING) {
            world.as(owner, house -> house.steps.give(step, TELLING, ContentNote.NONE, true));
            world.as(owner, house -> house.ours.write(weStory, "All of us: " + MARKER, Set.of(step)));
            sentence = world.as(owner, house -> house.ours.read(weStory))
                    .sentences()
                    .get(0)
                    .id();
        } else {
            world.as(owner, house -> house.steps.takeBack(step));
        }
    }

    @Override
    public List<AttackRow> rows() {
        return List.of(
                inGroup("WeStoryService.read", "by the id of the joint story", house -> house.ours.read(weStory)),
                inGroup("WeStoryService.newest", "of her groups", house -> house.ours.newest()),
                never("WeStoryService.places", "groups and days only", as(house -> house.ours.places())),
                never(
                        "WeStoryService.write",
                        "resting on the part",
                        as(house -> house.ours.write(weStory, "A sentence.", Set.of(step)))),
                never(
                        "WeStoryService.change",
                        "a sentence of somebody else's",
                        as(house -> house.ours.change(weStory, sentence, 1, "Mine now.", Set.of(step)))),
                never("WeStoryService.answer", "yes to it", as(house -> house.ours.answer(weStory, 1, true))),
                never(
                        "StepService.prepare",
                        "of a story of somebody else's",
                        as(house -> house.steps.prepare(story, Target.OUTSIDE, "happened"))),
                never(
                        "StepService.give",
                        "a step of somebody else's",
                        as(house -> house.steps.give(step, Telling.EMPTY, ContentNote.NONE, false))),
                never(
                        "OutsideService.propose",
                        "a story of others",
                        as(house -> house.outside.propose(weStory, 1, Telling.EMPTY, ContentNote.NONE, true))),
                never(
                        "OutsideService.askAgain",
                        "a step of others",
                        as(house -> house.outside.askAgain(weStory, step, 1))),
                never("OutsideService.agree", "a step of others", as(house -> house.outside.agree(weStory, step, 1))),
                never("StoryService.open", "by its id", as(house -> house.own.open(story))),
                never("StepService.open", "by its id", as(house -> house.steps.open(step))),
                never(
                        "StepService.keep",
                        "words into a step of somebody else's",
                        as(house -> MARKER + house.steps.keep(step, Telling.EMPTY, ContentNote.NONE))),
                never("StepService.takeBack", "the story it is of", as(house -> MARKER + house.steps.takeBack(step))),
                never(
                        "StoryService.save",
                        "into a story of somebody else's",
                        as(house -> MARKER + house.own.save(story, 1, new StoryText("x", "x", "", "")))),
                never("StoryService.mine", "her own", as(house -> house.own.mine())),
                never(
                        "StoryData.about",
                        "her own copy",
                        (attacker, phase) -> world.as(person(attacker), house -> house.copy.about(person(attacker)))));
    }

    /** What everybody with a seat in the group reads while the part is given. */
    private AttackRow inGroup(String method, String way, Function<StoryHouse, Object> work) {
        return by(method, way, as(work), (attacker, phase) -> attacker.way() == Way.SEAT && phase == Phase.DURING);
    }

    private AttackRow.Call as(Function<StoryHouse, Object> work) {
        return (attacker, phase) -> world.as(person(attacker), work);
    }

    /** Only who is meant by a seat has one in the group; the others have one in another group. */
    private UUID person(Attacker attacker) {
        return people.computeIfAbsent(attacker, any -> world.person(attacker.way() == Way.SEAT ? group : Ids.next()));
    }

    @Override
    public void close() {
        database.close();
    }
}
