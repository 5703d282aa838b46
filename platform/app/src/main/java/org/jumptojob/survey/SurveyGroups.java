package org.jumptojob.survey;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The groups of organisations, for coordinators who ask one of them. */
public interface SurveyGroups {

    record Group(UUID id, String name) {
        // Expression Language 5 reads records by bean names only.
        public UUID getId() {
            return id;
        }

        public String getName() {
            return name;
        }
    }

    /** The groups that go on, by organisation; one statement however many there are. */
    Map<UUID, List<Group>> inOrganisations(Collection<UUID> organisations);
}
