package org.jumptojob.records.documents;

import org.jumptojob.records.door.Scope;

/** The three resources that keep documents. */
enum DocumentKind {
    STATE(Scope.STATE),
    ACTIVITY_PROFILE(Scope.PROFILE),
    AGENT_PROFILE(Scope.PROFILE);

    private final Scope scope;

    DocumentKind(Scope scope) {
        this.scope = scope;
    }

    /** What lets a client read and write such documents. */
    Scope scope() {
        return scope;
    }
}
