package org.jumptojob.privacy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One row of a {@link PersonalData.Chapter}: what there is, in its order. What is not there is left out. */
public final class Facts {

    private final Map<String, String> values = new LinkedHashMap<>();

    private Facts() {}

    /** @param key a message key */
    public static Facts of(String key, Object value) {
        return new Facts().and(key, value);
    }

    /**
     * @param key a message key
     * @param value {@code null} and an empty text are left out; a moment becomes ISO 8601
     */
    public Facts and(String key, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            values.put(key, value.toString());
        }
        return this;
    }

    public Map<String, String> map() {
        return Collections.unmodifiableMap(values);
    }
}
