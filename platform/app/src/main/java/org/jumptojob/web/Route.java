package org.jumptojob.web;

import java.util.regex.Pattern;
import org.jumptojob.access.Access;

/**
 * One page of the platform: its path, who may open it and an example with its richest content, for the checks that
 * visit every page.
 *
 * @param path the path with {@code {name}} for its changing parts, such as {@code /tracks/{track}}
 * @param example a path that shows the page with its richest content in demo mode
 * @param cacheable whether a stranger's page is the same for everybody with the same preferences
 */
public record Route(String path, Access access, String example, boolean cacheable) {

    public Route(String path, Access access) {
        this(path, access, path, false);
    }

    Pattern pattern() {
        return Pattern.compile(path.replaceAll("\\{[a-z-]+}", "[^/]+"));
    }
}
