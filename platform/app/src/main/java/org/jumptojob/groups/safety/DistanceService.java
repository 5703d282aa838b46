package org.jumptojob.groups.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.PersonNames;
import org.jumptojob.access.Visitor;
import org.jumptojob.consent.CircleShrunk;
import org.jumptojob.groups.Seats;
import org.jumptojob.groups.near.Distances;
import org.jumptojob.groups.near.Distances.Named;
import org.jumptojob.identity.Person;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.persistence.Ids;

/** A person keeps away from somebody of her groups. The other one is not told. */
@ApplicationScoped
public class DistanceService {

    /**
     * Somebody from whom the visitor keeps away.
     *
     * @param id of the person, or of the name that she typed
     */
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
    PersonalKeys keys;

    @Inject
    Visitor visitor;

    @Inject
    Event<CircleShrunk> shrunk;

    Clock clock = Clock.systemUTC();

    /** Those from whom the visitor keeps away: whom she chose from a list, and the names that she typed. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<Line> mine() {
        List<Line> lines = new ArrayList<>(chosen());
        lines.addAll(typed());
        return lines;
    }

    private List<Line> chosen() {
        List<Distances.Distance> all = distances.chosenBy(visitor.personId());
        Map<UUID, String> known =
                names.namesOf(all.stream().map(Distances.Distance::other).toList());
        return all.stream()
                .filter(one -> known.containsKey(one.other()))
                .map(one -> line(one.other(), known.get(one.other()), one.kind()))
                .toList();
    }

    private List<Line> typed() {
        UUID me = visitor.personId();
        return distances.namedBy(me).stream()
                .map(one -> line(
                        one.id(),
                        keys.open(me, Named.item(one.id()), one.sealed()).orElse(""),
                        one.kind()))
                .toList();
    }

    private static Line line(UUID id, String name, String kind) {
        return new Line(id, name, kind.equals(Distances.BLOCK));
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
        part(other);
    }

    private void part(UUID other) {
        shrunk.fire(CircleShrunk.parted(visitor.personId(), other));
        shrunk.fire(CircleShrunk.parted(other, visitor.personId()));
    }

    /**
     * As {@link #hide} and {@link #block}, for somebody whom the visitor knows by name from meeting her, in a group that does not
     * show all names. Whether anybody of that name is there, nothing tells: her lists show the name as she typed it and not whom
     * it found. The name is looked for in all her groups, so that where she sees somebody of that name she learns nothing of
     * another group.
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
        if (!Person.fits(name)) {
            // Nobody is called like that.
            return;
        }
        String kind = block ? Distances.BLOCK : Distances.HIDE;
        Instant now = clock.instant();
        endTyped(name);
        // What stands in her list already stays there, and changes whether somebody of that name is in a group or not.
        List<UUID> listed = called(name, chosen());
        listed.forEach(other -> distances.keep(me, other, kind, now));
        Set<UUID> found = inMyGroups(name);
        found.removeAll(listed);
        UUID id = Ids.next();
        distances.keep(me, new Named(id, keys.seal(me, Named.item(id), name.strip()), kind), found, now);
        if (block) {
            listed.forEach(this::part);
            found.forEach(this::part);
        }
    }

    private Set<UUID> inMyGroups(String name) {
        UUID me = visitor.personId();
        Set<UUID> near = new HashSet<>();
        seats.of(me).forEach(seat -> near.addAll(seats.members(seat.group())));
        near.remove(me);
        String wanted = plain(name);
        Set<UUID> found = new HashSet<>();
        names.namesOf(near).forEach((person, known) -> {
            if (plain(known).equals(wanted)) {
                found.add(person);
            }
        });
        return found;
    }

    private static List<UUID> called(String name, List<Line> lines) {
        String wanted = plain(name);
        return lines.stream()
                .filter(line -> plain(line.name()).equals(wanted))
                .map(Line::id)
                .toList();
    }

    /** Names that are the same as this one, typed before, hold no longer. */
    private void endTyped(String name) {
        called(name, typed()).forEach(one -> distances.endNamed(visitor.personId(), one));
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

    /**
     * The visitor keeps away no longer. What was shared before stays ended.
     *
     * @param line the id of one of {@link #mine}; whom she chose from a list takes along the same name, typed
     */
    @Transactional
    @Allowed(Access.PERSON)
    public void end(UUID line) {
        UUID me = visitor.personId();
        List<Line> chosen =
                chosen().stream().filter(one -> one.id().equals(line)).toList();
        chosen.forEach(one -> {
            distances.end(me, line);
            endTyped(one.name());
        });
        if (chosen.isEmpty()) {
            distances.endNamed(me, line);
        }
    }
}
