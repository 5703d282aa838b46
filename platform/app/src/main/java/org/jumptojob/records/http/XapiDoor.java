package org.jumptojob.records.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jumptojob.access.Visitor;
import org.jumptojob.records.clients.ClientDoor;
import org.jumptojob.records.clients.Throttle;
import org.jumptojob.records.door.Caller;
import org.jumptojob.records.door.XapiCall;
import org.jumptojob.records.door.XapiProblem;
import org.jumptojob.web.Site;
import org.jumptojob.xapi.XapiVersion;

/**
 * Finds out who calls and in which version, holds the caller's limits, and puts the version on each answer, errors
 * included (xAPI 1.0.3, part three, 3.3).
 */
@Provider
@PreMatching
@Priority(30)
public class XapiDoor implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String VERSION = "X-Experience-API-Version";

    @Inject
    private ClientDoor clients;

    @Inject
    private Throttle throttle;

    @Inject
    private XapiCall call;

    @Inject
    private Visitor visitor;

    @Inject
    private Site site;

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<XapiVersion> version = XapiVersion.ofHeader(request.getHeaderString(VERSION));
        // Whoever is turned away hears it in her version too.
        version.ifPresent(call::speak);
        if (request.getUriInfo().getPath().equals("about")) {
            return;
        }
        Caller caller = caller(request).orElseThrow(XapiDoor::stranger);
        call.enter(caller);
        visitor.enterAsClient(caller.word());
        if (version.isEmpty()) {
            throw new XapiProblem(400, "Send the header " + VERSION + ": 1.0.3 or 2.0.0.");
        }
        refuseCoded(request);
        throttle.take(caller);
        throttle.refuseTooLong(caller, Math.max(0, request.getLength()));
    }

    static XapiProblem stranger() {
        return new XapiProblem(401, "Send the key and the secret of a client by HTTP Basic authentication.");
    }

    /** What is packed would be stored packed, and nobody would know (RFC 9110, 15.5.16). */
    private static void refuseCoded(ContainerRequestContext request) {
        String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.strip().equalsIgnoreCase("identity")) {
            throw new XapiProblem(
                            415,
                            "The body has the Content-Encoding " + coding + ". Send it as it is, without"
                                    + " Content-Encoding.")
                    .with(HttpHeaders.ACCEPT_ENCODING, "identity");
        }
    }

    private Optional<Caller> caller(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return clients.authenticate(authorization);
        }
        // A page of another site cannot set the version's header and has another origin: it gets no session.
        boolean ours = request.getProperty(AlternateSyntax.TURNED) == null
                && Optional.ofNullable(request.getHeaderString("Origin"))
                        .map(site.getBaseUrl()::equals)
                        .orElse(true);
        return ours && visitor.isSignedIn()
                ? Optional.of(Caller.person(visitor.person().actor()))
                : Optional.empty();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(VERSION, call.version().header());
        headers.putSingle(
                HttpHeaders.DATE, DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
    }
}
