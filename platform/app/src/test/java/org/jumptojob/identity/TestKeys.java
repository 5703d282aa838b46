package org.jumptojob.identity;

import jakarta.persistence.EntityManager;
import org.jumptojob.web.Secrets;

/** Personal keys for tests of the rooms above. */
public final class TestKeys {

    private TestKeys() {}

    public static PersonalKeys of(EntityManager entities, Secrets secrets) {
        return new PersonalKeys(entities, secrets);
    }
}
