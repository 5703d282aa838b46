package org.jumptojob.records.http;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.persistence.DatabaseProblem;
import org.jumptojob.records.door.XapiProblem;
import org.jumptojob.xapi.StatementReader;
import org.jumptojob.xapi.UnreadableJson;
import org.jumptojob.xapi.multipart.UnreadableMultipart;

/** Every refusal of the store as JSON with one sentence that says what to mend; never a stack trace. */
public class XapiProblems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(XapiProblems.class.getName());

    private static final long MOMENT_SECONDS = 5;

    @Override
    public Response toResponse(Throwable problem) {
        if (problem instanceof XapiProblem refused) {
            return answer(refused);
        }
        if (problem instanceof StatementReader.TooLong tooLong) {
            return answer(new XapiProblem(413, tooLong.getMessage()));
        }
        if (problem instanceof UnreadableJson unreadable) {
            return answer(new XapiProblem(400, unreadable.getMessage()));
        }
        if (problem instanceof UnreadableMultipart unreadable) {
            return answer(new XapiProblem(unreadable.isTooLong() ? 413 : 400, unreadable.getMessage()));
        }
        if (problem instanceof DatabaseProblem database && database.isInTheWay()) {
            return answer(new XapiProblem(
                    503,
                    "Other requests stood in the way. Nothing of this one was stored. Send it again.",
                    MOMENT_SECONDS));
        }
        if (problem instanceof IOException) {
            LOG.log(Level.FINE, "A body did not come whole.", problem);
            return answer(
                    new XapiProblem(
                            408,
                            "The body did not come whole, or nothing came for too long. Nothing of it was stored. Send it again."));
        }
        if (problem instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            return answer(new XapiProblem(
                    status, Response.Status.fromStatusCode(status).getReasonPhrase() + "."));
        }
        LOG.log(Level.SEVERE, "The learning record store failed.", problem);
        return answer(new XapiProblem(
                500, "The store could not answer. Nothing of this request was stored. Try again later."));
    }

    private static Response answer(XapiProblem problem) {
        var response = Response.status(problem.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(JSON.createObjectBuilder()
                        .add("error", problem.getMessage())
                        .build());
        problem.retryAfter().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        problem.headers().forEach(response::header);
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"xAPI\"");
        }
        return response.build();
    }
}
