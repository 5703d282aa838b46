package org.jumptojob.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.consent.CircleShrunk;
import org.jumptojob.groups.Duo.Agreement;
import org.jumptojob.groups.Duo.Half;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.persistence.Ids;

/**
 * Makes a duo of two people of a group. A leader proposes; each of the two says yes for herself, because her name will stand
 * beside a kind of knowledge. Until both have, and when one goes, there is no duo.
 */
@ApplicationScoped
public class DuoService {

    /** Two people as a leader proposes them. */
    public record Pair(UUID first, String firstKind, UUID second, String secondKind) {}

    @Inject
    Groups groups;

    @Inject
    Members members;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    @Inject
    Audit audit;

    @Inject
    Event<CircleShrunk> shrunk;

    Clock clock = Clock.systemUTC();

    /**
     * Proposes a duo, in place of the one before.
     *
     * @param version of the duo that the leader saw; 0 for none
     * @return message key by field
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Map<String, String> propose(UUID group, Pair pair, Agreement agreement, long version) {
        Place place = find(group).asLeader();
        Map<String, String> problems = problems(group, pair);
        problems.putAll(agreement.problems());
        if (place.duo().map(Duo::version).orElse(0L) != version) {
            problems.put("first", "groups.changed-meanwhile");
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        Instant now = clock.instant();
        Duo duo = new Duo(
                Ids.next(),
                group,
                half(pair.first(), pair.firstKind(), now),
                half(pair.second(), pair.secondKind(), now),
                agreement,
                // Never a number of a duo before, though that is gone: an older page may still show it.
                version == 0 ? now.toEpochMilli() : version + 1);
        groups.putDuo(duo);
        if (place.duo()
                .filter(before -> !before.people().containsAll(duo.people()))
                .isPresent()) {
            shrunk.fire(CircleShrunk.handedOver(group, GroupRole.DUO));
        }
        duo.people().stream()
                .filter(person -> !person.equals(visitor.personId()))
                .forEach(person -> ask(person, place.group()));
        audit.record(visitor.personId(), "duo-proposed", group.toString());
        return Map.of();
    }

    private Map<String, String> problems(UUID group, Pair pair) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (pair.first().equals(pair.second())) {
            problems.put("second", "groups.duo-same");
        } else if (members.role(group, pair.first()).isEmpty()
                || members.role(group, pair.second()).isEmpty()) {
            problems.put("first", "groups.duo-not-here");
        }
        if (!Duo.KINDS.contains(pair.firstKind())
                || !Duo.KINDS.contains(pair.secondKind())
                || pair.firstKind().equals(pair.secondKind())) {
            problems.put("secondKind", "groups.duo-kinds");
        }
        return problems;
    }

    /** Who proposes herself has said yes. */
    private Half half(UUID person, String kind, Instant now) {
        return new Half(person, kind, person.equals(visitor.personId()) ? now : null);
    }

    private void ask(UUID person, Group group) {
        notices.tell(
                person,
                new Notice(
                        "duo",
                        "groups.notice-duo",
                        List.of(group.getName()),
                        "groups.notice-duo-why",
                        "/in-group/" + group.id()));
    }

    /** The visitor says yes to the duo that she has seen. Returns the problem's message key, where there is one. */
    @Transactional
    @Allowed(Access.MEMBER)
    public Optional<String> agree(UUID group, long version) {
        find(group).asMember();
        if (!groups.agreeDuo(group, visitor.personId(), version, clock.instant())) {
            return Optional.of("groups.changed-meanwhile");
        }
        audit.record(visitor.personId(), "duo-agreed", group.toString());
        return Optional.empty();
    }

    /** The visitor does not want to be in the duo, or no longer. She need not say why. */
    @Transactional
    @Allowed(Access.MEMBER)
    public void decline(UUID group) {
        find(group).asMember();
        if (groups.endDuo(group, visitor.personId())) {
            shrunk.fire(CircleShrunk.handedOver(group, GroupRole.DUO));
            audit.record(visitor.personId(), "duo-ended", group.toString());
        }
    }

    private Place find(UUID group) {
        return groups.find(visitor.personId(), group, clock.instant()).orElseThrow(NotFound::new);
    }
}
