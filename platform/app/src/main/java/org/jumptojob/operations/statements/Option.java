package org.jumptojob.operations.statements;

import java.util.List;

/** A choice of a list in the form, or a group of choices. */
public final class Option {

    private final String value;
    private final String label;
    private final boolean chosen;
    private final List<Option> inside;

    Option(String value, String label, boolean chosen) {
        this(value, label, chosen, List.of());
    }

    private Option(String value, String label, boolean chosen, List<Option> inside) {
        this.value = value;
        this.label = label;
        this.chosen = chosen;
        this.inside = inside;
    }

    static Option group(String label, List<Option> inside) {
        return new Option("", label, false, inside);
    }

    public String getValue() {
        return value;
    }

    public String getLabel() {
        return label;
    }

    /** As the attribute of the page wants it. */
    public String getSelected() {
        return chosen ? "selected" : null;
    }

    public List<Option> getInside() {
        return inside;
    }
}
