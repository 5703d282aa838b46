package org.jumptojob.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jumptojob.access.Preferences;

/**
 * Gives a stranger the finished bytes of a page that is the same for everybody with her preferences
 * ({@link Route#cacheable()}). Such a page holds no form token and no name.
 */
public class StrangerPages extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RouteRegistry routes;

    @Inject
    private transient StrangerPageCache cache;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> key = key(request);
        if (key.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        byte[] page = cache.get(key.get());
        if (page == null) {
            int changes = cache.changes();
            Recording recording = new Recording(response);
            chain.doFilter(request, recording);
            recording.end();
            page = recording.bytes();
            if (response.getStatus() == HttpServletResponse.SC_OK && !response.isCommitted()) {
                cache.put(key.get(), page, changes);
            }
        }
        if (!response.isCommitted()) {
            if (response.getContentType() == null) {
                response.setContentType("text/html;charset=UTF-8");
            }
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
        }
    }

    private Optional<String> key(HttpServletRequest request) {
        String path = Paths.of(request);
        boolean fits = request.getMethod().equals("GET")
                && request.getQueryString() == null
                && Cookies.value(request, Cookies.SIGN_IN).isEmpty()
                && Cookies.value(request, Cookies.FLASH).isEmpty();
        if (!fits || routes.find(path).filter(Route::cacheable).isEmpty()) {
            return Optional.empty();
        }
        String cookie = Cookies.value(request, Cookies.PREFERENCES).orElse("");
        // The cookie is the stranger's own text: only what it means becomes part of the key.
        String preferences =
                cookie.isEmpty() ? "first" : Preferences.ofCookie(cookie).toCookie();
        return Optional.of(path + " " + preferences);
    }

    /** Takes the page instead of the browser. */
    private static final class Recording extends HttpServletResponseWrapper {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
        private final ServletOutputStream stream = new ServletOutputStream() {
            @Override
            public void write(int b) {
                bytes.write(b);
            }

            @Override
            public void write(byte[] b, int from, int length) {
                bytes.write(b, from, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("A page is written at once.");
            }
        };
        private PrintWriter writer;

        Recording(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return stream;
        }

        @Override
        public PrintWriter getWriter() {
            if (writer == null) {
                writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            }
            return writer;
        }

        @Override
        public void flushBuffer() {
            // Nothing goes out before the page is whole.
        }

        @Override
        public void resetBuffer() {
            bytes.reset();
        }

        void end() {
            if (writer != null) {
                writer.flush();
            }
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
