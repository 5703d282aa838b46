package org.jumptojob.records.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgentParameterTest {

    private static final String ACCOUNT =
            "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://learn.example.org\",\"name\":\"ann\"}}";
    private static final String GROUP = "{\"objectType\":\"Group\",\"mbox\":\"mailto:all@example.org\"}";

    private static AgentParameter required(String value) {
        var sent = new MultivaluedHashMap<String, String>();
        if (value != null) {
            sent.putSingle("agent", value);
        }
        return AgentParameter.requiredAgent(new Parameters(sent, Set.of("agent")));
    }

    private static XapiProblem refused(String value) {
        XapiProblem problem = assertThrows(XapiProblem.class, () -> required(value), value);
        assertEquals(400, problem.status(), value);
        return problem;
    }

    @Test
    void anAgentIsKnownByItsKey() {
        assertEquals("account https://learn.example.org ann", required(ACCOUNT).key());
    }

    @Test
    void theNameAndTheTypeDoNotChangeTheKey() {
        assertEquals(
                required("{\"mbox\":\"mailto:a@Example.org\"}").key(),
                required("{\"objectType\":\"Agent\",\"name\":\"Ann\",\"mbox\":\"mailto:a@example.org\"}")
                        .key());
    }

    @Test
    void aMissingAgentIsRefused() {
        refused(null);
        refused("");
    }

    @Test
    void whatIsNoObjectInJsonIsRefused() {
        for (String wrong : List.of("true", "not JSON", "[]", "{", "{\"objectType\"\"Agent\"}", ACCOUNT + "x")) {
            refused(wrong);
        }
    }

    @Test
    void whatIsNoAgentByTheStandardIsRefusedWithTheField() {
        for (String wrong : List.of(
                "{}",
                "{\"objectType\":\"Agent\"}",
                "{\"mbox\":\"a@example.org\"}",
                "{\"mbox\":\"mailto:a@example.org\",\"openid\":\"https://a.example.org\"}",
                "{\"mbox\":\"mailto:a@example.org\",\"age\":3}",
                "{\"mbox\":\"mailto:a@example.org\",\"mbox\":\"mailto:a@example.org\"}")) {
            refused(wrong);
        }
        String sentence = refused("{\"account\":{\"homePage\":\"nowhere\",\"name\":\"ann\"}}")
                .getMessage();
        assertTrue(sentence.contains(".account.homePage"), sentence);
    }

    @Test
    void aGroupIsNoAgent() {
        refused(GROUP);
        refused("{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:a@example.org\"}]}");
    }

    @Test
    void anIdentifiedGroupCanBeAskedForWhereGroupsAreAllowed() {
        assertEquals("mbox mailto:all@example.org", AgentParameter.of(GROUP).key());
    }

    @Test
    void aNamelessGroupCanBeAskedForNowhere() {
        String group = "{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:a@example.org\"}]}";
        assertEquals(
                400,
                assertThrows(XapiProblem.class, () -> AgentParameter.of(group)).status());
    }

    @Test
    void aKeyThatIsTooLongForTheStoreIsRefused() {
        refused(ACCOUNT.replace("ann", "x".repeat(700)));
    }
}
