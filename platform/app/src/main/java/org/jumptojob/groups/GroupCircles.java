package org.jumptojob.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.consent.Circles;
import org.jumptojob.groups.near.Distances;
import org.jumptojob.web.Texts;

/** Who is around a person: those with a task in her groups, its roles and its duo, and her supporters. */
@ApplicationScoped
public class GroupCircles implements Circles {

    @Inject
    Members members;

    @Inject
    Around around;

    @Inject
    Distances distances;

    @Inject
    Texts texts;

    @Override
    @Transactional
    public Map<Seat, Instant> seatsSince(UUID person) {
        Map<Seat, Instant> seats = new HashMap<>();
        for (Members.Held held : members.held(person)) {
            seats.put(new Seat(held.group(), held.role().word()), held.since());
            if (held.duo()) {
                // Where one of the two is another, all that was open to the duo has ended with it.
                seats.put(new Seat(held.group(), GroupRole.DUO), Instant.EPOCH);
            }
        }
        return seats;
    }

    @Override
    @Transactional
    public List<Choice> around(UUID owner) {
        Map<UUID, String> people = new LinkedHashMap<>();
        Map<Seat, String> seats = new LinkedHashMap<>();
        for (Around.Near near : around.of(owner)) {
            if (near.person() != null && !near.person().equals(owner) && !near.apart()) {
                people.putIfAbsent(near.person(), near.name());
            }
            if (near.group() != null) {
                seats.put(new Seat(near.group(), near.role()), seatName(near));
            }
        }
        List<Choice> choices = new ArrayList<>();
        people.forEach((person, name) -> choices.add(new Choice(person, null, name)));
        seats.forEach((seat, name) -> choices.add(new Choice(null, seat, name)));
        return choices;
    }

    private String seatName(Around.Near near) {
        return near.person() == null
                ? texts.of("groups.seat-duo", near.groupName())
                : texts.of("groups.seat", texts.get("groups.role-" + near.role()), near.groupName());
    }

    @Override
    public Apart apart(UUID person, Collection<UUID> others) {
        Set<UUID> blocked = new HashSet<>();
        Set<UUID> hidden = new HashSet<>();
        distances
                .apart(person, others)
                .forEach((other, kind) -> (kind.equals(Distances.BLOCK) ? blocked : hidden).add(other));
        return new Apart(blocked, hidden);
    }

    @Override
    public Set<UUID> parted(UUID person, Collection<UUID> others) {
        return distances.parted(person, others);
    }

    @Override
    public boolean blocked(UUID one, UUID other) {
        return distances.blocked(one, other);
    }

    /** Those of several people with whom a person has nothing to do; one statement. */
    public Set<UUID> blocked(UUID one, Collection<UUID> others) {
        return distances.blocked(one, others);
    }
}
