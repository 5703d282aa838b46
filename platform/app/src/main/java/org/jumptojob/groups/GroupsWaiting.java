package org.jumptojob.groups;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.consent.Readers;
import org.jumptojob.groups.near.Distances;

/**
 * What waits in a person's groups: an agreement to read, a duo to say yes to, a group without a duo; and what people around her
 * let her see by name and she has not opened, which is what a supporter comes for.
 */
@ApplicationScoped
public class GroupsWaiting implements Waiting {

    private static final String SHARED = Readers.UNOPENED
            + " AND NOT EXISTS (SELECT 1 FROM person_distance f WHERE f.person_id = ? AND f.other_id = z.owner_id)"
            + " AND NOT EXISTS (SELECT 1 FROM person_distance f WHERE f.other_id = ? AND f.person_id = z.owner_id"
            + " AND f.kind = ?)";

    Clock clock = Clock.systemUTC();

    @Override
    @Allowed(Access.PLATFORM)
    public List<Count> counts(UUID person, List<Place> places) {
        return List.of(new Count(
                SHARED,
                List.of(person, clock.instant(), person, person, person, Distances.BLOCK),
                "groups.waiting-shared-one",
                "groups.waiting-shared",
                "/shared-with-me"));
    }

    @Override
    @Allowed(Access.PLATFORM)
    public List<Item> of(UUID person, List<Place> places) {
        List<Item> items = new ArrayList<>();
        for (Place place : places) {
            String path = "/in-group/" + place.group().id();
            List<String> name = List.of(place.group().getName());
            if (place.duo()
                    .flatMap(duo -> duo.half(person))
                    .filter(half -> half.agreed() == null)
                    .isPresent()) {
                items.add(new Item("groups.waiting-duo", name, path));
            }
            if (place.owesAgreement()) {
                items.add(new Item("groups.waiting-agreement", name, path));
            }
            if (place.leads() && place.duo().isEmpty()) {
                items.add(new Item(
                        "groups.waiting-no-duo",
                        name,
                        "/lead-group/" + place.group().id()));
            }
        }
        return items;
    }
}
