package org.jumptojob.asking;

import static org.jumptojob.attack.AttackRow.by;
import static org.jumptojob.attack.AttackRow.byGate;
import static org.jumptojob.attack.AttackRow.never;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jumptojob.access.NotFound;
import org.jumptojob.asking.AskingService.Wanted;
import org.jumptojob.attack.AttackRow;
import org.jumptojob.attack.AttackRows;
import org.jumptojob.attack.Attacker;
import org.jumptojob.attack.Attacker.Side;
import org.jumptojob.attack.Attacker.Way;
import org.jumptojob.attack.Phase;
import org.jumptojob.consent.Circles;
import org.jumptojob.identity.Membership;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.identity.Organisation;
import org.jumptojob.persistence.TestDatabase;

/**
 * Questions under attack. To ask is the owner's yes: her words and her name are for whom she asked, once that one has taken
 * the question, until she takes it back. Everybody knows every id.
 */
public final class AskingAttackRows implements AttackRows {

    private static final BiPredicate<Attacker, Phase> BY_NAME = receiver(Way.NAME);
    private static final BiPredicate<Attacker, Phase> BY_SEAT = receiver(Way.SEAT);

    /** She answers for the organisation in which the owner's friend asks. */
    private static final BiPredicate<Attacker, Phase> AT_THE_DESK = (attacker, phase) ->
            attacker.role().equals("coordinator") && attacker.side() == Side.OWN && phase == Phase.DURING;

    private final TestDatabase database = TestDatabase.h2();
    private final AskingHouse house = new AskingHouse(database);
    private final UUID own = organisation();
    private final UUID next = organisation();
    private final UUID owner = house.person();
    private final UUID friend = house.person();
    private final UUID away = house.person();
    private final Map<Attacker, UUID> people = new HashMap<>();
    private final Map<String, UUID> asked = new HashMap<>();
    private final UUID group;

    public AskingAttackRows() {
        UUID byName = person(new Attacker("coach", Side.OWN, Way.NAME));
        UUID bySeat = person(new Attacker("coach", Side.OWN, Way.SEAT));
        group = house.groups.group(owner, Map.of(bySeat, "coach"));
        house.groups.around.put(
                owner,
                List.of(
                        new Circles.Choice(byName, null, "The coach"),
                        new Circles.Choice(bySeat, null, "The other coach"),
                        new Circles.Choice(null, new Circles.Seat(group, "coach"), "The coach of the group")));
        member(own, friend, Role.TRAINEE);
        person(new Attacker("coordinator", Side.OWN, Way.NONE));
        house.queue.names = ids -> Map.of(ids.iterator().next(), MARKER);
    }

    @Override
    public void begin(Phase phase) {
        if (phase == Phase.BEFORE) {
            for (String which : List.of("name", "seat", "waiting", "answer", "desk", "apart")) {
                asked.put(which, UUID.randomUUID());
            }
        } else if (phase == Phase.DURING) {
            String toPerson = "person:" + person(new Attacker("coach", Side.OWN, Way.NAME));
            asked.put("name", house.ask(owner, toPerson, MARKER));
            asked.put("waiting", house.ask(owner, toPerson, MARKER));
            asked.put("answer", house.ask(owner, toPerson, MARKER));
            asked.put("seat", house.ask(owner, "role:" + group + ":coach", MARKER));
            asked.put("desk", house.ask(friend, "desk:" + own, MARKER));
            askAndKeepAway();
        } else {
            asked.forEach((which, id) -> house.as(askerOf(which), () -> {
                house.asking.takeBack(id);
                return null;
            }));
        }
        house.as(owner, () -> house.asking.ask(new Wanted("nobody", MARKER, "", false, false)));
    }

    private UUID askerOf(String which) {
        return which.equals("desk") ? friend : which.equals("apart") ? away : owner;
    }

    /** Somebody asks the role of her group and then keeps away from the only one who has it. */
    private void askAndKeepAway() {
        UUID bySeat = person(new Attacker("coach", Side.OWN, Way.SEAT));
        house.groups.around.put(away, house.groups.around(owner));
        asked.put("apart", house.ask(away, "role:" + group + ":coach", MARKER));
        house.groups.apart.add(Set.of(away, bySeat));
    }

