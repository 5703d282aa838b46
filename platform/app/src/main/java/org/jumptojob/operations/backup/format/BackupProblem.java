package org.jumptojob.operations.backup.format;

import java.io.IOException;

/** Why a backup was not made or not restored, in one line for the person who asked. */
public final class BackupProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What a script ends with; the numbers are those of {@code platform/docs/operations.md}. */
    public enum Status {
        USAGE(2),
        SCHEMA_NEWER(15),
        SETTING(17),
        WRONG_KIND_OF_SITE(18),
        FAILED(20);

        private final int code;

        Status(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    private final Status status;

    public BackupProblem(Status status, String line) {
        super(line);
        this.status = status;
    }

    public BackupProblem(Status status, String line, Throwable cause) {
        super(line, cause);
        this.status = status;
    }

    /** @param what of the file is not as it was written */
    public static BackupProblem damaged(String what) {
        return new BackupProblem(
                Status.FAILED, "The backup is damaged: " + what + ". Nothing was restored. Take another copy of it.");
    }

    public static BackupProblem damaged(IOException cause) {
        return new BackupProblem(
                Status.FAILED,
                "The backup is damaged or not whole (" + cause.getMessage()
                        + "). Nothing was restored. Take another copy of it.",
                cause);
    }

    public Status status() {
        return status;
    }
}
