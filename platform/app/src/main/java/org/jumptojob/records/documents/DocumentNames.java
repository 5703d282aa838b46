package org.jumptojob.records.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The names of the documents of a place, in order.
 *
 * @param updated when the newest of them was stored; empty where there is none
 */
record DocumentNames(List<String> names, Optional<Instant> updated) {}
