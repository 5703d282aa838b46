package org.jumptojob.records;

/** Statements that cannot be taken, with the status of the answer and what to mend. Nothing of the batch was stored. */
public class ReceivedProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    ReceivedProblem(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
