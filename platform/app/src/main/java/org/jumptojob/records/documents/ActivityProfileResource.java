package org.jumptojob.records.documents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.Set;
import org.jumptojob.records.door.Parameters;

/** The Activity Profile Resource: documents about an activity (xAPI 1.0.3, part three, 2.7; xAPI 2.0, 4.1.6.6). */
@Path("activities/profile")
@RequestScoped
public class ActivityProfileResource extends DocumentResource {

    private static final Set<String> PLACE = Set.of("activityId");

    @Override
    DocumentPlace place(Parameters parameters) {
        return new DocumentPlace(
                DocumentKind.ACTIVITY_PROFILE, Optional.of(activity(parameters)), Optional.empty(), Optional.empty());
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
