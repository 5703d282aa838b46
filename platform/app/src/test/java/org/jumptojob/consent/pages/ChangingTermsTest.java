package org.jumptojob.consent.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jumptojob.consent.SharingService;
import org.jumptojob.forms.Answers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way from the last look back to the form. */
class ChangingTermsTest {

    private static final String FORM = "/share?kind=plan-page&thing=wishes&to=person-1";

    private final SharingResource resource = new SharingResource();
    private String path;
    private Map<String, String> kept;

    @BeforeEach
    void aResourceWithoutAContainer() throws ReflectiveOperationException {
        set("sharing", new SharingService() {
            @Override
            public LocalDate today() {
                return LocalDate.parse("2026-11-23");
            }
        });
        set("answers", new Answers() {
            @Override
            public Response again(String to, Map<String, String> problems, Map<String, String> typed) {
                path = to;
                kept = typed;
                return null;
            }
        });
    }

    private void set(String name, Object value) throws ReflectiveOperationException {
        var field = SharingResource.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(resource, value);
    }

    private static HttpServletRequest request(Map<String, String> fields) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ChangingTermsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> fields.get((String) arguments[0]));
    }

    @Test
    void whoWantsToChangeSomethingFindsAllThatSheTyped() {
        Map<String, String> typed = Map.of("purpose", "help", "words", "for my interview", "until", "month", "day", "");
        Map<String, String> fields = new HashMap<>(typed);
        fields.putAll(Map.of("kind", "plan-page", "thing", "wishes", "to", "person-1"));
        resource.check(request(fields));
        assertEquals(FORM + "&check=1", path);
        fields.put("change", "yes");
        resource.check(request(fields));
        assertEquals(FORM, path);
        assertEquals(typed, kept);
    }
}
