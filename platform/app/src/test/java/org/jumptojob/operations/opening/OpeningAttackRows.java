package org.jumptojob.operations.opening;

import static org.jumptojob.attack.AttackRow.by;
import static org.jumptojob.attack.AttackRow.never;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jumptojob.attack.AttackRow;
import org.jumptojob.attack.AttackRows;
import org.jumptojob.attack.Attacker;
import org.jumptojob.attack.Attacker.Side;
import org.jumptojob.attack.Phase;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.identity.Person;
import org.jumptojob.learning.kept.Overview;
import org.jumptojob.persistence.TestDatabase;

/**
 * Records under attack. There is no yes of the owner here: during, one administrator has given a reason; after, the hour is
 * over. What the record shows is for her alone; that it was opened, and why, is for those who watch her.
 */
public final class OpeningAttackRows implements AttackRows {

    private static final Attacker OPENER = new Attacker("administrator", Side.OWN, Attacker.Way.NONE);

    private static final BiPredicate<Attacker, Phase> OPENED =
            (attacker, phase) -> attacker.equals(OPENER) && phase == Phase.DURING;

    private static final BiPredicate<Attacker, Phase> WATCHES = (attacker, phase) -> phase != Phase.BEFORE
            && (attacker.role().equals("administrator")
                    || attacker.role().equals("coordinator") && attacker.side() == Side.OWN);

    private final TestDatabase database = TestDatabase.h2();
    private final OpeningsContract.House house = new OpeningsContract.House(database);
    private final UUID own = house.organisation();
    private final UUID next = house.organisation();
    private final Person owner = house.person("trainee", own);
    private final Map<Attacker, Person> people = new HashMap<>();

    public OpeningAttackRows() {
        house.openings.overview = new Overview() {
            @Override
            public List<Course> of(UUID person) {
                return List.of(new Course(person.equals(owner.getId()) ? MARKER : "Course", house.now, 2, 9));
            }
        };
    }

    @Override
    public void begin(Phase phase) {
        if (phase == Phase.DURING) {
            house.as(person(OPENER), "administrator").open(owner, "She asked: " + MARKER);
        } else if (phase == Phase.AFTER) {
            house.after(Openings.OPEN.plus(Duration.ofSeconds(1)));
        }
    }

    @Override
    public List<AttackRow> rows() {
        return List.of(
                by("Openings.look", "for the hour", as(openings -> openings.look(owner.getId())), OPENED),
                by("Openings.watched", "by whom and why, for those who watch", as(Openings::watched), WATCHES),
                never("Openings.open", "a problem", as(openings -> openings.open(owner.getId(), "short"))),
                never("Openings.mine", "openings of her own record", as(Openings::mine)));
    }

    private AttackRow.Call as(Function<Openings, Object> work) {
        return (attacker, phase) -> {
            house.as(person(attacker), attacker.role());
            return house.transactions.answer(() -> work.apply(house.openings));
        };
    }

    private Person person(Attacker attacker) {
        return people.computeIfAbsent(attacker, any -> {
            UUID organisation = attacker.side() == Side.OWN ? own : next;
            boolean ofSite = Role.of(attacker.role()).map(Role::ofSite).orElse(false);
            return house.person(attacker.role(), ofSite ? null : organisation);
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
