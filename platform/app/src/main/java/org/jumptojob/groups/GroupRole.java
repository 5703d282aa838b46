package org.jumptojob.groups;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody does in a group. It holds in this group only, and says nothing of any other. */
public enum GroupRole {
    PARTICIPANT,
    PEER_MENTOR,
    PROFESSIONAL,
    COACH,
    COORDINATOR;

    /** The word of a duo as a receiver: both of its people, while the duo is in force. */
    public static final String DUO = "duo";

    /** The word in rows, forms and message keys, such as {@code peer-mentor}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<GroupRole> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** Whether the role is a task for others; the group sees by name who has one. */
    public boolean isTask() {
        return this != PARTICIPANT;
    }

    /** The words of all roles with a task. */
    static List<String> tasks() {
        return Arrays.stream(values())
                .filter(GroupRole::isTask)
                .map(GroupRole::word)
                .toList();
    }
}
