package org.jumptojob.xapi.client;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * What a store says about itself (Communication 2.8).
 *
 * @param versions the versions of xAPI that it speaks, for example {@code 1.0.3}
 * @param extensions anything else, by IRI
 */
public record About(List<String> versions, JsonObject extensions) {

    /** Keeps its own copy of the list. */
    public About {
        versions = List.copyOf(versions);
    }
}
