package org.jumptojob.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.Visitor;

/** Asks every room what waits for the visitor; all numbers in one statement. */
@ApplicationScoped
public class WaitingDesk {

    /**
     * What her start page needs to know.
     *
     * @param supports whether she supports somebody: a task that no role in an organisation tells of
     */
    public record Waits(List<Waiting.Item> items, boolean supports) {}

    private static final String SUPPORTS = "SELECT COUNT(*) AS n FROM supporter s WHERE s.supporter_id = ?";

    @Inject
    @Any
    Instance<Waiting> rooms;

    @Inject
    EntityManager entities;

    @Inject
    Visitor visitor;

    /** @param places the groups that the visitor is in */
    @Transactional
    @Allowed(Access.PERSON)
    public Waits mine(List<Place> places) {
        UUID me = visitor.personId();
        List<Waiting.Item> items = new ArrayList<>();
        List<Waiting.Count> counts = new ArrayList<>();
        counts.add(new Waiting.Count(SUPPORTS, List.of(me), "", "", ""));
        rooms.forEach(room -> {
            items.addAll(room.of(me, places));
            counts.addAll(room.counts(me, places));
        });
        List<Long> numbers = Waiting.numbers(entities, counts);
        for (int i = 1; i < counts.size(); i++) {
            counts.get(i).item(numbers.get(i)).ifPresent(items::add);
        }
        return new Waits(items, numbers.get(0) > 0);
    }
}