    @Override
    public List<AttackRow> rows() {
        return List.of(
                by("QueueService.held", "asked as a person", taken("name", this::held), BY_NAME),
                by("QueueService.held", "asked by her seat", taken("seat", this::held), BY_SEAT),
                by("QueueService.held", "asked as the organisation", taken("desk", this::held), AT_THE_DESK),
                never("QueueService.held", "that she has not taken", as("waiting", this::held)),
                never("QueueService.held", "of who keeps away from her", taken("apart", this::held)),
                never("QueueService.queue", "no words and no name of who asks", as("name", id -> house.queue.queue())),
                by("QueueService.queue", "that one waits for her", as("waiting", this::listed), BY_NAME),
                never("QueueService.queue", "of who keeps away from her", as("apart", this::listed)),
                by("QueueService.rolesBeside", "where it can go", taken("seat", this::rolesBeside), BY_SEAT),
                by(
                        "QueueService.take",
                        "whether she has it now",
                        as("name", id -> mark(house.queue.take(id))),
                        BY_NAME),
                byGate("QueueService.putBack", "whether she had it", this::putBack),
                by("QueueService.handOn", "whether she has it", taken("seat", this::handOn), BY_SEAT),
                by("QueueService.answer", "whether she has it", taken("answer", this::answer), BY_NAME),
                never("LateQuestions.late", "no words and no name", as("desk", id -> house.late.late())),
                never("LateQuestions.free", "what is not late", as("name", id -> mark(house.late.free(id)))),
                never(
                        "AskingService.askAgain",
                        "of the owner",
                        as("name", id -> mark(house.asking.askAgain(id).isEmpty()))),
                never("AskingService.receivers", "people around herself", as("name", id -> house.asking.receivers())),
                never("AskingService.ask", "by the owner's draft", as("name", id -> askByDraft())),
                never("AskingService.ask", "whom only the owner can ask", as("name", id -> askOfOwner())),
                never("AskingService.mine", "her own", as("name", id -> house.asking.mine())));
    }

    private Object held(UUID id) {
        return house.queue.held(id);
    }

    private Object listed(UUID id) {
        return mark(house.queue.queue().stream().anyMatch(line -> line.id().equals(id)));
    }

    private Object rolesBeside(UUID id) {
        return mark(!house.queue.rolesBeside(id).isEmpty());
    }

    private Object putBack(Attacker attacker, Phase phase) {
        String which = attacker.way() == Way.SEAT ? "seat" : "name";
        return taken(which, id -> mark(house.queue.putBack(id))).as(attacker, phase);
    }

    /** To a role that the group has not: who has the question is told so, and everybody else that she has it not. */
    private Object handOn(UUID id) {
        return mark(!house.queue.handOn(id, "professional").containsValue("asking.not-in-hand"));
    }

    private Object answer(UUID id) {
        return mark(house.queue.answer(id, "An answer.").isEmpty());
    }

    private Map<String, String> ask(String to, String text) {
        return house.asking.ask(new Wanted(to, text, "", false, true));
    }

    private Object askByDraft() {
        ask("nobody", "");
        return house.asking.mine();
    }

    private Object askOfOwner() {
        return mark(ask("role:" + group + ":coach", "Hello").isEmpty());
    }

    private static String mark(boolean really) {
        return really ? MARKER : "";
    }

    private static BiPredicate<Attacker, Phase> receiver(Way way) {
        return (attacker, phase) -> attacker.way() == way && phase == Phase.DURING;
    }

    /** First takes the question, where she can. */
    private AttackRow.Call taken(String which, Function<UUID, Object> work) {
        return (attacker, phase) -> {
            UUID id = asked.get(which);
            tryTo(() -> house.take(person(attacker), id));
            return house.as(person(attacker), () -> work.apply(id));
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
        return (attacker, phase) -> house.as(person(attacker), () -> work.apply(asked.get(which)));
    }

    private UUID person(Attacker attacker) {
        return people.computeIfAbsent(attacker, any -> {
            UUID id = house.person();
            UUID organisation = attacker.side() == Side.OWN ? own : next;
            Role.of(attacker.role()).ifPresent(role -> member(role.ofSite() ? null : organisation, id, role));
            return id;
        });
    }

    private UUID organisation() {
        return house.transactions.answer(() -> {
            Organisation organisation = new Organisation("Org " + UUID.randomUUID(), AskingHouse.FRIDAY);
            house.transactions.entities().persist(organisation);
            house.transactions.entities().flush();
            return organisation.getId();
        });
    }

    private void member(UUID organisation, UUID person, Role role) {
        house.transactions.run(
                () -> house.transactions.entities().persist(new Membership(person, role, organisation, Instant.EPOCH)));
    }

    @Override
    public void close() {
        database.close();
    }
}
