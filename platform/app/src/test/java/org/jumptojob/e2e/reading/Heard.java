package org.jumptojob.e2e.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing of a page as a screen reader tells it.
 *
 * @param node the browser's number of the element, by which it is reached
 * @param depth how deep it stands in what is told: what belongs to it follows and is deeper
 * @param states such as {@code checked: true} or {@code level: 2}
 */
record Heard(
        int node, int depth, String role, String name, String description, String value, Map<String, String> states) {

    /** Everything that a person works: each must have a name. */
    private static final List<String> CONTROLS = List.of(
            "button",
            "link",
            "textbox",
            "searchbox",
            "checkbox",
            "radio",
            "combobox",
            "listbox",
            "slider",
            "spinbutton",
            "switch",
            "Date",
            "DisclosureTriangle",
            "DisclosureTriangleGrouped",
            "progressbar");

    boolean is(String... roles) {
        return List.of(roles).contains(role);
    }

    boolean isControl() {
        return CONTROLS.contains(role);
    }

    /** Words of the page. */
    boolean isText() {
        return role.equals("StaticText");
    }

    boolean isSummary() {
        return role.startsWith("DisclosureTriangle");
    }

    boolean has(String state) {
        return "true".equals(states.get(state));
    }

    /** The level of a heading. */
    int level() {
        return Integer.parseInt(states.getOrDefault("level", "0"));
    }

    /** As a line of the dump. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder("  ".repeat(depth)).append(role);
        if (!name.isEmpty()) {
            line.append(" “").append(name).append("”");
        }
        if (!value.isEmpty() && !value.equals(name)) {
            line.append(" = “").append(value).append("”");
        }
        Map<String, String> told = new TreeMap<>(states);
        told.remove("focusable");
        told.computeIfPresent("url", (state, url) -> url.replaceFirst("^https?://[^/]+", ""));
        if (!told.isEmpty()) {
            line.append(" ").append(told);
        }
        if (!description.isEmpty()) {
            line.append(" (").append(description).append(")");
        }
        return line.toString();
    }
}
