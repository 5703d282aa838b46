package org.jumptojob.operations.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jumptojob.mail.MailDesk;
import org.jumptojob.web.Site;
import org.jumptojob.web.Texts;

/** Backs the page {@code /admin-mails}: mails that wait and mails that could not be sent. */
@Named
@RequestScoped
public class MailsView {

    /** A mail as the page shows it. */
    public final class Row {
        private final MailDesk.Letter letter;

        Row(MailDesk.Letter letter) {
            this.letter = letter;
        }

        public String getId() {
            return letter.id().toString();
        }

        public String getAddress() {
            return letter.address();
        }

        public String getSubject() {
            return letter.subject();
        }

        public String getWritten() {
            return words.when(letter.written());
        }

        public boolean isGivenUp() {
            return letter.nextTry().isEmpty();
        }

        public String getState() {
            return letter.nextTry()
                    .map(next -> texts.of("site.mail-next", letter.tries(), words.when(next)))
                    .orElseGet(() -> texts.of("site.mail-given-up", letter.tries()));
        }
    }

    @Inject
    private MailDesk mails;

    @Inject
    private Words words;

    @Inject
    private Texts texts;

    @Inject
    private Site site;

    private MailDesk.Figures figures;
    private List<Row> rows;

    public boolean isDemo() {
        return site.isDemo();
    }

    private MailDesk.Figures figures() {
        if (figures == null) {
            figures = mails.figures();
        }
        return figures;
    }

    public String getWaiting() {
        return texts.of("site.mails", figures().waiting());
    }

    public String getOldest() {
        return figures().oldest().map(words::when).orElseGet(() -> texts.get("site.mails-none"));
    }

    public String getFailing() {
        return texts.of("site.mails", figures().failing());
    }

    public String getGivenUp() {
        return texts.of("site.mails", figures().givenUp());
    }

    public boolean isAnyGivenUp() {
        return figures().givenUp() > 0;
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = mails.notSent().stream().map(Row::new).toList();
        }
        return rows;
    }

    /** Whether there are more than the page shows. */
    public boolean isMore() {
        return figures().failing() + figures().givenUp() > getRows().size();
    }
}
