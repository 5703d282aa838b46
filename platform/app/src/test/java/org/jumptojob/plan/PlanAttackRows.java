package org.jumptojob.plan;

import static org.jumptojob.attack.AttackRow.never;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jumptojob.attack.AttackRow;
import org.jumptojob.attack.AttackRows;
import org.jumptojob.attack.Attacker;
import org.jumptojob.attack.Phase;
import org.jumptojob.persistence.TestDatabase;

/**
 * The own rooms of a plan under attack. What is shared of them goes through the gate of consent, never through these methods.
 * Everybody knows every id.
 */
public final class PlanAttackRows implements AttackRows {

    private final TestDatabase database = TestDatabase.h2();
    private final Hands hands = new Hands(database, new Desk.World());
    private final UUID owner = hands.person();
    private final Map<Attacker, UUID> people = new HashMap<>();
    private UUID version;

    @Override
    public void begin(Phase phase) {
        if (phase == Phase.BEFORE) {
            hands.save(owner, PlanPage.WISHES, 0, "dream", MARKER);
            hands.keep(owner, PlanPage.WISHES, MARKER);
            version = hands.versions(owner, PlanPage.WISHES).get(0).id();
        }
    }

    @Override
    public List<AttackRow> rows() {
        return List.of(
                never("PlanService.version", "by its id", as(desk -> desk.plan.version(PlanPage.WISHES, version))),
                never("PlanService.versions", "her own", as(desk -> desk.plan.versions(PlanPage.WISHES))),
                never("PlanService.pages", "her own", as(desk -> desk.plan.pages())));
    }

    private AttackRow.Call as(Function<Desk, Object> work) {
        return (attacker, phase) -> hands.as(people.computeIfAbsent(attacker, any -> hands.person()), work);
    }

    @Override
    public void close() {
        database.close();
    }
}
