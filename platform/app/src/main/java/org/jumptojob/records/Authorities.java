package org.jumptojob.records;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonObject;
import org.jumptojob.records.door.Caller;
import org.jumptojob.xapi.AgentKey;

/** Who vouches for a statement (xAPI 1.0.3, part two, 2.4.9): the credential with which it came, as an account of this site. */
final class Authorities {

    private Authorities() {}

    /** {@code client:<key>} for a client; {@code platform} itself is not to be had. A person vouches for herself. */
    private static String account(Caller caller) {
        return caller.actor().map(Object::toString).orElseGet(caller::word);
    }

    static String key(Caller caller, String base) {
        return AgentKey.ofAccount(base, account(caller));
    }

    static JsonObject of(Caller caller, String base) {
        return JSON.createObjectBuilder()
                .add("objectType", "Agent")
                .add("account", JSON.createObjectBuilder().add("homePage", base).add("name", account(caller)))
                .build();
    }
}
