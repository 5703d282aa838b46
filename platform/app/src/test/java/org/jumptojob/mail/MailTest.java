package org.jumptojob.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailTest {

    @Test
    void aLineBreakInAnAddressOrASubjectIsRefused() {
        for (String text : List.of("a@b.test\nBcc: c@d.test", "a\rb", "", " ")) {
            assertThrows(IllegalArgumentException.class, () -> new Mail(text, "Hello", "Text", Instant.EPOCH));
            assertThrows(IllegalArgumentException.class, () -> new Mail("a@b.test", text, "Text", Instant.EPOCH));
        }
    }

    @Test
    void aMailIsDueAtOnceAndNotTriedYet() {
        Mail mail = new Mail("a@b.test", "Hello", "Text", Instant.EPOCH);
        assertEquals(0, mail.getTries());
        assertEquals(Instant.EPOCH, mail.getCreated());
    }
}
