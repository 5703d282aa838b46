package org.jumptojob.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.groups.near.SupporterService;
import org.jumptojob.identity.AccountService;
import org.jumptojob.identity.Login;
import org.jumptojob.identity.Throttling;
import org.jumptojob.identity.Throttling.Limit;
import org.jumptojob.identity.cards.PlainCode;
import org.jumptojob.persistence.OwnTransactions;
import org.jumptojob.web.Secrets;

/**
 * Comes into a group by a code or by the link of an invitation, and takes up the invitation to support somebody. Looking
 * changes nothing; it is the person's own yes that lets her in.
 */
@ApplicationScoped
public class JoinService {

    /** A whole group may type a code from one network at the same time. */
    private static final int FREE_TRIES = 60;

    /**
     * What a code or a link offers.
     *
     * @param group the group, or {@code null} where it is about supporting somebody
     * @param role the role in the group
     * @param person the name of whom to support, or an empty text
     */
    public record Offer(Group group, GroupRole role, String person, boolean member, boolean full) {
        // Expression Language 5 reads records by bean names only.
        public Group getGroup() {
            return group;
        }

        public String getPerson() {
            return person;
        }

        public boolean isMember() {
            return member;
        }

        public boolean isFull() {
            return full;
        }

        /** The key of the word for the role. */
        public String getRoleLabel() {
            return "groups.role-" + role.word();
        }
    }

    /**
     * What came of joining.
     *
     * @param problem a message key; empty where she is in
     * @param group where she is in now; {@code null} after the yes to supporting somebody
     */
    public record Joined(Optional<String> problem, UUID group) {
        static Joined problem(String key) {
            return new Joined(Optional.of(key), null);
        }
    }

    private record Found(Place place, GroupRole role, Invitations.Invitation invitation) {}

    @Inject
    Groups groups;

    @Inject
    Members members;

    @Inject
    Invitations invitations;

    @Inject
    SupporterService supporters;

    @Inject
    AccountService accounts;

    @Inject
    Throttling throttling;

    @Inject
    Secrets secrets;

    @Inject
    Visitor visitor;

    @Inject
    Audit audit;

    /** For what needs a transaction inside a method that has none: a try is counted in one of its own. */
    @Inject
    OwnTransactions transactions;

    Clock clock = Clock.systemUTC();

    /**
     * Counts a code that somebody typed. A stranger's is not looked at, and always counted, so that nobody tries codes out.
     *
     * @param network where she comes from
     * @return a message key where she has to wait or the code leads nowhere, with the seconds to wait
     */
    @Allowed(Access.ANYONE)
    public Tried typed(String code, String network) {
        Instant now = clock.instant();
        List<Limit> limits = List.of(new Limit("join:" + network, FREE_TRIES));
        Duration pause = throttling.standing(now, limits).pause();
        if (!pause.isZero()) {
            return new Tried("groups.join-wait", pause.toSeconds() + 1);
        }
        if (PlainCode.normalised(code).isEmpty()) {
            return new Tried("groups.join-missing", 0);
        }
        boolean leads =
                visitor.isSignedIn() && transactions.answer(() -> offer(code).isPresent());
        if (!leads) {
            Throttling.countAt(throttling, now, limits);
        }
        return new Tried(leads || !visitor.isSignedIn() ? "" : "groups.join-unknown", 0);
    }

    /** @param problem a message key, or an empty text */
    public record Tried(String problem, long waitSeconds) {}

    /** What a code or the token of a link offers to the visitor; nothing where it leads nowhere. */
    @Transactional
    @Allowed(Access.MEMBER)
    public Optional<Offer> look(String secret) {
        return offer(secret);
    }

    private Optional<Offer> offer(String secret) {
        if (secret.isBlank()) {
            return Optional.empty();
        }
        Optional<Found> found = find(secret);
        if (found.isPresent()) {
            Group group = found.get().place().group();
            Integer places = group.words().places();
            return Optional.of(new Offer(
                    group,
                    found.get().role(),
                    "",
                    found.get().place().isMember(),
                    places != null && group.members() >= places));
        }
        return supporters.look(secret).map(offer -> new Offer(null, GroupRole.PARTICIPANT, offer.name(), false, false));
    }

    private Optional<Found> find(String secret) {
        Instant now = clock.instant();
        UUID me = visitor.personId();
        Optional<Invitations.Invitation> invitation = invitations.open(Secrets.sha256(secret), now);
        if (invitation.isPresent()) {
            return groups.find(me, invitation.get().group(), now)
                    .map(place -> new Found(place, invitation.get().role(), invitation.get()));
        }
        return groups.findByCode(me, PlainCode.hashes(secrets, GroupService.CODE_PURPOSE, secret), now)
                .map(place -> new Found(place, GroupRole.PARTICIPANT, null));
    }

    /**
     * The visitor says yes.
     *
     * @param agreementVersion the version of the agreement that she has read
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Joined join(String secret, int agreementVersion) {
        Optional<Found> found = find(secret);
        if (found.isEmpty()) {
            return supporters.accept(secret)
                    ? new Joined(Optional.empty(), null)
                    : Joined.problem("groups.join-unknown");
        }
        Place place = found.get().place();
        Group group = place.group();
        if (place.isMember()) {
            return new Joined(Optional.empty(), group.id());
        }
        if (agreementVersion != group.agreementVersion()) {
            return Joined.problem("groups.join-agreement");
        }
        GroupRole role = found.get().role();
        Invitations.Invitation invitation = found.get().invitation();
        // A task in a group is for the person who was asked, not for whoever holds her link.
        if (role.isTask() && !Login.normalised(accounts.address()).equals(invitation.address())) {
            return Joined.problem("groups.join-other-address");
        }
        if (invitation != null && !invitations.take(invitation.id())) {
            return Joined.problem("groups.join-unknown");
        }
        if (!members.join(group.id(), visitor.personId(), role, agreementVersion, clock.instant())) {
            if (invitation != null) {
                invitations.add(List.of(invitation), clock.instant());
            }
            return Joined.problem("groups.join-full");
        }
        if (role.isTask()) {
            audit.record(visitor.personId(), "group-role-taken", group.id() + " " + role.word());
        }
        return new Joined(Optional.empty(), group.id());
    }
}
