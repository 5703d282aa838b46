package org.jumptojob.groups.near;

import java.time.Instant;
import java.util.UUID;

/**
 * One person helps another, who chose her. It gives no right to anything: what the supporter sees, the other shares.
 *
 * @param person who is helped
 * @param supporter who helps; {@code null} as long as nobody has taken the invitation
 * @param label what the person calls her, such as "My sister"
 * @param expires until when the invitation can be taken; {@code null} where it was
 */
public record Support(UUID id, UUID person, UUID supporter, String label, Instant expires) {

    public boolean isAccepted() {
        return supporter != null;
    }
}
