package org.jumptojob.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotAllowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.PersonNames;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.consent.CircleShrunk;
import org.jumptojob.groups.Members.Member;
import org.jumptojob.groups.near.Distances;
import org.jumptojob.identity.cards.PlainCode;
import org.jumptojob.web.Secrets;

/**
 * Groups as their people see and lead them. Whoever is neither in a group nor coordinates its organisation does not learn
 * that it exists: each method asks for the visitor's place first.
 */
@ApplicationScoped
public class GroupService {

    /** How many groups stand on one page. */
    public static final int PAGE = 25;

    static final String CODE_PURPOSE = "group code";

    /** An organisation to choose. */
    public record Choice(UUID id, String name) {
        // Expression Language 5 reads records by bean names only.
        public UUID getId() {
            return id;
        }

        public String getName() {
            return name;
        }
    }

    /** Somebody in a group, as the visitor may see her. */
    public record Person(UUID id, String name, GroupRole role) {
        // Expression Language 5 reads records by bean names only.
        public UUID getId() {
            return id;
        }

        public String getName() {
            return name;
        }

        /** The word of her role. */
        public String getRoleWord() {
            return role.word();
        }

        /** The key of the word for her role. */
        public String getRoleLabel() {
            return "groups.role-" + role.word();
        }
    }

    /**
     * A group as the visitor may see it.
     *
     * @param people with the names that she may see
     * @param unnamed how many there are besides, about whom only a number is told
     */
    public record Sight(Place place, List<Person> people, int unnamed) {

        /** The names of the duo, where there is one; of one half alone where the visitor does not see the other. */
        public List<String> duoNames() {
            List<UUID> duo = place.duo().map(Duo::people).orElse(List.of());
            return people.stream()
                    .filter(person -> duo.contains(person.id()))
                    .map(Person::name)
                    .toList();
        }
    }

    /**
     * A group as who leads it sees it: everybody by name, nothing of what anybody does.
     *
     * @param withCard those for whom the visitor makes the cards
     */
    public record Lead(
            Place place, List<Person> people, Set<UUID> withCard, List<InvitationService.Open> invitations) {}

    @Inject
    Groups groups;

    @Inject
    Members members;

    @Inject
    Invitations invitations;

    @Inject
    Departures departures;

    @Inject
    Distances distances;

    @Inject
    PersonNames names;

    @Inject
    CardService cards;

    @Inject
    Secrets secrets;

    @Inject
    Visitor visitor;

    @Inject
    Audit audit;

    @Inject
    Event<CircleShrunk> shrunk;

    Clock clock = Clock.systemUTC();

    /** The groups that the visitor is in. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<Place> mine() {
        return groups.of(visitor.personId(), clock.instant()).stream()
                .map(Place::guarded)
                .toList();
    }

    /**
     * A group that the visitor is in, with its people.
     *
     * @param group empty for the first of her groups
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Sight open(Optional<UUID> group) {
        return sight(find(group).asMember());
    }

    /** Who keeps apart from her is not named. Those without a name are all counted, so that their number tells nothing. */
    private Sight sight(Place place) {
        boolean all = place.hasTask() || place.group().words().privacy().equals(GroupWords.NAMES);
        UUID me = place.person();
        Set<UUID> unseen = distances.unseen(me);
        List<Member> inside = members.of(place.group().id());
        Set<UUID> duo = place.duo()
                .filter(Duo::isInForce)
                .map(Duo::people)
                .map(Set::copyOf)
                .orElse(Set.of());
        List<Member> nameable = inside.stream()
                .filter(member ->
                        all || member.role().isTask() || member.person().equals(me) || duo.contains(member.person()))
                .toList();
        List<Member> named = nameable.stream()
                .filter(member -> !unseen.contains(member.person()))
                .toList();
        return new Sight(place.guarded(), described(named), inside.size() - nameable.size());
    }

