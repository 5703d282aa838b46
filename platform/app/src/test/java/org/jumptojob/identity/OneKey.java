package org.jumptojob.identity;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.Sql;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.TestSecrets;

/** One key for all, for tests of the rooms above: the tests of personal keys stand beside those. */
public final class OneKey extends PersonalKeys {

    private static final Secrets SECRETS = TestSecrets.random();
    private static final byte[] KEY = SECRETS.randomBytes(32);

    private final EntityManager entities;

    public OneKey(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void lock(UUID person) {
        Sql.in(entities).query("SELECT id FROM person WHERE id = ? FOR UPDATE", row -> row.uuid("id"), person);
    }

    @Override
    public String seal(UUID person, String item, String text) {
        return SECRETS.sealWith(KEY, text.getBytes(StandardCharsets.UTF_8), person + "/" + item);
    }

    @Override
    public Optional<String> open(UUID person, String item, String sealed) {
        return SECRETS.openWith(KEY, sealed, person + "/" + item)
                .map(plain -> new String(plain, StandardCharsets.UTF_8));
    }
}
