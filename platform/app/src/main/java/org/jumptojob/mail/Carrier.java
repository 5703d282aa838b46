package org.jumptojob.mail;

import jakarta.mail.MessagingException;

/** Brings one mail to the mail server. */
@FunctionalInterface
interface Carrier {

    /** @throws MessagingException where the mail server could not be reached or did not take the mail */
    void deliver(Mail mail) throws MessagingException;
}