    private List<Person> described(List<Member> found) {
        Map<UUID, String> known =
                names.namesOf(found.stream().map(Member::person).toList());
        return found.stream()
                .filter(member -> known.containsKey(member.person()))
                .map(member -> new Person(member.person(), known.get(member.person()), member.role()))
                .toList();
    }

    /**
     * A group that the visitor leads.
     *
     * @param wanted empty for the first of her groups
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Lead lead(Optional<UUID> wanted) {
        Place place = find(wanted).asLeader();
        UUID group = place.group().id();
        List<Member> all = members.of(group);
        Set<UUID> withCard =
                cards.keptIn(place, all.stream().map(Member::person).toList());
        List<InvitationService.Open> open = invitations.of(group, clock.instant()).stream()
                .map(one -> new InvitationService.Open(one.id(), one.address(), one.role()))
                .toList();
        return new Lead(place, described(all), withCard, open);
    }

    /** The organisations in which the visitor can make groups. */
    @Transactional
    @Allowed(Access.MEMBER)
    public List<Choice> organisations() {
        return groups.organisationsNamed(visitor.personId(), clock.instant());
    }

    /** The groups of the organisations that the visitor coordinates: up to {@link #PAGE}, and one more where more follow. */
    @Transactional
    @Allowed(Access.MEMBER)
    public List<Place> coordinated(String part, int page) {
        return groups.coordinatedBy(
                visitor.personId(), part == null ? "" : part, Math.max(0, page) * PAGE, PAGE + 1, clock.instant());
    }

    /** Makes a group in an organisation that the visitor coordinates; she is its first member. */
    @Transactional
    @Allowed(Access.MEMBER)
    public UUID make(UUID organisation, GroupWords words) {
        Instant now = clock.instant();
        if (!groups.organisationsCoordinatedBy(visitor.personId(), now).contains(organisation)
                || !words.problems().isEmpty()) {
            throw new NotFound();
        }
        UUID group = groups.add(organisation, words, now);
        members.join(group, visitor.personId(), GroupRole.COORDINATOR, 1, now);
        audit.record(visitor.personId(), "group-made", group.toString());
        return group;
    }

    /** Changes what a group says of itself. Returns the problem's message key, where there is one. */
    @Transactional
    @Allowed(Access.MEMBER)
    public Optional<String> change(UUID group, long version, GroupWords words) {
        find(group).asLeader();
        if (!words.problems().isEmpty()) {
            return words.problems().values().stream().findFirst();
        }
        return groups.change(group, version, words) ? Optional.empty() : Optional.of("groups.changed-meanwhile");
    }

    /**
     * Makes a code that leads to the group; the one before leads nowhere any more.
     *
     * @return the code, which is stored nowhere; nothing where the group was changed meanwhile
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Optional<String> makeCode(UUID group, long version) {
        find(group).asLeader();
        String code = PlainCode.random(secrets, PlainCode.FOR_A_GROUP);
        return groups.setCode(group, version, PlainCode.hash(secrets, CODE_PURPOSE, code))
                ? Optional.of(code)
                : Optional.empty();
    }

    /** Nobody comes in by the code any more. */
    @Transactional
    @Allowed(Access.MEMBER)
    public void dropCode(UUID group, long version) {
        find(group).asLeader();
        groups.setCode(group, version, null);
    }

    /** The visitor says yes to the agreement that she has read. */
    @Transactional
    @Allowed(Access.PERSON)
    public void agree(UUID group, int version) {
        Place place = find(group).asMember();
        if (version == place.group().agreementVersion()) {
            members.agree(group, visitor.personId(), version);
        }
    }

    /**
     * The visitor leaves a group. Nothing of hers stays open to its roles, and the list has one name less. Nobody is told but
     * who shared something with her by name, or asked her something, because she had a task there.
     */
    @Transactional
    @Allowed(Access.PERSON)
    public void leave(UUID group) {
        Place place = find(group).asMember();
        departures.leave(group, visitor.personId(), place.role().orElseThrow());
        departures.tell(Set.of(visitor.personId()));
    }

