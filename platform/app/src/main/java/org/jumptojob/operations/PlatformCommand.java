package org.jumptojob.operations;

import java.util.Map;

/**
 * A command that {@code scripts/} give to the running server. Each room that has one gives a bean of this kind; the door
 * ({@link CommandServlet}) opens for this machine alone.
 */
public interface PlatformCommand {

    /** What came of it. */
    record Told(boolean good, String text) {}

    /** Its name in the address, such as {@code verify-audit}. */
    String name();

    /** @param options the options of the command line by name, such as {@code dry-run}; an option without value has {@code yes} */
    Told run(Map<String, String> options);
}
