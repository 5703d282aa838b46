package org.jumptojob.identity;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.identity.OneTimeLink.Purpose;
import org.jumptojob.identity.OneTimeLinks.Order;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.web.Texts;

/**
 * What an administrator does with people: find, invite, lock, give and take roles. She sees a name, an address, roles
 * and whether somebody is locked, and nothing of anybody's learning. Every change is audited.
 */
@ApplicationScoped
public class Administration {

    /** How many people stand on one page. */
    public static final int PAGE = 25;

    /**
     * A role that somebody holds.
     *
     * @param id of the membership
     * @param role the role's word
     * @param organisation the organisation's name, or an empty text for the site as a whole
     */
    public record HeldRole(UUID id, String role, String organisation) {
        // Expression Language 5 reads records by bean names only.
        public UUID getId() {
            return id;
        }

        public String getRole() {
            return role;
        }

        public String getOrganisation() {
            return organisation;
        }
    }

    /** Somebody as an administrator sees her; the address is an empty text where she has none. */
    public record Found(UUID id, String name, String address, boolean locked, List<HeldRole> roles) {
        public UUID getId() {
            return id;
        }

        public String getName() {
            return name;
        }

        public String getAddress() {
            return address;
        }

        public boolean isLocked() {
            return locked;
        }

        public List<HeldRole> getRoles() {
            return roles;
        }
    }

    /**
     * An invitation that nobody has used yet.
     *
     * @param role the one that it gives
     * @param until when it ends by itself
     */
    public record Invitation(UUID id, String address, HeldRole role, Instant until) {}

    /** Somebody, and where she can be given a role. */
    public record Sheet(Found person, List<Organisation> organisations) {}

    @Inject
    People people;

    @Inject
    SignIns signIns;

    @Inject
    OneTimeLinks links;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Texts texts;

    @Inject
    Audit audit;

    Clock clock = Clock.systemUTC();

    /**
     * People whose name or address has the part in it, in the order of their names.
     *
     * @param part an empty text finds everybody
     * @param page from 0 on
     * @return up to {@link #PAGE} people, and one more where another page follows
     */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public List<Found> find(String part, int page) {
        return described(
                people.having(part == null ? "" : part, Math.max(0, page) * PAGE, PAGE + 1), people.organisations());
    }

    /** One person, and the organisations in which she can be given a role; nothing where there is no such id. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Optional<Sheet> sheet(UUID id) {
        List<Organisation> organisations = people.organisations();
        return people.person(id)
                .map(person ->
                        new Sheet(described(List.of(person), organisations).get(0), organisations));
    }

    private List<Found> described(List<Person> persons, List<Organisation> organisations) {
        List<UUID> ids = persons.stream().map(Person::getId).toList();
        List<Login> logins = people.loginsOf(ids);
        List<Membership> memberships = people.membershipsOf(ids, clock.instant());
        List<Found> found = new ArrayList<>();
        for (Person person : persons) {
            String address = logins.stream()
                    .filter(login -> login.getPersonId().equals(person.getId()))
                    .map(Login::getSubject)
                    .findFirst()
                    .orElse("");
            List<HeldRole> roles = memberships.stream()
                    .filter(membership -> membership.getPersonId().equals(person.getId()))
                    .map(membership -> held(membership, organisations))
                    .toList();
            found.add(new Found(person.getId(), person.getDisplayName(), address, person.isLocked(), roles));
        }
        return found;
    }

    private static HeldRole held(Membership membership, List<Organisation> organisations) {
        String organisation = organisations.stream()
                .filter(one -> one.getId().equals(membership.getOrganisationId()))
                .map(Organisation::getName)
                .findFirst()
                .orElse("");
        return new HeldRole(membership.getId(), membership.getRole().word(), organisation);
    }

    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public List<Organisation> organisations() {
        return people.organisations();
    }

    /**
     * Sends somebody a link that makes her account with a role.
     *
     * @param organisation where the role is held; {@code null} for the administrator's
     * @return the problem's message key, where there is one
     */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Optional<String> invite(String address, Role role, UUID organisation) {
        if (!Login.looksLikeAddress(address)) {
            return Optional.of("identity.email-odd");
        }
        if (people.login(address).isPresent()) {
            return Optional.of("identity.invite-known");
        }
        if (!fits(role, organisation)) {
            return Optional.of("identity.role-odd");
        }
        JsonObject detail = JSON.createObjectBuilder()
                .add("role", role.word())
                .add("organisation", organisation == null ? "" : organisation.toString())
                .add("by", visitor.personId().toString())
                .build();
        links.forget(Purpose.INVITE, address);
        links.mail(new Order(Purpose.INVITE, null, address, detail), Purpose.INVITE.word(), "", clock.instant());
        audit.record(visitor.personId(), "invited", role.word());
        return Optional.empty();
    }

