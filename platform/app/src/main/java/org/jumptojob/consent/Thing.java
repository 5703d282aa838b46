package org.jumptojob.consent;

import java.util.Objects;

/**
 * Something of a person's own that she can share.
 *
 * @param kind the word of its {@link Shareable}, such as {@code plan-page}
 * @param id within the kind and the person
 */
public record Thing(String kind, String id) {
    public Thing {
        Objects.requireNonNull(kind, "A thing is of some kind");
        Objects.requireNonNull(id, "A thing has an id");
    }
}
