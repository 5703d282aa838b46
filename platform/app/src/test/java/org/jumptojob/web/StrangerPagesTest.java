package org.jumptojob.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.access.Access;
import org.junit.jupiter.api.Test;

/** A stranger's pages come from a cache; nobody gets what was made for somebody else. */
class StrangerPagesTest {

    private final StrangerPageCache cache = new StrangerPageCache();
    private final StrangerPages filter = new StrangerPages();
    private int rendered;

    StrangerPagesTest() {
        Injected.into(filter, StrangerPageCache.class, cache);
        Injected.into(filter, RouteRegistry.class, new RouteRegistry() {
            @Override
            public Optional<Route> find(String path) {
                return path.equals("/sign-in")
                        ? Optional.of(new Route(path, Access.ANYONE))
                        : Optional.of(new Route(path, Access.ANYONE, path, path.startsWith("/")));
            }
        });
    }

    /** What a browser gets. */
    private static final class Answer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int status = 200;
        private String type;

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        HttpServletResponse response() {
            ServletOutputStream stream = new ServletOutputStream() {
                @Override
                public void write(int b) {
                    bytes.write(b);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
            return fake(HttpServletResponse.class, (method, arguments) -> switch (method) {
                case "getStatus" -> status;
                case "setStatus" -> {
                    status = (int) arguments[0];
                    yield null;
                }
                case "getContentType" -> type;
                case "setContentType" -> {
                    type = (String) arguments[0];
                    yield null;
                }
                case "isCommitted" -> false;
                case "setContentLength" -> null;
                case "getOutputStream" -> stream;
                default -> throw new UnsupportedOperationException(method);
            });
        }
    }

    private interface Call {
        Object answer(String method, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.answer(method.getName(), arguments)));
    }

    private static HttpServletRequest request(String method, String path, String query, Map<String, String> cookies) {
        Cookie[] all = cookies.entrySet().stream()
                .map(c -> new Cookie(c.getKey(), c.getValue()))
                .toArray(Cookie[]::new);
        return fake(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getMethod" -> method;
            case "getRequestURI" -> path;
            case "getQueryString" -> query;
            case "getCookies" -> all;
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private Answer get(String path, Map<String, String> cookies) {
        return send(request("GET", path, null, cookies));
    }

    private Answer send(HttpServletRequest request) {
        Answer answer = new Answer();
        FilterChain page = (in, out) -> {
            rendered++;
            out.setContentType("text/html;charset=UTF-8");
            out.getWriter().write("Seite " + rendered + " – ü");
        };
        run(request, answer, page);
        return answer;
    }

    private void run(HttpServletRequest request, Answer answer, FilterChain page) {
        try {
            filter.doFilter(request, answer.response(), page);
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theSecondStrangerGetsTheFinishedBytes() {
        assertEquals("Seite 1 – ü", get("/", Map.of()).text());
        Answer second = get("/", Map.of(Cookies.VISIT, "another browser"));
        assertEquals("Seite 1 – ü", second.text());
        assertEquals("text/html;charset=UTF-8", second.type);
    }

    @Test
    void eachPathAndEachChoiceOfPreferencesHasItsOwnPage() {
        get("/", Map.of());
        assertEquals("Seite 2 – ü", get("/tracks/a", Map.of()).text());
        assertEquals(
                "Seite 3 – ü",
                get("/", Map.of(Cookies.PREFERENCES, "100.normal.standard.dark.auto.easy.off"))
                        .text());
        assertEquals(
                "Seite 4 – ü",
                get("/", Map.of(Cookies.PREFERENCES, "later")).text(),
                "no offer on the first visit any more");
    }

    @Test
    void whatAStrangerWritesIntoHerCookieMakesNoPageOfItsOwn() {
        get("/", Map.of(Cookies.PREFERENCES, "later"));
        for (int i = 0; i < 50; i++) {
            assertEquals(
                    "Seite 1 – ü",
                    get("/", Map.of(Cookies.PREFERENCES, "nonsense" + i)).text());
        }
    }

    @Test
    void somebodyWithASignInNeverMeetsTheCache() {
        get("/", Map.of());
        Map<String, String> signedIn = Map.of(Cookies.SIGN_IN, "token");
        assertEquals("Seite 2 – ü", getPlain("/", signedIn));
        assertEquals("Seite 1 – ü", get("/", Map.of()).text(), "and her page goes to nobody else");
    }

    /** Without the cache the page writes straight to the browser. */
    private String getPlain(String path, Map<String, String> cookies) {
        Answer answer = new Answer();
        run(request("GET", path, null, cookies), answer, (in, out) -> {
            rendered++;
            out.getOutputStream().write(("Seite " + rendered + " – ü").getBytes(StandardCharsets.UTF_8));
        });
        return answer.text();
    }

    @Test
    void aFormThatComesBackWithWhatWasTypedIsNotKept() {
        assertEquals("Seite 1 – ü", getPlain("/", Map.of(Cookies.FLASH, "sealed")));
        assertEquals("Seite 2 – ü", get("/", Map.of()).text());
    }

    @Test
    void aPageThatIsNotTheSameForAllIsNotKept() {
        assertEquals("Seite 1 – ü", getPlain("/sign-in", Map.of()));
        assertEquals("Seite 2 – ü", getPlain("/sign-in", Map.of()));
    }

    @Test
    void aRequestWithAQueryIsNotKept() {
        Answer answer = new Answer();
        run(request("GET", "/", "done=x", Map.of()), answer, (in, out) -> rendered++);
        assertEquals("Seite 2 – ü", get("/", Map.of()).text());
    }

    @Test
    void anErrorIsNotKept() {
        Answer broken = new Answer();
        run(request("GET", "/", null, Map.of()), broken, (in, out) -> {
            ((HttpServletResponse) out).setStatus(500);
            out.getWriter().write("broken");
        });
        assertEquals(500, broken.status);
        assertFalse(get("/", Map.of()).text().contains("broken"));
    }

    @Test
    void whenPagesChangeTheyAreMadeAnew() {
        get("/", Map.of());
        cache.forget(new PagesChanged());
        assertEquals("Seite 2 – ü", get("/", Map.of()).text());
    }

    @Test
    void theCacheKeepsTheThreeHundredPagesThatAreUsed() {
        get("/", Map.of());
        for (int i = 0; i < 299; i++) {
            get("/tracks/" + i, Map.of());
        }
        assertEquals("Seite 1 – ü", get("/", Map.of()).text());
        get("/tracks/one-more", Map.of());
        assertEquals("Seite 1 – ü", get("/", Map.of()).text(), "used last, so kept");
        assertEquals("Seite 302 – ü", get("/tracks/0", Map.of()).text(), "used least, so it went");
    }
}
