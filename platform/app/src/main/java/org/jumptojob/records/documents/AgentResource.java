package org.jumptojob.records.documents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.jumptojob.records.door.AgentParameter;
import org.jumptojob.records.door.Parameters;

/** The Agents Resource: by what else an agent is known (xAPI 1.0.3, part three, 2.4; xAPI 2.0, 4.1.6.3). */
@Path("agents")
@RequestScoped
public class AgentResource {

    private static final Set<String> KNOWN = Set.of("agent");

    @Inject
    private LookUpService lookUp;

    @Context
    private UriInfo uri;

    @GET
    public Response get() {
        Parameters parameters = new Parameters(uri.getQueryParameters(), KNOWN);
        return Answers.json(lookUp.person(AgentParameter.requiredAgent(parameters)), Optional.empty());
    }
}
