package org.jumptojob.learning;

/** How far somebody is with a thing. A skipped private item is done like any other: nobody can tell. */
public enum ProgressState {
    NOT_STARTED,
    STARTED,
    /** Learned elsewhere: it counts for the goal of a track, and nobody says that it was done here. */
    RECOGNISED,
    DONE;

    /** The class of its look, see {@code app.css}. */
    public String getLook() {
        return switch (this) {
            case NOT_STARTED -> "todo";
            case STARTED -> "started";
            case RECOGNISED -> "recognised";
            case DONE -> "done";
        };
    }

    /** Whether it counts for the goal of a track. */
    public boolean counts() {
        return this == DONE || this == RECOGNISED;
    }

    /** The key of its word. */
    public String getLabel() {
        return "learning.state-" + getLook();
    }
}
