package org.jumptojob.launch;

/** The exit statuses of {@code scripts/run}. {@code platform/docs/operations.md} tells them to people; 10, no JDK, is the script's own. */
public enum ExitStatus {
    /** The command line was not understood. */
    USAGE(2),
    NO_JDK(10),
    PORT_TAKEN(11),
    DATA_NOT_WRITABLE(12),
    DATA_IN_USE(13),
    DATABASE_NOT_REACHABLE(14),
    SCHEMA_NEWER(15),
    DEPLOYMENT_FAILED(16),
    SETTING(17),
    /** A demo database in production, or the other way round. */
    WRONG_KIND_OF_SITE(18),
    /** The server ran, and then ended without being asked to. */
    SERVER_ENDED(19),
    /** A command such as rebuild-progress was not carried out. */
    COMMAND_FAILED(20);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    /** The number that the process ends with. */
    public int code() {
        return code;
    }
}
