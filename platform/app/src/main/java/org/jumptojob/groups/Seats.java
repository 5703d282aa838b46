package org.jumptojob.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;

/** Who sits where: for the rooms above, before they give out anything about somebody else. */
@ApplicationScoped
public class Seats {

    /** @param name of the group */
    public record Seat(UUID group, UUID organisation, String name, GroupRole role) {}

    /** An open group of an organisation. */
    public record Named(UUID group, UUID organisation, String name) {}

    @Inject
    Groups groups;

    @Inject
    Members members;

    Clock clock = Clock.systemUTC();

    /**
     * The organisation of a group as a query of SQL, for rooms above in their own statement.
     *
     * @param group a column with the id of a group, or a mark
     */
    public static String organisationOf(String group) {
        return "SELECT g.organisation_id FROM person_group g WHERE g.id = " + group;
    }

    /** The open groups of an organisation. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<UUID> in(UUID organisation) {
        return groups.in(organisation);
    }

    /** The open groups of several organisations, by their names; one statement. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<Named> named(Collection<UUID> organisations) {
        return organisations.isEmpty() ? List.of() : groups.named(organisations);
    }

    /** The groups that a person is in, with her role; one statement. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<Seat> of(UUID person) {
        return groups.of(person, clock.instant()).stream()
                .map(place -> new Seat(
                        place.group().id(),
                        place.group().organisation(),
                        place.group().words().name(),
                        place.role().orElseThrow()))
                .toList();
    }

    /** Whether a person holds a role in a group now. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public boolean has(UUID person, UUID group, GroupRole role) {
        return members.role(group, person).filter(role::equals).isPresent();
    }

    /** Whether a person is in a group now, whatever her role. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public boolean isIn(UUID person, UUID group) {
        return members.role(group, person).isPresent();
    }

    /**
     * A condition of SQL: a person is in a group that is open, whatever her role. For rooms above, in their own statement.
     *
     * @param person a column or a mark; so is {@code group}
     */
    public static String inGroup(String person, String group) {
        return "EXISTS (SELECT 1 FROM group_member m JOIN person_group g ON g.id = m.group_id AND g.closed_at IS NULL"
                + " WHERE m.person_id = %s AND m.group_id = %s AND m.valid_until IS NULL)".formatted(person, group);
    }

    /**
     * A condition of SQL: a person has a role in a group that is open, or is one of its duo where this is the role. For rooms above,
     * in their own statement.
     *
     * @param person a column; so are {@code group} and {@code role}
     */
    public static String hasSeat(String person, String group, String role) {
        String inGroup = " WHERE m.person_id = " + person + " AND m.group_id = " + group + " AND m.valid_until IS NULL";
        return "EXISTS (SELECT 1 FROM group_member m JOIN person_group g ON g.id = m.group_id AND g.closed_at IS NULL"
                + " LEFT JOIN duo u ON u.group_id = m.group_id AND u.first_agreed IS NOT NULL"
                + " AND u.second_agreed IS NOT NULL AND m.person_id IN (u.first_id, u.second_id)" + inGroup
                + " AND (m.role = " + role + " OR u.id IS NOT NULL AND " + role + " = '" + GroupRole.DUO + "'))";
    }

    /**
     * Those who hold a role in a group now; nobody where the group is closed.
     *
     * @param role the word of the role
     */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Set<UUID> holding(UUID group, String role) {
        return members.of(group).stream()
                .filter(member -> member.role().word().equals(role))
                .map(Members.Member::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody in a group. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Set<UUID> members(UUID group) {
        return members.of(group).stream().map(Members.Member::person).collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody in a group with a task in it. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Set<UUID> withTask(UUID group) {
        return members.of(group).stream()
                .filter(member -> member.role().isTask())
                .map(Members.Member::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The organisations that a person coordinates now. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Set<UUID> coordinatedBy(UUID person) {
        return Set.copyOf(groups.organisationsCoordinatedBy(person, clock.instant()));
    }
}
