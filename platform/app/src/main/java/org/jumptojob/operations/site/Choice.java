package org.jumptojob.operations.site;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands in the database about one setting.
 *
 * @param value empty where the server's value was taken again
 * @param by empty where that account is closed
 * @param version rises with each change, from 1 on
 */
public record Choice(String variable, Optional<String> value, Instant changed, Optional<UUID> by, long version) {}
