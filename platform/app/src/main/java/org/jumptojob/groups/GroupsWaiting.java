package org.jumptojob.groups;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;

/** What waits in a person's groups: an agreement to read, a duo to say yes to, a group without a duo. */
@ApplicationScoped
public class GroupsWaiting implements Waiting {

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
