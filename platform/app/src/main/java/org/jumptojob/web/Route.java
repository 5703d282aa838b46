package org.jumptojob.web;

import java.util.regex.Pattern;

/**
 * One page of the platform: its path, who may open it and an example with its richest content, for the checks that
 * visit every page.
 *
 * @param path the path with {@code {name}} for its changing parts, such as {@code /tracks/{track}}
 * @param example a path that shows the page with its richest content in demo mode
 * @param cacheable whether a stranger's page is the same for everybody with the same preferences
 * @param view the view that shows it, such as {@code /admin-person} for {@code /admin/people/{person}}, where it is not
 *     the beginning of the path itself; else {@code null}
 */
public record Route(String path, Access access, String example, boolean cacheable, String view) {

    public Route(String path, Access access) {
        this(path, access, path, false, null);
    }

    public Route(String path, Access access, String example, boolean cacheable) {
        this(path, access, example, cacheable, null);
    }

    Pattern pattern() {
        return Pattern.compile(path.replaceAll("\\{[a-z-]+}", "[^/]+"));
    }

    /** The path of the view with the changing parts of a path of this route behind it; only where there is a view. */
    String viewPath(String actual) {
        int changing = path.indexOf('{');
        return changing < 0 ? view : view + "/" + actual.substring(changing);
    }
}
