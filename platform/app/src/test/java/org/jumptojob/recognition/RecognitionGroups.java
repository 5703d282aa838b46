package org.jumptojob.recognition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jumptojob.consent.Circles;
import org.jumptojob.groups.GroupRole;
import org.jumptojob.groups.near.Distances;
import org.jumptojob.identity.Organisation;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestTransactions;

/** Groups whose seats the test sets; who is in one, and who keeps away from whom, lies in the tables too. */
final class RecognitionGroups implements Circles {
    private static final Instant FRIDAY = RecognitionHouse.FRIDAY;

    private final TestTransactions transactions;
    final Map<UUID, Set<Seat>> seats = new HashMap<>();
    final Map<UUID, List<Choice>> around = new HashMap<>();
    final Set<Set<UUID>> apart = new HashSet<>();

    RecognitionGroups(TestTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<Seat, Instant> seatsSince(UUID person) {
        return seats.getOrDefault(person, Set.of()).stream()
                .collect(Collectors.toMap(Function.identity(), seat -> Instant.EPOCH));
    }

    @Override
    public List<Choice> around(UUID owner) {
        return around.getOrDefault(owner, List.of());
    }

    @Override
    public boolean blocked(UUID one, UUID other) {
        return apart.contains(Set.of(one, other));
    }

    /** A group of somebody with these people in these roles. */
    UUID group(UUID trainee, Map<UUID, String> people) {
        UUID group = newGroup();
        List<Choice> choices = new ArrayList<>();
        people.forEach((person, role) -> {
            Seat seat = new Seat(group, role);
            insert(group, person, role.equals(GroupRole.DUO) ? "coach" : role);
            seats.computeIfAbsent(person, any -> new HashSet<>()).add(seat);
            choices.add(new Choice(person, null, "Person of role " + role));
            choices.add(new Choice(null, seat, role + " of Tuesday group"));
        });
        around.put(trainee, choices);
        insert(group, trainee, "participant");
        return group;
    }

    private UUID newGroup() {
        Organisation organisation = new Organisation("Org " + UUID.randomUUID(), FRIDAY);
        transactions.run(() -> transactions.entities().persist(organisation));
        UUID group = UUID.randomUUID();
        change(
                "INSERT INTO person_group (id, organisation_id, name, purpose, agreement, agreement_version, privacy,"
                        + " ways, next_words, members, created, version)"
                        + " VALUES (?, ?, 'Tuesday group', 'p', 'a', 1, 'names', '', '', 1, ?, 0)",
                group,
                organisation.getId(),
                FRIDAY);
        return group;
    }

    private void insert(UUID group, UUID person, String role) {
        change(
                "INSERT INTO group_member (id, group_id, person_id, role, valid_from, agreed_version, version)"
                        + " VALUES (?, ?, ?, ?, ?, 1, 0)",
                UUID.randomUUID(),
                group,
                person,
                role,
                Instant.EPOCH);
    }

    /** Somebody comes into a group, and has around her whom another in it has. */
    void join(UUID group, UUID person, UUID like) {
        around.put(person, around(like));
        insert(group, person, "participant");
    }

    /** Somebody has a task in a group no more. */
    void giveUpTask(UUID group, UUID person) {
        seats.remove(person);
        change("UPDATE group_member SET role = 'participant' WHERE group_id = ? AND person_id = ?", group, person);
    }

    /** Somebody is in a group no more. */
    void leave(UUID group, UUID person) {
        around.remove(person);
        change("UPDATE group_member SET valid_until = ? WHERE group_id = ? AND person_id = ?", FRIDAY, group, person);
    }

    /** One of the two wants to have nothing to do with the other. */
    void keepApart(UUID one, UUID other) {
        apart.add(Set.of(one, other));
        transactions.run(() -> new Distances(transactions.entities()).keep(one, other, Distances.BLOCK, FRIDAY));
    }

    private void change(String sql, Object... values) {
        transactions.run(() -> Sql.in(transactions.entities()).update(sql, values));
    }
}
