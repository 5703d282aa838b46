package org.jumptojob.groups.pages;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

/** The start page says to each role what is true for it. */
class StartTextsTest {

    private final Texts texts = new Texts();

    private String of(String role) {
        return texts.get("groups.start-role-" + role);
    }

    @Test
    void everyRoleHasWordsOfItsOwnSupportersToo() {
        List<String> words = new ArrayList<>(List.of(of("supporter")));
        Arrays.stream(Role.values()).forEach(role -> words.add(of(role.word())));
        assertTrue(words.stream().noneMatch(String::isBlank));
        assertTrue(words.stream().distinct().count() == words.size(), "each its own");
    }

    @Test
    void whoSeesNamesInHerGroupsIsNotToldThatSheSeesNone() {
        for (String role : List.of("expert", "professional", "coach")) {
            assertTrue(of(role).contains("In your groups you see names."), role);
            assertTrue(of(role).contains("only if people share it"), role);
        }
        assertTrue(of("coordinator").contains("who is in them"));
        assertTrue(of("administrator").contains("told at once"));
    }

    @Test
    void nobodyIsPromisedAPlaceThatTheSiteDoesNotHave() {
        for (Role role : Role.values()) {
            assertFalse(of(role.word()).matches(".*(write courses|check courses|plan for your team).*"), role.word());
        }
    }

    @Test
    void aSupporterReadsThatSheSeesOnlyWhatIsShared() {
        assertTrue(of("supporter").contains("only what this person shares"));
    }
}
