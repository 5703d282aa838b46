package org.jumptojob.paper;

/** So many files are being made that this one would take too long. Later it will be quick. */
public class PaperBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PaperBusy() {
        super("A file was not made, because others were made at the same time.");
    }
}