    /**
     * A leader takes somebody out of the group, who is told so. What that person gave to stories of the group goes with her,
     * and so it never happens by one click.
     *
     * @param sure whether the leader has ticked that she means it
     * @return the problem's message key, where there is one
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Optional<String> takeOut(UUID group, UUID person, boolean sure) {
        Place place = find(group).asLeader();
        GroupRole role = members.role(group, person).orElseThrow(NotFound::new);
        if (!sure) {
            return Optional.of("groups.take-out-unsure");
        }
        departures.leave(group, person, role);
        departures.tell(Set.of(person));
        departures.explain(person, place, "groups.notice-taken-out", "groups.notice-taken-out-why");
        audit.record(visitor.personId(), "group-taken-out", person.toString());
        return Optional.empty();
    }

    /**
     * A leader gives somebody in the group another role. Nobody gives a task to herself. What was shared with the role before
     * stays closed to whoever has it now.
     *
     * @throws NotAllowed for a task for herself
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public void give(UUID group, UUID person, GroupRole role) {
        find(group).asLeader();
        GroupRole before = members.role(group, person).orElseThrow(NotFound::new);
        if (before == role) {
            return;
        }
        if (role.isTask() && person.equals(visitor.personId())) {
            throw new NotAllowed();
        }
        members.give(group, person, role, clock.instant());
        departures.vacate(group, before);
        departures.tell(Set.of(person));
        audit.record(visitor.personId(), "group-role-given", person + " " + role.word());
    }

    /**
     * Somebody with a task leaves, and her successor takes it over. What people shared with her as a person does not go
     * along; what they shared with her role ends, until they say yes again. She is told, and what she gave to stories of the
     * group goes with her, as in {@link #takeOut}. The cards pass on with the task, and so nobody takes one over by herself.
     *
     * @param sure whether the leader has ticked that she means it
     * @return the problem's message key, where there is one
     * @throws NotAllowed for a task for herself
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Optional<String> handOver(UUID group, UUID from, UUID to, boolean sure) {
        Place place = find(group).asLeader();
        GroupRole role = members.role(group, from).orElseThrow(NotFound::new);
        GroupRole before = members.role(group, to).orElseThrow(NotFound::new);
        if (from.equals(to) || !role.isTask()) {
            return Optional.of("groups.hand-over-odd");
        }
        if (to.equals(visitor.personId())) {
            throw new NotAllowed();
        }
        if (!sure) {
            return Optional.of("groups.hand-over-unsure");
        }
        members.give(group, to, role, clock.instant());
        departures.leave(group, from, role);
        departures.vacate(group, before);
        cards.handOver(group, from, to);
        shrunk.fire(CircleShrunk.handedOver(group, role.word()));
        departures.tell(Set.of(from, to));
        departures.explain(from, place, "groups.notice-handed-over", "groups.notice-handed-over-why");
        audit.record(visitor.personId(), "group-handed-over", group + " " + role.word());
        return Optional.empty();
    }

    /** Ends a group for everybody in it. */
    @Transactional
    @Allowed(Access.MEMBER)
    public void close(UUID group) {
        find(group).asLeader();
        List<UUID> people = members.of(group).stream().map(Member::person).toList();
        groups.close(group, clock.instant());
        shrunk.fire(CircleShrunk.ended(group));
        departures.tell(people);
        audit.record(visitor.personId(), "group-closed", group.toString());
    }

    private Place find(UUID group) {
        return groups.find(visitor.personId(), group, clock.instant()).orElseThrow(NotFound::new);
    }

    private Place find(Optional<UUID> group) {
        return group.map(this::find)
                .orElseGet(() -> groups.of(visitor.personId(), clock.instant()).stream()
                        .findFirst()
                        .orElseThrow(NotFound::new));
    }
}