    /** The invitations that still make an account, the one that ends first before the others. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public List<Invitation> invitations() {
        List<Organisation> organisations = people.organisations();
        return links.open(Purpose.INVITE, clock.instant()).stream()
                .map(link -> invitation(link, organisations))
                .toList();
    }

    private static Invitation invitation(OneTimeLink link, List<Organisation> organisations) {
        JsonObject detail = OneTimeLinks.detail(link);
        String place = organisations.stream()
                .filter(one -> one.getId().toString().equals(detail.getString("organisation", "")))
                .map(Organisation::getName)
                .findFirst()
                .orElse("");
        HeldRole role = new HeldRole(link.getId(), detail.getString("role"), place);
        return new Invitation(link.getId(), link.getAddress(), role, link.getExpires());
    }

    /** Takes an invitation back: its link opens nothing from now on. Returns whether it still could. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public boolean takeBack(UUID invitation) {
        boolean gone = links.forgetOne(Purpose.INVITE, invitation);
        if (gone) {
            audit.record(visitor.personId(), "invitation-taken-back", invitation.toString());
        }
        return gone;
    }

    /** Shuts somebody out, on all her devices at once. Returns the problem's message key, where there is one. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Optional<String> lock(UUID person) {
        if (person.equals(visitor.personId())) {
            return Optional.of("identity.lock-self");
        }
        people.lockAdministrators();
        boolean administrator =
                people.holders(Role.ADMINISTRATOR, null, clock.instant()).contains(person);
        if (administrator && people.administrators(clock.instant()) < 2) {
            return Optional.of("identity.last-administrator");
        }
        find(person).lock(clock.instant());
        signIns.endAll(person);
        audit.record(visitor.personId(), "locked", person.toString());
        return Optional.empty();
    }

    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public void unlock(UUID person) {
        find(person).unlock();
        audit.record(visitor.personId(), "unlocked", person.toString());
    }

    /**
     * Gives a role; one that she holds already stays as it is. Nobody gives one to herself: whoever looks after the site
     * opens no door to an organisation alone. The person is told, and so is who holds the reins where the role is held.
     *
     * @param organisation where the role is held; {@code null} for the administrator's
     * @return the problem's message key, where there is one
     */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Optional<String> give(UUID person, Role role, UUID organisation) {
        if (!fits(role, organisation)) {
            return Optional.of("identity.role-odd");
        }
        if (person.equals(visitor.personId())) {
            return Optional.of("identity.role-self");
        }
        add(find(person).getId(), role, organisation, visitor.personId());
        return Optional.empty();
    }

    /**
     * Adds a role that somebody does not hold yet, and tells her and who holds the reins there: given on the page of
     * administrators or by an invitation, it opens the same door.
     *
     * @param by the administrator who gives it; she is told nothing
     */
    void add(UUID person, Role role, UUID organisation, UUID by) {
        Instant now = clock.instant();
        boolean held = people.membershipsOf(List.of(person), now).stream()
                .anyMatch(m ->
                        m.getRole() == role && (organisation == null || organisation.equals(m.getOrganisationId())));
        if (held) {
            return;
        }
        people.add(new Membership(person, role, organisation, now));
        audit.record(by, "role-given", person + " " + role.word());
        String place = organisation == null
                ? ""
                : people.organisation(organisation).map(Organisation::getName).orElse("");
        String name = texts.get("admin.role-" + role.word());
        notices.tell(person, news("mine", List.of(name, place), "/account"));
        people.holders(organisation == null ? Role.ADMINISTRATOR : Role.COORDINATOR, organisation, now).stream()
                .filter(one -> !one.equals(person) && !one.equals(by))
                .forEach(one ->
                        notices.tell(one, news("others", List.of(Notice.person(person), name, place), "/my-notices")));
    }

    private static Notice news(String whose, List<String> arguments, String path) {
        boolean ofSite = arguments.get(arguments.size() - 1).isEmpty();
        return new Notice(
                "role-given",
                "identity.news-role-" + whose + (ofSite ? "-site" : ""),
                ofSite ? arguments.subList(0, arguments.size() - 1) : arguments,
                "identity.news-role-" + whose + "-why",
                path);
    }

    /** Takes a role away, from now on. Returns the problem's message key, where there is one. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Optional<String> take(UUID membership) {
        people.lockAdministrators();
        Membership found = people.membership(membership).orElseThrow(NotFound::new);
        if (found.getRole().ofSite() && people.administrators(clock.instant()) < 2) {
            return Optional.of("identity.last-administrator");
        }
        found.end(clock.instant());
        audit.record(
                visitor.personId(),
                "role-taken",
                found.getPersonId() + " " + found.getRole().word());
        return Optional.empty();
    }

    private boolean fits(Role role, UUID organisation) {
        return role.ofSite()
                ? organisation == null
                : organisation != null
                        && people.organisation(organisation)
                                .filter(Organisation::isOpen)
                                .isPresent();
    }

    private Person find(UUID person) {
        return people.person(person).orElseThrow(NotFound::new);
    }
}
