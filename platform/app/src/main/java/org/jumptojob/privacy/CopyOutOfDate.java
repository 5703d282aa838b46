package org.jumptojob.privacy;

import java.util.UUID;

/**
 * Something that was given to a group is taken back, and a person's words that rested on it go with it. Fired in that
 * transaction: a copy of hers that lies ready still holds them, so it is made anew.
 *
 * @param person whose copy it is; not the one who took back
 */
public record CopyOutOfDate(UUID person) {}
