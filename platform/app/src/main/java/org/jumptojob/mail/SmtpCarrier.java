package org.jumptojob.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.SettingProblem;
import org.jumptojob.settings.Settings;

/** Sends plain text by SMTP to the mail server of the settings, with encryption unless the settings say otherwise. */
final class SmtpCarrier implements Carrier {

    private static final String CONNECT_MILLISECONDS = "15000";
    private static final String ANSWER_MILLISECONDS = "30000";

    private final Session session;
    private final String from;

    /** @throws SettingProblem where a mail setting is missing or wrong */
    SmtpCarrier(Settings settings) {
        Optional<String> user = settings.optional(Setting.MAIL_USER);
        String password = settings.optional(Setting.MAIL_PASSWORD).orElse("");
        this.from = settings.text(Setting.MAIL_FROM);
        this.session = Session.getInstance(properties(settings, user.isPresent()), new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return user.map(name -> new PasswordAuthentication(name, password))
                        .orElse(null);
            }
        });
    }

    private static Properties properties(Settings settings, boolean authenticated) {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", settings.text(Setting.MAIL_HOST));
        properties.put("mail.smtp.port", String.valueOf(settings.number(Setting.MAIL_PORT)));
        properties.put("mail.smtp.auth", String.valueOf(authenticated));
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLISECONDS);
        properties.put("mail.smtp.timeout", ANSWER_MILLISECONDS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLISECONDS);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.text(Setting.MAIL_TLS)) {
            case "starttls" -> {
                properties.put("mail.smtp.starttls.enable", "true");
                // Without this, a server in between could talk us out of encryption.
                properties.put("mail.smtp.starttls.required", "true");
            }
            case "tls" -> properties.put("mail.smtp.ssl.enable", "true");
            case "none" -> properties.put("mail.smtp.starttls.enable", "false");
            default -> throw new SettingProblem(Setting.MAIL_TLS, "must be starttls, tls or none.");
        }
        return properties;
    }

    @Override
    public void deliver(Mail mail) throws MessagingException {
        Transport.send(message(mail));
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                // The same at every try, so that a mail that arrives twice is seen to be one; and without the
                // name of this machine.
                setHeader(
                        "Message-ID",
                        "<" + mail.getId() + "@" + from.replaceFirst(".*@", "").replaceAll("[>\\s].*", "") + ">");
            }
        };
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.getRecipient(), true));
        message.setSubject(mail.getSubject(), StandardCharsets.UTF_8.name());
        message.setText(mail.getBody(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(mail.getCreated()));
        // RFC 3834: no holiday notes and no other automatic answers, please.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
