package org.jumptojob.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.consent.Circles;
import org.jumptojob.consent.Circles.Choice;
import org.jumptojob.consent.Circles.Seat;
import org.jumptojob.groups.Seats;
import org.jumptojob.identity.contact.Desks;

/** Who can be asked by whom, and who answers for whom. */
@ApplicationScoped
class Receivers {

    private static final String COORDINATOR = "coordinator";

    @Inject
    Circles circles;

    @Inject
    Desks desks;

    @Inject
    Seats seats;

    @Inject
    Overdue overdue;

    Clock clock = Clock.systemUTC();

    /** Whom somebody can ask: people around her and the roles of her groups that answer; without a group, her organisations. */
    @Allowed(Access.PLATFORM)
    public List<Receiver> of(UUID asker) {
        List<Receiver> receivers = new ArrayList<>();
        for (Choice choice : circles.around(asker)) {
            if (choice.person() != null && !choice.person().equals(asker)) {
                receivers.add(Receiver.ofPerson(choice.person(), choice.name()));
            } else if (choice.seat() != null
                    && Reach.ROLES.contains(choice.seat().role())) {
                receivers.add(
                        Receiver.ofRole(choice.seat().group(), choice.seat().role(), choice.name()));
            }
        }
        if (receivers.stream().noneMatch(receiver -> receiver.group() != null)) {
            desks.around(asker)
                    .forEach(desk -> receivers.add(Receiver.ofOrganisation(desk.organisation(), desk.name())));
        }
        return receivers;
    }

    /** Where a question to a role can be handed on to: the other roles of that group, as the asker could choose them. */
    @Allowed(Access.PLATFORM)
    public List<Receiver> beside(Question question) {
        Receiver to = question.to();
        if (to.group() == null || !question.handOn()) {
            return List.of();
        }
        return circles.around(question.asker()).stream()
                .filter(choice -> isBeside(choice.seat(), to))
                .map(choice ->
                        Receiver.ofRole(choice.seat().group(), choice.seat().role(), choice.name()))
                .toList();
    }

    private static boolean isBeside(Seat seat, Receiver to) {
        return seat != null
                && seat.group().equals(to.group())
                && !seat.role().equals(to.role())
                && Reach.ROLES.contains(seat.role());
    }

    /** For whom somebody answers now. */
    @Allowed(Access.PLATFORM)
    public Reach reach(UUID answerer) {
        Set<Seat> seats = circles.seats(answerer).stream()
                .filter(seat -> Reach.ROLES.contains(seat.role()))
                .collect(Collectors.toSet());
        return new Reach(seats, desks.heldBy(answerer));
    }

    /** Whether somebody answers for this receiver now; asks for no more than is needed to know. */
    @Allowed(Access.PLATFORM)
    public boolean reaches(UUID answerer, Receiver to) {
        if (to.person() != null) {
            return answerer.equals(to.person());
        }
        return to.group() != null
                ? Reach.ROLES.contains(to.role()) && circles.seats(answerer).contains(new Seat(to.group(), to.role()))
                : to.organisation() != null && desks.heldBy(answerer).contains(to.organisation());
    }

    /** Who answers for the receiver of a question now, but those from whom the asker is apart. For jobs. */
    @Allowed(Access.PLATFORM)
    public Set<UUID> answerers(Question question) {
        return near(question.asker(), holders(question));
    }

    /**
     * Whether somebody else than the asker answers for the receiver of a question now. Whoever keeps apart from her counts,
     * since that is told to nobody.
     */
    @Allowed(Access.PLATFORM)
    public boolean isHeld(Question question) {
        return !holders(question).isEmpty();
    }

    private Set<UUID> holders(Question question) {
        Receiver to = question.to();
        Set<UUID> people = new HashSet<>();
        if (to.person() != null) {
            people.add(to.person());
        } else if (to.group() != null) {
            people.addAll(seats.holding(to.group(), to.role()));
        } else if (to.organisation() != null) {
            people.addAll(desks.coordinators(to.organisation()));
        }
        people.remove(question.asker());
        return people;
    }

    private Set<UUID> near(UUID asker, Set<UUID> people) {
        Set<UUID> near = new HashSet<>(people);
        near.remove(asker);
        near.removeAll(circles.parted(asker, near));
        return near;
    }

    /** Who sees to it that a question is answered: the coordinator of its group, else those of who is in charge of it. */
    @Allowed(Access.PLATFORM)
    public Set<UUID> coordinators(Question question) {
        UUID group = question.to().group();
        Set<UUID> people = new HashSet<>();
        if (group != null) {
            people.addAll(near(question.asker(), seats.holding(group, COORDINATOR)));
        }
        if (people.isEmpty()) {
            overdue.inCharge(question.id(), clock.instant())
                    .forEach(organisation -> people.addAll(desks.coordinators(organisation)));
        }
        return people;
    }

    /** The groups that somebody coordinates now. */
    @Allowed(Access.PLATFORM)
    public Set<UUID> coordinated(UUID person) {
        return circles.seats(person).stream()
                .filter(seat -> seat.role().equals(COORDINATOR))
                .map(Seat::group)
                .collect(Collectors.toSet());
    }

    /** Whether one of the two keeps away from the other. */
    @Allowed(Access.PLATFORM)
    public boolean apart(UUID asker, UUID answerer) {
        return !circles.parted(answerer, Set.of(asker)).isEmpty();
    }

    /** Whether somebody can be asked as far as the asker may know: who hides her things is asked, and does not see it. */
    @Allowed(Access.PLATFORM)
    public boolean canAsk(UUID asker, UUID person) {
        return !circles.unseen(asker, person);
    }

    /** Whether a person is still one of those whom the asker can choose by name. */
    @Allowed(Access.PLATFORM)
    public boolean isAround(UUID asker, UUID person) {
        return circles.around(asker).stream().anyMatch(choice -> person.equals(choice.person()));
    }

    /** Those of the askers who keep away from somebody, or from whom she does. */
    @Allowed(Access.PLATFORM)
    public Set<UUID> apartFrom(UUID answerer, List<Question> questions) {
        Set<UUID> askers = questions.stream().map(Question::asker).collect(Collectors.toSet());
        return askers.isEmpty() ? Set.of() : circles.parted(answerer, askers);
    }
}
