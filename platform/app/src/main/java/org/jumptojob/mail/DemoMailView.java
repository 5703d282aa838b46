package org.jumptojob.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jumptojob.settings.Setting;
import org.jumptojob.web.Site;

/** Backs the page {@code /demo/mail}. */
@Named
@RequestScoped
public class DemoMailView {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    /** A mail as the page shows it. */
    public static final class Shown {
        private final Mail mail;
        private final String when;

        Shown(Mail mail, String when) {
            this.mail = mail;
            this.when = when;
        }

        public String getRecipient() {
            return mail.getRecipient();
        }

        public String getSubject() {
            return mail.getSubject();
        }

        public String getWhen() {
            return when;
        }

        public List<MailText.Piece> getPieces() {
            return MailText.pieces(mail.getBody());
        }
    }

    @Inject
    private MailList list;

    @Inject
    private Site site;

    private List<Shown> mails;

    public List<Shown> getMails() {
        if (mails == null) {
            DateTimeFormatter format = WHEN.withZone(ZoneId.of(site.settings().text(Setting.TIME_ZONE)));
            mails = list.latest().stream()
                    .map(mail -> new Shown(mail, format.format(mail.getCreated())))
                    .toList();
        }
        return mails;
    }
}
