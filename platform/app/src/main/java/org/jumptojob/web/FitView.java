package org.jumptojob.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Backs "Make it fit you": knows the page to go back to. */
@Named
@RequestScoped
public class FitView {

    @Inject
    private HttpServletRequest request;

    /** The page named by {@code return}, else the one that the person comes from, else the home page. */
    public String getBack() {
        String named = Paths.local(request.getParameter("return"), "");
        String back = named.isEmpty() ? cameFrom() : named;
        return back.isEmpty() || back.startsWith("/fit") ? "/" : back;
    }

    private String cameFrom() {
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return "";
        }
        try {
            URI uri = URI.create(referer);
            boolean ours = uri.getAuthority() != null && uri.getAuthority().equals(request.getHeader("Host"));
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return ours ? Paths.local(uri.getRawPath() + query, "") : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
