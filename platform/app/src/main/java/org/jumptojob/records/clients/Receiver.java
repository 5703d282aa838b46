package org.jumptojob.records.clients;

import java.util.Optional;

/**
 * Somebody outside of the platform whom records about people can reach: a client that reads, or a store that they are
 * forwarded to.
 *
 * @param key what consents are kept under, such as {@code client:calm-river-k7p2xm}; a client and a target of the same
 *     name are two
 * @param label what it is, for people
 * @param track the only track that it gets anything about; empty for all
 * @param processor whether an organisation runs it as its own processor, so that nobody is asked
 */
public record Receiver(String key, String label, Optional<String> track, boolean processor) {

    private static final String CLIENT = "client:";
    private static final String TARGET = "target:";

    /** The key of a client. */
    public static String client(String name) {
        return CLIENT + name;
    }

    /** The key of a store that statements are forwarded to. */
    public static String target(String name) {
        return TARGET + name;
    }

    /** Whether it asks for records itself; the others get them sent. */
    public boolean isClient() {
        return key.startsWith(CLIENT);
    }

    /** The client's or the target's own name. */
    public String name() {
        return key.substring(CLIENT.length());
    }
}
