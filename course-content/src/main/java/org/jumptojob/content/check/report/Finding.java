package org.jumptojob.content.check.report;

import java.util.Comparator;
import org.jumptojob.content.Problem;

/**
 * Something that breaks a rule.
 *
 * @param rule name of the rule
 * @param problem where and what
 */
public record Finding(String rule, Problem problem) implements Comparable<Finding> {

    @Override
    public int compareTo(Finding other) {
        return Comparator.comparing(Finding::problem)
                .thenComparing(Finding::rule)
                .compare(this, other);
    }

    /** {@code file:line: message [rule]}, the form that editors turn into a link. */
    @Override
    public String toString() {
        return problem + " [" + rule + "]";
    }
}
