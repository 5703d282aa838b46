package org.jumptojob.recognition;

import static org.jumptojob.attack.AttackRow.by;
import static org.jumptojob.attack.AttackRow.never;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jumptojob.access.NotFound;
import org.jumptojob.attack.AttackRow;
import org.jumptojob.attack.AttackRows;
import org.jumptojob.attack.Attacker;
import org.jumptojob.attack.Attacker.Side;
import org.jumptojob.attack.Attacker.Way;
import org.jumptojob.attack.Phase;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.recognition.RecognitionService.Wanted;

/**
 * Requests for recognition under attack. To ask is the owner's yes: her words and her name are for whom she asked, once that one has
 * taken the request, until she takes it back. Everybody knows every id.
 */
public final class RecognitionAttackRows implements AttackRows {

    private static final BiPredicate<Attacker, Phase> BY_SEAT =
            (attacker, phase) -> attacker.way() == Way.SEAT && phase == Phase.DURING;

    /** She answers for the organisation in which the owner's friend asks. */
    private static final BiPredicate<Attacker, Phase> AT_THE_DESK = (attacker, phase) ->
            attacker.role().equals("coordinator") && attacker.side() == Side.OWN && phase == Phase.DURING;

    /** The owner's other friend belongs to no organisation, so she asks who looks after the site; of several, the first has it. */
    private static final BiPredicate<Attacker, Phase> OF_THE_SITE = (attacker, phase) ->
            attacker.role().equals("administrator") && attacker.side() == Side.OWN && phase == Phase.DURING;

    private static final Told WORDS = new Told(MARKER, MARKER, MARKER);

    private final TestDatabase database = TestDatabase.h2();
    private final RecognitionHouse house = new RecognitionHouse(database);
    private final UUID own = house.organisation();
    private final UUID next = house.organisation();
    private final Map<Attacker, UUID> people = new HashMap<>();
    private final Map<String, UUID> owners = new HashMap<>();
    private final Map<String, UUID> asked = new HashMap<>();
    private final UUID group;

    public RecognitionAttackRows() {
        UUID bySeat = person(new Attacker("coach", Side.OWN, Way.SEAT));
        for (String which : List.of("seat", "waiting", "decide", "put-back", "desk", "site", "apart")) {
            owners.put(which, house.person());
        }
        group = house.groups.group(owners.get("seat"), Map.of(bySeat, "professional"));
        for (String which : List.of("waiting", "decide", "put-back", "apart")) {
            house.groups.join(group, owners.get(which), owners.get("seat"));
        }
        house.member(own, owners.get("desk"), Role.TRAINEE);
        person(new Attacker("coordinator", Side.OWN, Way.NONE));
        house.decisions.names = ids -> Map.of(ids.iterator().next(), MARKER);
    }

    @Override
    public void begin(Phase phase) {
        for (String which : owners.keySet()) {
            UUID owner = owners.get(which);
            if (phase == Phase.BEFORE) {
                asked.put(which, UUID.randomUUID());
            } else if (phase == Phase.DURING) {
                asked.put(which, house.ask(owner, receiver(which), WORDS));
            } else {
                house.as(owner, () -> {
                    house.recognition.takeBack(asked.get(which));
                    return null;
                });
            }
        }
        // Somebody asks the role of her group and then keeps away from the only one who has it.
        house.groups.keepApart(owners.get("apart"), person(new Attacker("coach", Side.OWN, Way.SEAT)));
    }

    private String receiver(String which) {
        return switch (which) {
            case "desk" -> "desk:" + own;
            case "site" -> "site";
            default -> "role:" + group + ":professional";
        };
    }

    @Override
    public List<AttackRow> rows() {
        return List.of(
                by("DecisionService.held", "asked by her seat", taken("seat", this::held), BY_SEAT),
                by("DecisionService.held", "asked as the organisation", taken("desk", this::held), AT_THE_DESK),
                by(
                        "DecisionService.held",
                        "asked where there is no organisation",
                        taken("site", this::held),
                        OF_THE_SITE),
                never("DecisionService.held", "that she has not taken", as("waiting", this::held)),
                never("DecisionService.held", "of who keeps away from her", taken("apart", this::held)),
                never("DecisionService.lines", "no words and no name", as("seat", id -> house.decisions.lines())),
                by("DecisionService.lines", "that somebody waits for her", as("waiting", this::listed), BY_SEAT),
                never("DecisionService.lines", "of who keeps away from her", as("apart", this::listed)),
                by(
                        "DecisionService.take",
                        "whether she has it now",
                        as("seat", id -> mark(house.decisions.take(id))),
                        BY_SEAT),
                by(
                        "DecisionService.putBack",
                        "whether she had it",
                        taken("put-back", id -> mark(house.decisions.putBack(id))),
                        BY_SEAT),
                by("DecisionService.decide", "whether she has it", taken("decide", this::decide), BY_SEAT),
                never("RecognitionService.deciders", "around herself", as("seat", id -> house.recognition.deciders())),
                never("RecognitionService.ask", "whom only the owner can ask", as("seat", id -> askOfOwner())));
    }

    private Object held(UUID id) {
        return house.decisions.held(id);
    }

    private Object listed(UUID id) {
        return mark(house.decisions.lines().stream().anyMatch(line -> line.id().equals(id)));
    }

    private Object decide(UUID id) {
        return mark(house.decisions.decide(id, RecognitionHouse.yes("j2j-m1")).isEmpty());
    }

    private Object askOfOwner() {
        Wanted wanted = new Wanted(
                "jump-to-job", List.of("j2j-m1"), new Told("Hello", "", ""), "role:" + group + ":professional");
        return mark(house.recognition.ask(wanted).isEmpty());
    }

    private static String mark(boolean really) {
        return really ? MARKER : "";
    }

    /** First takes the request, where she can. */
    private AttackRow.Call taken(String which, Function<UUID, Object> work) {
        return (attacker, phase) -> {
            UUID id = asked.get(which);
            tryTo(() -> enter(attacker, () -> house.decisions.take(id)));
            return enter(attacker, () -> work.apply(id));
        };
    }

    private static void tryTo(Supplier<Object> work) {
        try {
            work.get();
        } catch (NotFound refused) {
            // What the row asks for comes after this, and is refused or not by itself.
        }
    }

    private AttackRow.Call as(String which, Function<UUID, Object> work) {
        return (attacker, phase) -> enter(attacker, () -> work.apply(asked.get(which)));
    }

    private Object enter(Attacker attacker, Supplier<Object> work) {
        return house.as(person(attacker), attacker.roles(), work);
    }

    private UUID person(Attacker attacker) {
        return people.computeIfAbsent(attacker, any -> {
            UUID id = house.person();
            UUID organisation = attacker.side() == Side.OWN ? own : next;
            Role.of(attacker.role()).ifPresent(role -> house.member(role.ofSite() ? null : organisation, id, role));
            return id;
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
