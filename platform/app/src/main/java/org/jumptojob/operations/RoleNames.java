package org.jumptojob.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.identity.Administration;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.web.Texts;

/** Roles in words for people. */
@Named
@ApplicationScoped
@Allowed(Access.ANYONE)
public class RoleNames {

    /** A role to choose. */
    public static final class Choice {
        private final String word;
        private final String name;

        Choice(String word, String name) {
            this.word = word;
            this.name = name;
        }

        public String getWord() {
            return word;
        }

        public String getName() {
            return name;
        }
    }

    @Inject
    private Texts texts;

    /** All roles, the one with the fewest doors first. */
    public List<Choice> getChoices() {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.word(), texts.get("admin.role-" + role.word())))
                .toList();
    }

    /** A held role with the place where it is held. */
    public String name(Administration.HeldRole held) {
        String role = texts.get("admin.role-" + held.role());
        return held.organisation().isEmpty() ? role : texts.of("admin.role-in", role, held.organisation());
    }

    /** All roles of a person, with commas. */
    public String names(List<Administration.HeldRole> roles) {
        return roles.stream().map(this::name).collect(Collectors.joining(", "));
    }
}
