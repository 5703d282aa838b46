package org.jumptojob.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is around a person: known to the room {@code groups}. */
public interface Circles {

    /** A role in a group, as a receiver. */
    record Seat(UUID group, String role) {}

    /**
     * Somebody, or a role in a group, that a person can choose as receiver.
     *
     * @param person {@code null} for a role in a group; {@code seat} {@code null} for a person
     * @param name as the owner reads it: "Coach (demo)", "the duo of Tuesday group"
     */
    record Choice(UUID person, Seat seat, String name) {}

    /** The seats that a person holds now, each with since when: what was given to it before is not for her. */
    Map<Seat, Instant> seatsSince(UUID person);

    /** The seats that a person holds now. */
    default Set<Seat> seats(UUID person) {
        return seatsSince(person).keySet();
    }

    /** Whom an owner can choose: people of her groups with a task in them, her supporters, roles of her groups. */
    List<Choice> around(UUID owner);

    /** Whether two people have nothing to do with each other because one of them wants it so. */
    boolean blocked(UUID one, UUID other);

    /**
     * From whom a person is apart.
     *
     * @param blocked with whom she has nothing to do, because one of the two wants it so
     * @param hidden whose things she does not want to see; they are told nothing of it
     */
    record Apart(Set<UUID> blocked, Set<UUID> hidden) {

        /** Those whose things she does not see. */
        public Set<UUID> unseen() {
            Set<UUID> unseen = new HashSet<>(blocked);
            unseen.addAll(hidden);
            return unseen;
        }
    }

    /** Those of several people from whom a person is apart: the one rule for every list of things of others. */
    default Apart apart(UUID person, Collection<UUID> others) {
        return new Apart(blocked(person, others), Set.of());
    }

    /** Whether a person does not see the things of another. */
    default boolean unseen(UUID person, UUID other) {
        return !apart(person, Set.of(other)).unseen().isEmpty();
    }

    /**
     * Those of several people with whom a person deals no more: she does not see their things, or they do not see hers. None of
     * them is told so, and nothing that is said to one of them may differ by it.
     */
    default Set<UUID> parted(UUID person, Collection<UUID> others) {
        Set<UUID> parted = apart(person, others).unseen();
        others.stream().filter(other -> unseen(other, person)).forEach(parted::add);
        return parted;
    }

    /** Those of several people with whom a person has nothing to do; for a page with things of a whole group. */
    default Set<UUID> blocked(UUID one, Collection<UUID> others) {
        return others.stream().filter(other -> blocked(one, other)).collect(Collectors.toSet());
    }

    /**
     * An event: these people are out of a group, or have lost a task in it. What was shared with a person by name stays open to
     * her, since it was given to her and not to her task; whoever shared it is told, so that she can stop it.
     *
     * <p>Fired in the transaction of the change, after it.
     */
    record Moved(Set<UUID> people) {
        public Moved(Collection<UUID> people) {
            this(Set.copyOf(people));
        }
    }
}
