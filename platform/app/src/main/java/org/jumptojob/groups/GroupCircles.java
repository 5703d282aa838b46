package org.jumptojob.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.PersonNames;
import org.jumptojob.consent.Circles;
import org.jumptojob.groups.near.Distances;
import org.jumptojob.groups.near.SupporterService;
import org.jumptojob.web.Texts;

/** Who is around a person: those with a task in her groups, its roles and its duo, and her supporters. */
@ApplicationScoped
public class GroupCircles implements Circles {

    @Inject
    Groups groups;

    @Inject
    Members members;

    @Inject
    SupporterService supporters;

    @Inject
    Distances distances;

    @Inject
    PersonNames names;

    @Inject
    Texts texts;

    Clock clock = Clock.systemUTC();

    @Override
    @Transactional
    public Set<Seat> seats(UUID person) {
        Set<Seat> seats = new HashSet<>();
        for (Place place : groups.of(person, clock.instant())) {
            seats.add(new Seat(place.group().id(), place.role().orElseThrow().word()));
            place.duo()
                    .filter(duo -> duo.isInForce() && duo.half(person).isPresent())
                    .ifPresent(duo -> seats.add(new Seat(place.group().id(), GroupRole.DUO)));
        }
        return seats;
    }

    @Override
    @Transactional
    public List<Choice> around(UUID owner) {
        Set<UUID> unseen = distances.unseen(owner);
        Set<UUID> people = new LinkedHashSet<>(supporters.supportersOf(owner));
        Map<Seat, String> seats = new LinkedHashMap<>();
        List<Place> mine = groups.of(owner, clock.instant());
        for (Members.Member member :
                members.withTask(mine.stream().map(place -> place.group().id()).toList())) {
            people.add(member.person());
            mine.stream()
                    .filter(place -> place.group().id().equals(member.group()))
                    .forEach(place -> seats.put(
                            new Seat(member.group(), member.role().word()),
                            texts.of(
                                    "groups.seat",
                                    texts.get("groups.role-" + member.role().word()),
                                    place.group().getName())));
        }
        for (Place place : mine) {
            place.duo()
                    .filter(Duo::isInForce)
                    .ifPresent(duo -> seats.put(
                            new Seat(place.group().id(), GroupRole.DUO),
                            texts.of("groups.seat-duo", place.group().getName())));
        }
        people.remove(owner);
        people.removeAll(unseen);
        List<Choice> choices = new ArrayList<>();
        Map<UUID, String> known = names.namesOf(people);
        people.stream()
                .filter(known::containsKey)
                .forEach(person -> choices.add(new Choice(person, null, known.get(person))));
        seats.forEach((seat, name) -> choices.add(new Choice(null, seat, name)));
        return choices;
    }

    @Override
    public boolean blocked(UUID one, UUID other) {
        return distances.blocked(one, other);
    }

    /** Those of several people with whom a person has nothing to do; one statement. */
    public Set<UUID> blocked(UUID one, Collection<UUID> others) {
        return distances.blocked(one, others);
    }
}
