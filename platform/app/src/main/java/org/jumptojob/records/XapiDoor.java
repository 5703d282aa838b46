package org.jumptojob.records;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.jumptojob.access.Visitor;

/**
 * Checks the credential and the version header of each request, and puts the version on each answer, errors included
 * (xAPI 1.0.3, part three, 3.3).
 */
@Provider
public class XapiDoor implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String VERSION = "X-Experience-API-Version";

    @Inject
    private LrsClients clients;

    @Inject
    private Visitor visitor;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().equals("about")) {
            return;
        }
        Optional<String> client = clients.authenticate(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (client.isEmpty()) {
            throw new ReceivedProblem(401, "Send the name and the secret of a client by HTTP Basic authentication.");
        }
        visitor.enterAsClient(client.get());
        String version = request.getHeaderString(VERSION);
        if (version == null || !(version.equals("1.0") || version.startsWith("1.0."))) {
            throw new ReceivedProblem(400, "Send the header " + VERSION + ": 1.0.3.");
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(VERSION, "1.0.3");
    }
}
