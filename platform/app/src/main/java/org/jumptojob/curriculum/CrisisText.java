package org.jumptojob.curriculum;

import java.util.Optional;
import org.jumptojob.content.Signature;

/**
 * A text about a crisis, and whether people see it.
 *
 * @param signature of its present version; empty where nobody has signed it
 */
public record CrisisText(Place place, Optional<Signature> signature, boolean shown) {}
