package org.jumptojob.forms;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.URI;
import org.jumptojob.access.NotAllowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.NotSignedIn;

/** Answers what a form post met: the page of the status follows by the server's error pages. */
public class FormProblems implements ExceptionMapper<RuntimeException> {

    @Override
    public Response toResponse(RuntimeException problem) {
        if (problem instanceof WebApplicationException web) {
            return Response.status(web.getResponse().getStatus()).build();
        }
        if (problem instanceof NotSignedIn) {
            return Response.seeOther(URI.create("/sign-in")).build();
        }
        if (problem instanceof NotAllowed) {
            return Response.status(Response.Status.FORBIDDEN).build();
        }
        if (problem instanceof NotFound) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        throw problem;
    }
}
