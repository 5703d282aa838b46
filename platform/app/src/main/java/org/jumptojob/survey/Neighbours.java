package org.jumptojob.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.consent.Circles;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;

/** What other rooms know and do for surveys. A site without groups asks whole organisations. */
@ApplicationScoped
class Neighbours {

    @Inject
    Instance<SurveyGroups> groups;

    @Inject
    Instance<Circles> circles;

    @Inject
    Instance<Notices> notices;

    Map<UUID, List<SurveyGroups.Group>> groups(Collection<UUID> organisations) {
        return groups.isResolvable() && !organisations.isEmpty()
                ? groups.get().inOrganisations(organisations)
                : Map.of();
    }

    /** The groups that a person is in. */
    Set<UUID> groupsOf(UUID person) {
        return circles.isResolvable()
                ? circles.get().seats(person).stream().map(Circles.Seat::group).collect(Collectors.toSet())
                : Set.of();
    }

    void tell(UUID person, Notice notice) {
        if (notices.isResolvable()) {
            notices.get().tell(person, notice);
        }
    }
}
