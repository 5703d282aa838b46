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
import org.jumptojob.records.door.Parameters;

/** The Activities Resource: what an activity is called (xAPI 1.0.3, part three, 2.5; xAPI 2.0, 4.1.6.4). */
@Path("activities")
@RequestScoped
public class ActivityResource {

    private static final Set<String> KNOWN = Set.of("activityId");

    @Inject
    private LookUpService lookUp;

    @Context
    private UriInfo uri;

    @GET
    public Response get() {
        String iri = new Parameters(uri.getQueryParameters(), KNOWN).requiredIri("activityId");
        return Answers.json(lookUp.activity(iri), Optional.empty());
    }
}
