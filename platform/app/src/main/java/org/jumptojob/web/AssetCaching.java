package org.jumptojob.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A file under {@code /assets} whose address names its version never changes: browsers may keep it for a year. */
public class AssetCaching extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean versioned = request.getParameter("v") != null;
        response.setHeader(
                "Cache-Control", versioned ? "public, max-age=31536000, immutable" : "public, max-age=86400");
        chain.doFilter(request, response);
    }
}
