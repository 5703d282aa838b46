package org.jumptojob.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jumptojob.settings.SettingProblem;
import org.jumptojob.settings.Settings;
import org.junit.jupiter.api.Test;

class SmtpCarrierTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static Settings settings(int port, String tls) {
        Map<String, String> values = new HashMap<>();
        values.put("JUMPTOJOB_MAIL_HOST", "127.0.0.1");
        values.put("JUMPTOJOB_MAIL_PORT", String.valueOf(port));
        values.put("JUMPTOJOB_MAIL_FROM", "Jump to Job <no-reply@site.test>");
        values.put("JUMPTOJOB_MAIL_TLS", tls);
        return new Settings(values::get);
    }

    private static Mail mail() {
        return new Mail(
                "sam@site.test", "Your link – grüezi", "Open this:\nhttps://site.test/link?t=abc\nΚαλημέρα", NOON);
    }

    @Test
    void aMailArrivesWithItsSubjectAndTextInAnyScript() throws Exception {
        Mail mail = mail();
        try (FakeMailServer server = new FakeMailServer("")) {
            new SmtpCarrier(settings(server.port(), "none")).deliver(mail);

            assertEquals(1, server.deliveries().size());
            String text = server.deliveries().get(0).text();
            MimeMessage arrived = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
            assertEquals("Your link – grüezi", arrived.getSubject());
            assertEquals(mail.getBody(), arrived.getContent().toString().strip().replace("\r\n", "\n"));
            assertEquals("text/plain; charset=UTF-8", arrived.getContentType());
            assertEquals("sam@site.test", arrived.getAllRecipients()[0].toString());
            assertEquals("auto-generated", arrived.getHeader("Auto-Submitted", null));
        }
    }

    @Test
    void aSecondTryHasTheSameMessageIdWithoutTheNameOfTheMachine() throws Exception {
        Mail mail = mail();
        try (FakeMailServer server = new FakeMailServer("")) {
            SmtpCarrier carrier = new SmtpCarrier(settings(server.port(), "none"));
            carrier.deliver(mail);
            carrier.deliver(mail);

            assertEquals(2, server.deliveries().size());
            for (FakeMailServer.Delivery delivery : server.deliveries()) {
                assertTrue(delivery.text().contains("Message-ID: <" + mail.getId() + "@site.test>"), delivery.text());
            }
        }
    }

    @Test
    void anAddressThatTheServerRefusesIsAProblem() throws Exception {
        try (FakeMailServer server = new FakeMailServer("sam@site.test")) {
            SmtpCarrier carrier = new SmtpCarrier(settings(server.port(), "none"));
            assertThrows(MessagingException.class, () -> carrier.deliver(mail()));
            assertEquals(0, server.deliveries().size());
        }
    }

    @Test
    void nothingGoesToAServerThatCannotEncryptWhenEncryptionIsAskedFor() throws Exception {
        try (FakeMailServer server = new FakeMailServer("")) {
            SmtpCarrier carrier = new SmtpCarrier(settings(server.port(), "starttls"));
            assertThrows(MessagingException.class, () -> carrier.deliver(mail()));
            assertEquals(0, server.deliveries().size());
        }
    }

    @Test
    void aServerThatIsNotThereIsAProblem() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        SmtpCarrier carrier = new SmtpCarrier(settings(free, "none"));
        assertThrows(MessagingException.class, () -> carrier.deliver(mail()));
    }

    @Test
    void aWrongKindOfEncryptionIsRefusedAtTheStart() {
        SettingProblem problem = assertThrows(SettingProblem.class, () -> new SmtpCarrier(settings(25, "perhaps")));
        assertTrue(problem.getMessage().contains("JUMPTOJOB_MAIL_TLS"));
    }
}
