package org.jumptojob.access;

/** Who may open a page or call a service method. Everything without a declared rule is refused. */
public enum Access {
    /** Everybody, signed in or not. */
    ANYONE,
    /** A signed-in person, for her own things only: the method takes no other person's id. */
    PERSON,
    /** A coordinator or an administrator: what everybody sees, nothing of anybody's learning. */
    COORDINATOR,
    /** An administrator of the site; no door into anybody's learning. */
    ADMINISTRATOR,
    /** A client of the learning record store, known by its credential; never a person's session. */
    CLIENT,
    /** The platform itself: called by other services, by start-up or by jobs, never straight from a request. */
    PLATFORM
}
