package org.jumptojob.records.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Lets content that lies on another origin speak to the store with a credential of its own (CORS, as the Fetch standard
 * says). Cookies are never accepted from there, so a person's session is out of reach.
 */
@Provider
@PreMatching
@Priority(10)
public class OtherOrigins implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String ORIGIN = "Origin";

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.OPTIONS) && request.getHeaderString(ORIGIN) != null) {
            request.abortWith(Response.noContent()
                    .header("Access-Control-Allow-Methods", "GET, HEAD, PUT, POST, DELETE")
                    .header(
                            "Access-Control-Allow-Headers",
                            "Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match, Accept-Language")
                    .header("Access-Control-Max-Age", "86400")
                    .build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getHeaderString(ORIGIN) != null) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
            response.getHeaders()
                    .putSingle(
                            "Access-Control-Expose-Headers",
                            "ETag, Last-Modified, Retry-After, X-Experience-API-Version,"
                                    + " X-Experience-API-Consistent-Through");
        }
    }
}
