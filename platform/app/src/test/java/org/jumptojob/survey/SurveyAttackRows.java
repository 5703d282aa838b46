package org.jumptojob.survey;

import static org.jumptojob.attack.AttackRow.by;
import static org.jumptojob.attack.AttackRow.never;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jumptojob.attack.AttackRow;
import org.jumptojob.attack.AttackRows;
import org.jumptojob.attack.Attacker;
import org.jumptojob.attack.Attacker.Side;
import org.jumptojob.attack.Phase;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.identity.Person;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.survey.paper.Moment;
import org.jumptojob.survey.paper.NotTaken;
import org.jumptojob.survey.paper.Reply;

/**
 * Surveys under attack. Before: the owner has handed in words, and the round is open. During: it is over, and of five people
 * who said that their words may be read, the coordinators of the organisation read them. After: its time of keeping is over.
 * Everybody knows every id.
 */
public final class SurveyAttackRows implements AttackRows {

    private static final BiPredicate<Attacker, Phase> COORDINATES =
            (attacker, phase) -> attacker.role().equals("coordinator") && attacker.side() == Side.OWN;

    private static final BiPredicate<Attacker, Phase> READS =
            COORDINATES.and((attacker, phase) -> phase == Phase.DURING);

    private final TestDatabase database = TestDatabase.h2();
    private final SurveyScene scene = new SurveyScene(database);
    private final Map<Attacker, UUID> people = new HashMap<>();
    private final UUID neighbour = scene.in(house -> house.organisation("Neighbour"));
    private UUID mayRead;
    private UUID mayNotRead;
    private UUID four;
    private UUID running;

    @Override
    public void begin(Phase phase) {
        if (phase == Phase.BEFORE) {
            mayRead = handedIn(5, true);
            mayNotRead = handedIn(5, false);
            four = handedIn(4, true);
            running = scene.open("lastDay", "2026-12-20").round;
        } else if (phase == Phase.DURING) {
            List.of(mayRead, mayNotRead, four).forEach(this::end);
        } else {
            scene.in(house -> {
                house.rounds.deleteCountedBefore(house.world.now.plus(Duration.ofDays(1)));
                return null;
            });
        }
    }

    private UUID handedIn(int people, boolean read) {
        scene.open();
        for (int i = 0; i < people; i++) {
            scene.handIn(Map.of(
                    "heard", new Reply(List.of("no"), "", false), "why", new Reply(List.of(), MARKER + i, read)));
        }
        return scene.round;
    }

    private void end(UUID round) {
        scene.as(scene.coordinator, house -> {
            house.desk.end(round, house.desk.details(round).round().getVersion());
            return null;
        });
    }

    @Override
    public List<AttackRow> rows() {
        return List.of(
                by("RoundService.details", "words of five that may be read", details(() -> mayRead), READS),
                never("RoundService.details", "words that may not be read", details(() -> mayNotRead)),
                never("RoundService.details", "words of four", details(() -> four)),
                by("RoundService.details", "the links of a round that is open", as(this::links), COORDINATES),
                never("RoundService.desk", "no words", as(house -> house.desk.desk(0))),
                by("RoundService.desk", "which rounds there are", as(this::listed), COORDINATES),
                by("RoundService.open", "a round of that organisation", as(this::opens), COORDINATES),
                never("SurveyService.sitting", "by no token of hers", as(this::sitting)),
                never(
                        "OwnLines.letCount",
                        "in a round that does not ask her",
                        as(house -> MARKER + house.own.letCount("sample", Moment.START, running))),
                never("OwnLines.mine", "her own lines", as(house -> house.own.mine("sample"))));
    }

    private AttackRow.Call details(Supplier<UUID> round) {
        return as(house -> house.desk.details(round.get()).results());
    }

    private Object links(SurveyHouse house) {
        return mark(!house.desk.details(running).links().isEmpty());
    }

    private Object listed(SurveyHouse house) {
        return mark(house.desk.desk(0).rounds().stream()
                .anyMatch(round -> round.getId().equals(running)));
    }

    /** With questions that do not exist: whoever may open a round there is told so, and nobody else hears of it. */
    private Object opens(SurveyHouse house) {
        try {
            return house.desk.open(scene.draft("instrument", "no-such"));
        } catch (NotTaken problem) {
            return MARKER;
        }
    }

    private Object sitting(SurveyHouse house) {
        return house.surveys.sitting(
                house.surveys.door(scene.key), UUID.randomUUID().toString());
    }

    private static String mark(boolean really) {
        return really ? MARKER : "";
    }

    private AttackRow.Call as(Function<SurveyHouse, Object> work) {
        return (attacker, phase) -> scene.as(person(attacker), work);
    }

    private UUID person(Attacker attacker) {
        return people.computeIfAbsent(
                attacker,
                any -> scene.in(house -> {
                    UUID organisation = attacker.side() == Side.OWN ? scene.organisation : neighbour;
                    return Role.of(attacker.role())
                            .map(role -> house.person(organisation, role))
                            .orElseGet(() -> withoutRole(house));
                }));
    }

    private static UUID withoutRole(SurveyHouse house) {
        Person person = new Person("Test person", house.world.now);
        house.entities.persist(person);
        house.entities.flush();
        return person.getId();
    }

    @Override
    public void close() {
        database.close();
    }
}
