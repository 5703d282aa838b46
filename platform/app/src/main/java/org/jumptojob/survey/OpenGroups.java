package org.jumptojob.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.groups.Seats;

/** The groups of organisations as the room {@code groups} knows them. */
@ApplicationScoped
public class OpenGroups implements SurveyGroups {

    @Inject
    Seats seats;

    @Override
    @Allowed(Access.PLATFORM)
    public Map<UUID, List<Group>> inOrganisations(Collection<UUID> organisations) {
        return seats.named(organisations).stream()
                .collect(Collectors.groupingBy(
                        Seats.Named::organisation,
                        Collectors.mapping(
                                group -> new Group(group.group(), group.name()), Collectors.toUnmodifiableList())));
    }
}
