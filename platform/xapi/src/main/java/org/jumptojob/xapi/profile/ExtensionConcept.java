package org.jumptojob.xapi.profile;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An extension that the profile defines: where it may stand, and what its value looks like. Of JSON Schema it knows
 * {@code type: string} with {@code pattern}, and {@code const}; the profile needs no more.
 *
 * @param type {@code ContextExtension} or {@code ResultExtension}
 * @param pattern what a text value must match as a whole, or null
 * @param constant the only value allowed, or null
 */
record ExtensionConcept(String type, Pattern pattern, JsonValue constant) {
    private static final Set<String> SCHEMA = Set.of("type", "pattern", "const");

    static ExtensionConcept of(String type, JsonObject schema) {
        ProfileTemplates.requireKnown(schema, SCHEMA);
        return new ExtensionConcept(
                type,
                schema.containsKey("pattern") ? Pattern.compile(schema.getString("pattern")) : null,
                schema.get("const"));
    }

    /** Whether the extension may stand in this part of a statement, {@code context} or {@code result}. */
    boolean belongsIn(String part) {
        return type.equalsIgnoreCase(part + "Extension");
    }

    boolean accepts(JsonValue value) {
        if (constant != null) {
            return constant.equals(value);
        }
        return value instanceof JsonString text
                && (pattern == null || pattern.matcher(text.getString()).find());
    }
}
