package org.jumptojob.access;

/** Who may open a page or call a service method. Everything without a declared rule is refused. */
public enum Access {
    /** Everybody, signed in or not. */
    ANYONE,
    /** A signed-in person, for her own things only: the method takes no other person's id. */
    PERSON,
    /**
     * A signed-in person among others: the method itself asks for her seat in the group or organisation, or asks the gate of
     * the room {@code consent}. Whatever such a method gives out about somebody else stands in the attack table.
     */
    MEMBER,
    /** A coordinator or an administrator: what everybody sees, nothing of anybody's learning. */
    COORDINATOR,
    /** An administrator of the site; no door into anybody's learning. */
    ADMINISTRATOR,
    /**
     * Whoever the door of the learning record store has let in: a client, known by its credential, or a person in her own
     * session, for statements about herself. The services of the store look at what each may do.
     */
    CLIENT,
    /** The platform itself: called by other services, by start-up or by jobs, never straight from a request. */
    PLATFORM
}
