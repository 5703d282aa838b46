package org.jumptojob.records;

import jakarta.json.Json;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.persistence.DatabaseProblem;
import org.jumptojob.xapi.UnreadableJson;

/** Every refusal of the store as JSON with one sentence that says what to mend; never a stack trace. */
public class XapiProblems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(XapiProblems.class.getName());

    @Override
    public Response toResponse(Throwable problem) {
        if (problem instanceof ReceivedProblem received) {
            return answer(received.status(), received.getMessage());
        }
        if (problem instanceof UnreadableJson unreadable) {
            return answer(400, unreadable.getMessage());
        }
        if (problem instanceof DatabaseProblem database && database.isDuplicate()) {
            return answer(409, "A statement with one of these ids arrived at the same moment. Send the batch again.");
        }
        if (problem instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            return answer(status, Response.Status.fromStatusCode(status).getReasonPhrase());
        }
        LOG.log(Level.SEVERE, "The learning record store failed.", problem);
        return answer(500, "The store could not answer. Nothing of this request was stored. Try again later.");
    }

    private static Response answer(int status, String sentence) {
        var response = Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(Json.createObjectBuilder().add("error", sentence).build());
        return status == 401
                ? response.header("WWW-Authenticate", "Basic realm=\"xAPI\"").build()
                : response.build();
    }
}
