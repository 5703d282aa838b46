package org.jumptojob.attack;

/** When somebody tries: before the owner's yes, while it holds, after she has taken it back. */
public enum Phase {
    BEFORE,
    DURING,
    AFTER
}
