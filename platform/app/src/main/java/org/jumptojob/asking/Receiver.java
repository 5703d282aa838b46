package org.jumptojob.asking;

import java.util.Objects;
import java.util.UUID;

/**
 * To whom a question goes: a person, a role in a group, or who answers for an organisation. One of the three is set.
 *
 * @param name as the asker reads it
 */
public record Receiver(UUID person, UUID group, String role, UUID organisation, String name) {

    private static final int LONGEST_NAME = 200;

    public Receiver {
        Objects.requireNonNull(name, "A receiver has a name");
        name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    static Receiver ofPerson(UUID person, String name) {
        return new Receiver(person, null, null, null, name);
    }

    static Receiver ofRole(UUID group, String role, String name) {
        return new Receiver(null, group, role, null, name);
    }

    static Receiver ofOrganisation(UUID organisation, String name) {
        return new Receiver(null, null, null, organisation, name);
    }

    /** The value in a form. A value that comes back is only compared with those of the receivers she may choose. */
    public String getValue() {
        if (person != null) {
            return "person:" + person;
        }
        return group != null ? "role:" + group + ":" + role : "desk:" + organisation;
    }

    // Expression Language 5 reads records by bean names only.
    public String getName() {
        return name;
    }

    boolean ofSamePlace(Receiver other) {
        return getValue().equals(other.getValue());
    }
}
