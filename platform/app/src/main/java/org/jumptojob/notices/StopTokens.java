package org.jumptojob.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.web.Secrets;

/**
 * The tokens in the links that stop the mails, without a sign-in. A token names its person sealed, works as long as the
 * keys of the site, and opens nothing else: it can do no more than stop a mail.
 */
@ApplicationScoped
class StopTokens {

    private static final String PURPOSE = "no more mail";
    private static final int LONGEST = 200;
    private static final int BYTES = 16;

    @Inject
    Secrets secrets;

    String of(UUID person) {
        byte[] id = ByteBuffer.allocate(BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
        return secrets.seal(PURPOSE, id, "");
    }

    /** The person of a token, or nothing where it is not one of ours. */
    Optional<UUID> person(String token) {
        if (token == null || token.length() > LONGEST) {
            return Optional.empty();
        }
        return secrets.open(PURPOSE, token, "")
                .filter(id -> id.length == BYTES)
                .map(ByteBuffer::wrap)
                .map(id -> new UUID(id.getLong(), id.getLong()));
    }
}
