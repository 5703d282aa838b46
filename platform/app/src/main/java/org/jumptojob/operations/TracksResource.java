package org.jumptojob.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jumptojob.access.NotFound;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.curriculum.TrackSwitches;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.FormResource;

/** Shows or hides a track. {@link TrackSwitches} holds the rights. */
@Path("admin/tracks")
@RequestScoped
public class TracksResource implements FormResource {

    private static final String PAGE = "/admin-tracks";

    @Inject
    private Curriculum curriculum;

    @Inject
    private TrackSwitches switches;

    @Inject
    private Answers answers;

    @POST
    public Response set(
            @FormParam("track") @DefaultValue("") String track, @FormParam("show") @DefaultValue("") String show) {
        if (curriculum.content().tracks().stream().noneMatch(known -> known.id().equals(track))) {
            throw new NotFound();
        }
        boolean on = show.equals("yes");
        switches.set(track, on);
        return answers.saying(PAGE, on ? "admin.track-shown" : "admin.track-hidden");
    }
}
