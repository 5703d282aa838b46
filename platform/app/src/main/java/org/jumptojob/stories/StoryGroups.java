package org.jumptojob.stories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jumptojob.access.Visitor;
import org.jumptojob.consent.Circles;
import org.jumptojob.consent.Circles.Seat;
import org.jumptojob.groups.Seats;
import org.jumptojob.web.Texts;

/** The groups around a person: only who has a seat in a group now is in its room. */
@ApplicationScoped
class StoryGroups {

    @Inject
    Circles circles;

    @Inject
    Seats places;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    /** The groups in which a person has a seat now. */
    Set<UUID> of(UUID person) {
        Set<UUID> groups = new TreeSet<>();
        for (Seat seat : circles.seats(person)) {
            groups.add(seat.group());
        }
        return groups;
    }

    /** Those of several people whose words a person does not see: she hides them, or one of the two blocks the other. */
    Set<UUID> unseen(UUID person, Collection<UUID> others) {
        List<UUID> asked =
                others.stream().filter(other -> !other.equals(person)).toList();
        return asked.isEmpty() ? Set.of() : circles.apart(person, asked).unseen();
    }

    /** The groups in which the visitor has a seat now, with their names and in the order of these; one statement. */
    Map<UUID, String> mine() {
        Map<UUID, String> names = new LinkedHashMap<>();
        if (visitor.isSignedIn()) {
            places.of(visitor.personId()).forEach(seat -> names.put(seat.group(), seat.name()));
        }
        return names;
    }

    /** A group that the visitor is not in any more is still "your group". */
    String name(UUID group) {
        return mine().getOrDefault(group, texts.get("stories.your-group"));
    }
}
