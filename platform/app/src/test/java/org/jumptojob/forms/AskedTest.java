package org.jumptojob.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {

    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-0000000000a2");

    private static HttpServletRequest request(String path, Map<String, String[]> fields) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                AskedTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRequestURI" -> path;
                    case "getParameterValues" -> fields.get(arguments[0]);
                    case "getParameter" -> fields.containsKey(arguments[0]) ? fields.get(arguments[0])[0] : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static HttpServletRequest sent(String... values) {
        return request("/do/group-form/new", Map.of("field", values));
    }

    @Test
    void aFieldIsReadWithoutBlanksAndComesBackAsItWasTyped() {
        HttpServletRequest request = sent(" two words\n");
        assertEquals("two words", Asked.text(request, "field"));
        assertEquals(" two words\n", Asked.typed(request, "field"));
        assertEquals("", Asked.text(request, "another"));
        assertEquals("", Asked.typed(request, "another"));
    }

    @Test
    void allTickedBoxesAreRead() {
        assertEquals(List.of("one", "two"), Asked.all(sent("one", "two"), "field"));
        assertEquals(List.of(), Asked.all(sent("one"), "another"));
    }

    @Test
    void anIdIsRead() {
        assertEquals(ID, Asked.id(ID.toString()));
        assertEquals(ID, Asked.id(sent(" " + ID + " "), "field"));
        assertEquals(Optional.of(ID), Asked.optionalId(ID.toString()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "me", "019a0000", "019a0000-0000-7000-8000-0000000000a2x"})
    void whatIsNoIdIsAPageThatIsNotThere(String text) {
        assertEquals(Optional.empty(), Asked.optionalId(text));
        assertThrows(NotFound.class, () -> Asked.id(text));
    }

    @Test
    void aVersionIsANumber() {
        assertEquals(12, Asked.version("12"));
        assertEquals(12, Asked.version(sent("12"), "field"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.0", "one", "1234567890123456789"})
    void aVersionThatIsNoneIsAPageThatIsNotThere(String text) {
        assertThrows(NotFound.class, () -> Asked.version(text));
    }

    @Test
    void thePageIsTheFirstWhereNoneIsAskedFor() {
        assertEquals(3, Asked.page(request("/groups", Map.of("page", new String[] {"3"}))));
        assertEquals(0, Asked.page(request("/groups", Map.of("page", new String[] {"-3"}))));
        assertEquals(0, Asked.page(request("/groups", Map.of())));
    }

    @Test
    void theLastPartOfAPathGoesForThePageAndTheFieldForTheAnswerToItsForm() {
        assertEquals("mine", Asked.lastPart(request("/group/mine", Map.of()), "group"));
        assertEquals(
                ID.toString(),
                Asked.lastPart(
                        request("/do/group-form/change", Map.of("group", new String[] {ID.toString()})), "group"));
    }
}
