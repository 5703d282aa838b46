package org.jumptojob.records.documents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.Set;
import org.jumptojob.records.door.AgentParameter;
import org.jumptojob.records.door.Parameters;

/** The Agent Profile Resource: documents about an agent (xAPI 1.0.3, part three, 2.6; xAPI 2.0, 4.1.6.5). */
@Path("agents/profile")
@RequestScoped
public class AgentProfileResource extends DocumentResource {

    private static final Set<String> PLACE = Set.of("agent");

    @Override
    DocumentPlace place(Parameters parameters) {
        return new DocumentPlace(
                DocumentKind.AGENT_PROFILE,
                Optional.empty(),
                Optional.of(AgentParameter.requiredAgent(parameters).key()),
                Optional.empty());
    }

    @Override
    Set<String> placeNames() {
        return PLACE;
    }

    @Override
    String idName() {
        return "profileId";
    }
}
