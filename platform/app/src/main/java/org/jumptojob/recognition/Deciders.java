package org.jumptojob.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.Visitor;
import org.jumptojob.consent.Circles;
import org.jumptojob.consent.Circles.Choice;
import org.jumptojob.consent.Circles.Seat;
import org.jumptojob.identity.contact.Desks;
import org.jumptojob.identity.kept.Watchers;
import org.jumptojob.web.Texts;

/** Who may decide for whom. */
@ApplicationScoped
class Deciders {

    /**
     * For whom the visitor decides at this moment.
     *
     * @param seats her seats in groups whose role decides
     * @param desks the organisations for which she answers
     * @param site whether she is an administrator of the site
     */
    record Reach(Set<Seat> seats, Set<UUID> desks, boolean site) {

        boolean isNothing() {
            return seats.isEmpty() && desks.isEmpty() && !site;
        }
    }

    @Inject
    Circles circles;

    @Inject
    Desks desks;

    @Inject
    Watchers watchers;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    /** Whom somebody can ask: the roles of her groups and her organisations; an administrator where she has none of them. */
    @Allowed(Access.PLATFORM)
    public List<Decider> around(UUID person) {
        List<Decider> found = new ArrayList<>();
        for (Choice choice : circles.around(person)) {
            if (choice.seat() != null && Decider.ROLES.contains(choice.seat().role())) {
                found.add(Decider.ofRole(choice.seat(), choice.name()));
            }
        }
        desks.own(person).forEach(desk -> found.add(Decider.ofOrganisation(desk.organisation(), desk.name())));
        if (found.isEmpty()) {
            found.add(Decider.ofSite(texts.get("recognition.to-site")));
        }
        return found;
    }

    /** For whom the visitor decides now. */
    @Allowed(Access.PLATFORM)
    public Reach reach() {
        UUID me = visitor.personId();
        Set<Seat> seats = circles.seats(me).stream()
                .filter(seat -> Decider.ROLES.contains(seat.role()))
                .collect(Collectors.toSet());
        return new Reach(seats, desks.heldBy(me), visitor.isAdministrator());
    }

    /** Whether the visitor decides where this was asked; asks for no more than is needed to know. */
    @Allowed(Access.PLATFORM)
    public boolean reaches(Decider to) {
        UUID me = visitor.personId();
        if (to.isOfSite()) {
            return visitor.isAdministrator();
        }
        return to.group() != null
                ? Decider.ROLES.contains(to.role()) && circles.seats(me).contains(new Seat(to.group(), to.role()))
                : desks.heldBy(me).contains(to.organisation());
    }

    /** Who decides where this was asked, now; nobody where who asked has left. Costs a statement a person: for jobs only. */
    @Allowed(Access.PLATFORM)
    public Set<UUID> holders(Request request, Instant now) {
        Decider to = request.to();
        Set<UUID> people = new HashSet<>();
        if (to.isOfSite()) {
            people.addAll(watchers.administrators(now));
        } else if (to.organisation() != null) {
            if (isHers(to.organisation(), request.person())) {
                people.addAll(desks.coordinators(to.organisation()));
            }
        } else {
            people.addAll(holders(new Seat(to.group(), to.role()), circles.around(request.person())));
        }
        people.removeIf(one -> one.equals(request.person()) || circles.blocked(request.person(), one));
        return people;
    }

    /**
     * Whether anybody else decides where this was asked, now. Who keeps away from who asked is there all the same, since that is told
     * to nobody. For jobs only.
     */
    @Allowed(Access.PLATFORM)
    public boolean isAnybodyThere(Request request, Instant now) {
        Decider to = request.to();
        UUID asker = request.person();
        if (to.isOfSite()) {
            return watchers.administrators(now).stream().anyMatch(one -> !one.equals(asker));
        }
        if (to.organisation() != null) {
            return isHers(to.organisation(), asker);
        }
        Seat seat = new Seat(to.group(), to.role());
        // A role of the group is around her only where somebody has it; that may be she herself.
        return circles.around(asker).stream().anyMatch(choice -> seat.equals(choice.seat()))
                && (!circles.seats(asker).contains(seat)
                        || !holders(request, now).isEmpty());
    }

    private Set<UUID> holders(Seat seat, List<Choice> around) {
        // A supporter of hers may have the seat in a group that she has left.
        if (around.stream().noneMatch(choice -> seat.equals(choice.seat()))) {
            return Set.of();
        }
        return around.stream()
                .map(Choice::person)
                .filter(person -> person != null && circles.seats(person).contains(seat))
                .collect(Collectors.toSet());
    }

    /** Whether a person belongs to an organisation where somebody else answers. */
    private boolean isHers(UUID organisation, UUID person) {
        return desks.own(person).stream().anyMatch(desk -> desk.organisation().equals(organisation));
    }
}
