package org.jumptojob.records.http;

import jakarta.annotation.Priority;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private static final String CONTENT = "content";
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
        Map<String, String> form = form(request);
        String content = form.remove(CONTENT);
        boolean writes = method.equals(HttpMethod.PUT) || method.equals(HttpMethod.POST);
        if (writes && content == null) {
            throw new XapiProblem(400, "In alternate syntax the form holds what is to be stored in the field content.");
        }
        request.setProperty(TURNED, Boolean.TRUE);
        boolean head = method.equals(HttpMethod.HEAD);
        request.setProperty(HEAD_ONLY, head);
        // What went over the wire is a POST: its answer must have as many bytes as it says.
        request.setMethod(head ? HttpMethod.GET : method);
        request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        UriBuilder uri = request.getUriInfo().getRequestUriBuilder().replaceQuery(null);
        form.forEach((name, value) -> {
            if (HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                request.getHeaders().putSingle(name, value);
            } else {
                uri.queryParam(encoded(name), encoded(value));
            }
        });
        byte[] body = writes ? content.getBytes(StandardCharsets.UTF_8) : new byte[0];
        request.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length));
        request.setEntityStream(new ByteArrayInputStream(body));
        request.setRequestUri(uri.buildFromEncoded());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (Boolean.TRUE.equals(request.getProperty(HEAD_ONLY))) {
            response.setEntity(null);
        }
    }

    private static Map<String, String> form(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        if (type == null || !type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            throw new XapiProblem(
                    400, "A request in alternate syntax has the Content-Type application/x-www-form-urlencoded.");
        }
        byte[] bytes = Bodies.whole(request.getEntityStream());
        Map<String, String> form = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        try {
            for (String field : new String(bytes, StandardCharsets.UTF_8).split("&")) {
                int equals = field.indexOf('=');
                if (equals > 0) {
                    form.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new XapiProblem(400, "The form is not encoded rightly: " + e.getMessage() + ".");
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
