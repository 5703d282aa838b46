package org.jumptojob.records.documents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.Set;
import org.jumptojob.records.door.AgentParameter;
import org.jumptojob.records.door.Parameters;

/** The State Resource: where somebody is in an activity (xAPI 1.0.3, part three, 2.3; xAPI 2.0, 4.1.6.2). */
@Path("activities/state")
@RequestScoped
public class StateResource extends DocumentResource {

    private static final Set<String> PLACE = Set.of("activityId", "agent", "registration");

    @Override
    DocumentPlace place(Parameters parameters) {
        return new DocumentPlace(
                DocumentKind.STATE,
                Optional.of(activity(parameters)),
                Optional.of(AgentParameter.requiredAgent(parameters).key()),
                parameters.uuid("registration"));
    }

    @Override
    Set<String> placeNames() {
        return PLACE;
    }

    @Override
    String idName() {
        return "stateId";
    }

    @Override
    boolean deletesMany() {
        return true;
    }
}
