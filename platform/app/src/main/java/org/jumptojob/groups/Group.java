package org.jumptojob.groups;

import java.util.UUID;

/**
 * A group of an organisation.
 *
 * @param agreementVersion rises with each other agreement
 * @param members how many people are in it now
 * @param coded whether a code leads to it
 * @param version rises with each change
 */
public record Group(
        UUID id,
        UUID organisation,
        String organisationName,
        GroupWords words,
        int agreementVersion,
        int members,
        boolean coded,
        long version) {

    // Expression Language 5 reads records by bean names only.
    public UUID getId() {
        return id;
    }

    public String getName() {
        return words.name();
    }

    public String getOrganisationName() {
        return organisationName;
    }

    public int getMembers() {
        return members;
    }
}
