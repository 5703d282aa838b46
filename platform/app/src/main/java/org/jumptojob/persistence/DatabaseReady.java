package org.jumptojob.persistence;

/** Fired once at start, when the schema is in place. Observers: {@code @Priority} = floor times 100. */
public record DatabaseReady() {}
