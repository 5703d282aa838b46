package org.jumptojob.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.web.Injected;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.TestSecrets;
import org.junit.jupiter.api.Test;

class FormTokensTest {

    private final FormTokens tokens = with(TestSecrets.random());

    private static FormTokens with(Secrets secrets) {
        FormTokens tokens = new FormTokens();
        Injected.into(tokens, Secrets.class, secrets);
        return tokens;
    }

    @Test
    void aTokenTellsForWhomItWasMade() {
        UUID person = UUID.randomUUID();
        assertEquals(Optional.of(person), tokens.owner(tokens.of(person)));
    }

    @Test
    void aTokenWithAnotherPersonsIdIsWorthNothing() {
        UUID person = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        String forged = tokens.of(person).replace(person.toString(), other.toString());
        assertEquals(Optional.empty(), tokens.owner(forged));
    }

    @Test
    void aTokenOfAnotherSiteIsWorthNothing() {
        assertEquals(Optional.empty(), tokens.owner(with(TestSecrets.random()).of(UUID.randomUUID())));
    }

    @Test
    void whatIsNoTokenHasNoOwner() {
        UUID person = UUID.randomUUID();
        for (String text : List.of(
                "",
                ":",
                "person:",
                "person::",
                "person:" + person,
                "person:" + person + ":",
                "person:x:y",
                tokens.ofVisit("v"))) {
            assertEquals(Optional.empty(), tokens.owner(text), text);
        }
    }

    @Test
    void aStrangersTokenIsBoundToHerVisit() {
        assertTrue(tokens.isOfVisit(tokens.ofVisit("one visit"), "one visit"));
        assertFalse(tokens.isOfVisit(tokens.ofVisit("one visit"), "another visit"));
        assertFalse(tokens.isOfVisit("", "one visit"));
    }

    /** Somebody who can choose her visit's cookie must not get a person's token by it. */
    @Test
    void aVisitThatIsNamedLikeAPersonGivesNoTokenOfThatPerson() {
        UUID person = UUID.randomUUID();
        assertEquals(Optional.empty(), tokens.owner(tokens.ofVisit("person:" + person)));
        String signature = tokens.ofVisit("person:" + person).substring("visit:".length());
        assertEquals(Optional.empty(), tokens.owner("person:" + person + ":" + signature));
    }
}
