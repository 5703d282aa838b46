package org.jumptojob.consent;

import static org.jumptojob.attack.AttackRow.byGate;
import static org.jumptojob.attack.AttackRow.never;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jumptojob.attack.AttackRow;
import org.jumptojob.attack.AttackRows;
import org.jumptojob.attack.Attacker;
import org.jumptojob.attack.Phase;
import org.jumptojob.persistence.TestDatabase;

/**
 * The gate under attack. Everybody of the owner's organisation is in her group and stands among those whom she can choose, and
 * everybody knows the id of her consent: what nobody can guess protects nobody here.
 */
public final class ConsentAttackRows implements AttackRows {

    private static final Terms TERMS = new Terms("talk", "", "month", "");

    private final TestDatabase database = TestDatabase.h2();
    private final ConsentHouse house = new ConsentHouse(database);
    private final UUID owner = house.person("Owner");
    private final Circles.Seat seat = new Circles.Seat(UUID.randomUUID(), "coach");
    private final Thing page = house.page(owner, "page-1", MARKER);
    private final Map<Attacker, UUID> people = new HashMap<>();
    private final UUID late = house.person("Late coach");
    private UUID byName = UUID.randomUUID();
    private UUID bySeat = UUID.randomUUID();

    public ConsentAttackRows() {
        house.know(owner, seat, "the coach of the group");
    }

    @Override
    public void begin(Phase phase) {
        Attacker coach = new Attacker("coach", Attacker.Side.OWN, Attacker.Way.NAME);
        person(coach);
        person(new Attacker("coach", Attacker.Side.OWN, Attacker.Way.SEAT));
        house.as(owner);
        if (phase == Phase.DURING) {
            byName = house.from(desk -> desk.sharing.give(page, "person-" + person(coach), TERMS));
            bySeat = house.from(desk -> desk.sharing.give(page, new Recipient(null, seat).key(), TERMS));
        } else if (phase == Phase.AFTER) {
            house.in(desk -> desk.sharing.withdraw(byName));
            house.in(desk -> desk.sharing.withdraw(bySeat));
        }
    }

    @Override
    public List<AttackRow> rows() {
        return List.of(
                byGate(
                        "SharedService.open",
                        "by the id of the consent to a person",
                        as(desk -> desk.shared.open(byName))),
                byGate(
                        "SharedService.open",
                        "by the id of the consent to a seat",
                        as(desk -> desk.shared.open(bySeat))),
                never(
                        "SharedService.withMe",
                        "the list names no words of the owner's",
                        as(desk -> desk.shared.withMe(null).rows())),
                byGate("SharedService.withMe", "what is open in the list", as(ConsentAttackRows::openInList)),
                never("SharingService.receivers", "people around herself", as(desk -> desk.sharing.receivers())),
                never(
                        "SharingService.give",
                        "of a thing of somebody else's",
                        as(desk -> desk.sharing.give(page, "person-" + owner, TERMS))),
                never(
                        "SharingService.preview",
                        "of a thing of somebody else's",
                        as(desk -> desk.sharing.preview(page))),
                never(
                        "SharingService.apart",
                        "her own receivers",
                        as(desk -> desk.sharing.apart(desk.sharing.mine(null)))),
                never("SharingService.mine", "her own ledger", as(desk -> desk.sharing.mine(null))),
                never("SharingService.looks", "her own log", as(desk -> desk.sharing.looks(null))),
                never("SharingService.offers", "her own things", as(desk -> desk.sharing.offers(ConsentHouse.KIND))),
                never(
                        "Gate.look",
                        "by a role taken after the yes",
                        asking((desk, me) -> desk.gate.look(late(), owner, page))),
                byGate("Gate.look", "by owner and thing", asking((desk, me) -> desk.gate.look(me, owner, page))),
                byGate("Gate.isOpen", "by owner and thing", asking(this::openMark)));
    }

    /** Somebody who has the seat since a moment ago. */
    private UUID late() {
        house.hold(late, seat, house.now.plusSeconds(1));
        return late;
    }

    private String openMark(ConsentHouse.Desk desk, UUID me) {
        return desk.gate.isOpen(me, owner, page) ? MARKER : "";
    }

    /** Whether the list shows something as open. */
    private static String openInList(ConsentHouse.Desk desk) {
        return desk.shared.withMe(null).rows().stream()
                        .anyMatch(row -> row.open().isPresent())
                ? MARKER
                : "";
    }

    private AttackRow.Call as(Function<ConsentHouse.Desk, Object> work) {
        return (attacker, phase) -> house.as(person(attacker), attacker.roles().toArray(String[]::new))
                .from(work);
    }

    private AttackRow.Call asking(BiFunction<ConsentHouse.Desk, UUID, Object> work) {
        return (attacker, phase) -> house.from(desk -> work.apply(desk, person(attacker)));
    }

    private UUID person(Attacker attacker) {
        return people.computeIfAbsent(attacker, any -> {
            UUID id = house.person(attacker.toString());
            if (attacker.side() == Attacker.Side.OWN) {
                house.know(owner, id, attacker.toString());
                house.hold(id, attacker.way() == Attacker.Way.SEAT ? seat : new Circles.Seat(seat.group(), "member"));
            }
            return id;
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
