package org.jumptojob.records.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jumptojob.records.clients.ClientDoor;
import org.jumptojob.records.door.XapiProblem;

/**
 * Turns a request in alternate syntax into the one that it means (xAPI 1.0.3, part three, 1.3): a POST whose only query
 * parameter names the method, and whose form holds headers, parameters and the content.
 */
@Provider
@PreMatching
@Priority(20)
public class AlternateSyntax implements ContainerRequestFilter, ContainerResponseFilter {

    /** Set on a request that was turned. */
    static final String TURNED = AlternateSyntax.class.getName();

    /** Set on one that asks for the headers of an answer only. */
    private static final String HEAD_ONLY = AlternateSyntax.class.getName() + ".head";

    private static final String METHOD = "method";
    private static final Set<String> METHODS =
            Set.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.POST, HttpMethod.DELETE, HttpMethod.HEAD);
    private static final Set<String> HEADERS = Set.of(
            "authorization",
            "x-experience-api-version",
            "content-type",
            "content-length",
            "if-match",
            "if-none-match",
            "accept",
            "accept-language");

    @Inject
    private ClientDoor clients;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var query = request.getUriInfo().getQueryParameters();
        if (!request.getMethod().equals(HttpMethod.POST) || !query.containsKey(METHOD)) {
            return;
        }
        String method = query.getFirst(METHOD);
        if (query.size() > 1 || query.get(METHOD).size() > 1 || !METHODS.contains(method)) {
            throw new XapiProblem(
                    400,
                    "In alternate syntax the address has one parameter, method, with the name of a method. Everything"
                            + " else stands in the form.");
        }
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            refuseStranger(authorization);
        }
        AlternateForm form = form(request);
        boolean writes = method.equals(HttpMethod.PUT) || method.equals(HttpMethod.POST);
        if (writes && form.content() == null) {
            throw new XapiProblem(400, "In alternate syntax the form holds what is to be stored in the field content.");
        }
        if (!writes && form.content() != null) {
            form.content().close();
        }
        request.setProperty(TURNED, Boolean.TRUE);
        boolean head = method.equals(HttpMethod.HEAD);
        request.setProperty(HEAD_ONLY, head);
        // What went over the wire is a POST: its answer must have as many bytes as it says.
        request.setMethod(head ? HttpMethod.GET : method);
        request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        UriBuilder uri = request.getUriInfo().getRequestUriBuilder().replaceQuery(null);
        form.fields().forEach((name, value) -> {
            if (HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                request.getHeaders().putSingle(name, value);
            } else {
                uri.queryParam(encoded(name), encoded(value));
            }
        });
        request.getHeaders()
                .putSingle(
                        HttpHeaders.CONTENT_LENGTH,
                        String.valueOf(writes ? form.content().length() : 0));
        request.setEntityStream(writes ? form.content().read() : InputStream.nullInputStream());
        request.setRequestUri(uri.buildFromEncoded());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (Boolean.TRUE.equals(request.getProperty(HEAD_ONLY))) {
            response.setEntity(null);
        }
    }

    /** Who has no credential is refused before what she wants to have stored is read, where the credential stands first. */
    private AlternateForm form(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        if (type == null || !type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            throw new XapiProblem(
                    400, "A request in alternate syntax has the Content-Type application/x-www-form-urlencoded.");
        }
        return AlternateForm.read(new BufferedInputStream(request.getEntityStream()), (name, value) -> {
            if (name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION)) {
                refuseStranger(value);
            }
        });
    }

    private void refuseStranger(String authorization) {
        if (clients.authenticate(authorization).isEmpty()) {
            throw XapiDoor.stranger();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
