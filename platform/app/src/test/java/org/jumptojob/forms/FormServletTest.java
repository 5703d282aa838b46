package org.jumptojob.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jumptojob.web.Injected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormServletTest {

    private static final class Forms extends FormServlet {
        private static final long serialVersionUID = 1L;

        Forms() {
            super("/start");
        }
    }

    private final Forms forms = new Forms();
    private final Flash said = new Flash();
    private final Map<String, String[]> sent = new LinkedHashMap<>();

    /** What the browser gets: status, headers, and the page that was shown. */
    private final List<String> got = new ArrayList<>();

    private final HttpServletResponse response = proxy(HttpServletResponse.class, (proxy, method, arguments) -> {
        got.add(String.join(
                " ", List.of(arguments).stream().map(Object::toString).toList()));
        return null;
    });

    private final HttpServletRequest request = proxy(
            HttpServletRequest.class,
            (proxy, method, arguments) -> method.getName().equals("getParameterMap")
                    ? sent
                    : proxy(RequestDispatcher.class, (page, forward, both) -> {
                        got.add("page " + arguments[0]);
                        return null;
                    }));

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(FormServletTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @BeforeEach
    void inject() {
        Injected.into(forms, Flash.class, said);
    }

    @Test
    void aBrowserThatWasSentToTheAddressOfAPostGetsAPage() throws Exception {
        forms.doGet(request, response);
        assertEquals(List.of("303", "Location /start"), got);
    }

    @Test
    void aFormThatCannotBeTakenComesBackWithAllThatWasTypedAndIsKeptNowhere() throws Exception {
        sent.put("words", new String[] {"x".repeat(3000)});
        sent.put("box", new String[] {"one", "two"});
        forms.again(Map.of("words", "groups.words-long"), "/page", request, response);
        assertEquals(List.of("Cache-Control no-store", "page /page"), got);
        assertEquals(Map.of("words", "groups.words-long"), said.getProblems());
        assertEquals(Map.of("words", "x".repeat(3000), "box", "one", "wait", ""), said.getTyped());
    }

    @Test
    void aCodeIsShownInTheAnswerThatIsKeptNowhere() throws Exception {
        forms.show("/card", request, response);
        assertEquals(List.of("Cache-Control no-store", "page /card"), got);
    }
}
