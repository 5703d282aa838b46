package org.jumptojob.xapi.profile;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jumptojob.xapi.Problem;

/**
 * What must be, must not be or may be at one place of a statement (xAPI Profiles 1.0, section 8.1).
 *
 * @param location the place
 * @param presence whether something must be there; null if only the values count
 * @param any at least one of these must be there; null for no such demand
 * @param all nothing but these may be there; null for no such demand
 * @param none none of these may be there; null for no such demand
 */
record TemplateRule(
        JsonPath location, Presence presence, List<JsonValue> any, List<JsonValue> all, List<JsonValue> none) {

    /** Whether something must be at a place. */
    enum Presence {
        INCLUDED,
        EXCLUDED,
        RECOMMENDED
    }

    List<Problem> problems(JsonValue statement) {
        List<JsonValue> found = location.valuesIn(statement);
        if (presence == Presence.INCLUDED && found.isEmpty()) {
            return List.of(problem("is missing, but the profile wants it."));
        }
        if (presence == Presence.EXCLUDED) {
            return found.isEmpty() ? List.of() : List.of(problem("must not be there by the profile."));
        }
        return presence == Presence.RECOMMENDED && found.isEmpty() ? List.of() : wrongValues(found);
    }

    private List<Problem> wrongValues(List<JsonValue> found) {
        List<Problem> problems = new ArrayList<>();
        if (any != null && found.stream().noneMatch(value -> holds(any, value))) {
            problems.add(problem("must hold at least one of " + any + "."));
        }
        if (all != null && !found.stream().allMatch(value -> holds(all, value))) {
            problems.add(problem("must hold only " + all + ", but holds " + found + "."));
        }
        if (none != null && found.stream().anyMatch(value -> holds(none, value))) {
            problems.add(problem("must hold none of " + none + "."));
        }
        return problems;
    }

    private Problem problem(String message) {
        return new Problem(location.toString(), message);
    }

    /** Numbers are equal by value: 100 is 1e2. */
    private static boolean holds(List<JsonValue> values, JsonValue sought) {
        return values.stream()
                .anyMatch(value -> value instanceof JsonNumber one && sought instanceof JsonNumber other
                        ? one.bigDecimalValue().compareTo(other.bigDecimalValue()) == 0
                        : value.equals(sought));
    }
}
