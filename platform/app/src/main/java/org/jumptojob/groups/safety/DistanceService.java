package org.jumptojob.groups.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.PersonNames;
import org.jumptojob.access.Visitor;
import org.jumptojob.consent.CircleShrunk;
import org.jumptojob.groups.Seats;
import org.jumptojob.groups.near.Distances;

/** A person keeps away from somebody of her groups. The other one is not told. */
@ApplicationScoped
public class DistanceService {

    /** Somebody from whom the visitor keeps away. */
    public record Line(UUID id, String name, boolean blocked) {
        // Expression Language 5 reads records by bean names only.
        public UUID getId() {
            return id;
        }

        public String getName() {
            return name;
        }

        public boolean isBlocked() {
            return blocked;
        }
    }

    @Inject
    Distances distances;

    @Inject
    Seats seats;

    @Inject
    PersonNames names;

    @Inject
    Visitor visitor;

    @Inject
    Event<CircleShrunk> shrunk;

    Clock clock = Clock.systemUTC();

    /** Those from whom the visitor keeps away. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<Line> mine() {
        List<Distances.Distance> all = distances.chosenBy(visitor.personId());
        Map<UUID, String> known =
                names.namesOf(all.stream().map(Distances.Distance::other).toList());
        return all.stream()
                .filter(one -> known.containsKey(one.other()))
                .map(one ->
                        new Line(one.other(), known.get(one.other()), one.kind().equals(Distances.BLOCK)))
                .toList();
    }

    /** The visitor does not want to see the things of somebody in a group of hers. */
    @Transactional
    @Allowed(Access.MEMBER)
    public void hide(UUID group, UUID other) {
        keep(group, other, Distances.HIDE);
    }

    /** Neither sees the other's things from now on. What the two share with each other ends. */
    @Transactional
    @Allowed(Access.MEMBER)
    public void block(UUID group, UUID other) {
        keep(group, other, Distances.BLOCK);
        shrunk.fire(CircleShrunk.parted(visitor.personId(), other));
        shrunk.fire(CircleShrunk.parted(other, visitor.personId()));
    }

    /**
     * As {@link #hide} and {@link #block}, for somebody whom the visitor knows by name from meeting her, in a group that does not
     * show all names. Whether anybody of that name is there, the answer does not tell.
     *
     * @param block whether to block; else to hide
     * @throws NotFound where the visitor is not in the group
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public void keepFrom(UUID group, String name, boolean block) {
        UUID me = visitor.personId();
        if (!seats.isIn(me, group)) {
            throw new NotFound();
        }
        String wanted = plain(name);
        names.namesOf(seats.members(group)).entrySet().stream()
                .filter(one -> !one.getKey().equals(me) && plain(one.getValue()).equals(wanted))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(other -> {
                    if (block) {
                        block(group, other);
                    } else {
                        hide(group, other);
                    }
                });
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private void keep(UUID group, UUID other, String kind) {
        UUID me = visitor.personId();
        if (other.equals(me) || !seats.isIn(me, group) || !seats.isIn(other, group)) {
            throw new NotFound();
        }
        distances.keep(me, other, kind, clock.instant());
    }

    /** The visitor keeps away no longer. What was shared before stays ended. */
    @Transactional
    @Allowed(Access.PERSON)
    public void end(UUID other) {
        distances.end(visitor.personId(), other);
    }
}
