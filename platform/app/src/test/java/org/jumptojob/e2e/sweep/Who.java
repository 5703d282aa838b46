package org.jumptojob.e2e.sweep;

/** In whose browser a page is looked at. */
enum Who {
    /** Never here before: no cookies, and the colours that her device asks for. */
    NEWCOMER,
    /** Not signed in. */
    STRANGER,
    /** Not signed in, and her forms came back with problems. */
    STRANGER_WITH_PROBLEMS,
    /** Signed in, in the middle of a track, with answers, notes and much behind her. */
    TRAINEE,
    /** The same person in another browser; her forms came back with problems. */
    TRAINEE_WITH_PROBLEMS,
    /** Coordinates the first organisation of the demonstration, and leads its group. */
    COORDINATOR,
    /** The same person in another browser; her forms came back with problems. */
    COORDINATOR_WITH_PROBLEMS,
    ADMINISTRATOR,
    /** The same person in another browser, whose invitation came back with a problem. */
    ADMINISTRATOR_WITH_PROBLEMS;

    boolean isTrainee() {
        return this == TRAINEE || this == TRAINEE_WITH_PROBLEMS;
    }

    boolean isCoordinator() {
        return this == COORDINATOR || this == COORDINATOR_WITH_PROBLEMS;
    }

    boolean isAdministrator() {
        return this == ADMINISTRATOR || this == ADMINISTRATOR_WITH_PROBLEMS;
    }

    boolean isSignedIn() {
        return isTrainee() || isCoordinator() || isAdministrator();
    }
}
