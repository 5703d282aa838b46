package org.jumptojob.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends what is due, one mail after the other. */
final class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class.getName());

    private final MailQueue queue;
    private final Carrier carrier;

    MailSender(MailQueue queue, Carrier carrier) {
        this.queue = queue;
        this.carrier = carrier;
    }

    /** Sends until no mail is due. */
    void sendDue() {
        for (Optional<Mail> mail = queue.take(); mail.isPresent(); mail = queue.take()) {
            send(mail.get());
        }
    }

    private void send(Mail mail) {
        try {
            carrier.deliver(mail);
        } catch (MessagingException e) {
            LOG.log(
                    Level.WARNING,
                    () -> "Mail " + mail.getId() + " was not sent (try " + mail.getTries() + " of " + Retry.MOST + "): "
                            + reason(e));
            queue.failed(mail);
            return;
        }
        queue.sent(mail);
    }

    /** What the log may say: the answer to a refused address holds that address. */
    private static String reason(MessagingException problem) {
        boolean aboutAddress = problem instanceof SendFailedException || problem.getNextException() != null;
        return aboutAddress ? problem.getClass().getSimpleName() : problem.getMessage();
    }
}
