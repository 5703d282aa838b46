package org.jumptojob.launch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the lines of the server while it starts: when it has finished deploying, and what went wrong. Written by
 * one thread and asked by another.
 */
final class LogReader {

    private static final Pattern READY = Pattern.compile("Payara Micro .* ready in ");
    private static final Pattern SEVERE = Pattern.compile("^\\S+Z SEVERE [^:]+: (.+)$");
    private static final Pattern CAUSED_BY = Pattern.compile("^\\s*Caused by: (?:[\\w.$]+\\.)?([\\w$]+(?:: .+)?)$");
    private static final Pattern NEW_EVENT = Pattern.compile("^\\d{4}-\\S+Z [A-Z]+ .*");
    private static final Pattern MACHINE =
            Pattern.compile("^(Error: .+|Error occurred during initialization of VM.*|.*OutOfMemoryError.*)$");

    private boolean deployed;
    private boolean failureTold;
    private String severe;
    private String cause;

    synchronized void read(String line) {
        if (READY.matcher(line).find()) {
            deployed = true;
        }
        if (NEW_EVENT.matcher(line).matches()) {
            failureTold = cause != null;
        }
        Matcher severeLine = SEVERE.matcher(line);
        Matcher causeLine = CAUSED_BY.matcher(line);
        if (severeLine.matches() && severe == null) {
            severe = severeLine.group(1).strip();
        } else if (MACHINE.matcher(line).matches() && severe == null) {
            severe = line.strip();
        } else if (causeLine.matches() && !failureTold) {
            cause = causeLine.group(1).strip();
        }
    }

    /** Whether the server has said that it is done with starting; the application may have failed all the same. */
    synchronized boolean deployed() {
        return deployed;
    }

    /** The innermost cause of the first failure, or its message. */
    synchronized Optional<String> cause() {
        return Optional.ofNullable(cause != null ? cause : severe);
    }
}
