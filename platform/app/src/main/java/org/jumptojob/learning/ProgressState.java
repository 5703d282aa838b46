package org.jumptojob.learning;

/** How far somebody is with a thing. A skipped private item is done like any other: nobody can tell. */
public enum ProgressState {
    NOT_STARTED,
    STARTED,
    DONE;

    /** The class of its look, see {@code app.css}. */
    public String getLook() {
        return switch (this) {
            case NOT_STARTED -> "todo";
            case STARTED -> "started";
            case DONE -> "done";
        };
    }

    /** The key of its word. */
    public String getLabel() {
        return "learning.state-" + getLook();
    }
}
