package org.jumptojob.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jumptojob.persistence.Ids;

/** One mail on its way: plain text, to one address. Once it is sent, its text is gone. */
@Entity
public class Mail {

    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_SUBJECT = 200;

    @Id
    private UUID id;

    @Column(length = LONGEST_ADDRESS)
    private String recipient;

    @Column(length = LONGEST_SUBJECT)
    private String subject;

    private String body;

    private Instant created;

    @Column(name = "next_try")
    private Instant nextTry;

    private int tries;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Version
    private long version;

    protected Mail() {}

    /**
     * @param recipient one e-mail address
     * @param subject one line, at most 200 signs
     * @throws IllegalArgumentException where a line break could smuggle in a header, or something is too long
     */
    Mail(String recipient, String subject, String body, Instant created) {
        this.id = Ids.next();
        this.recipient = oneLine(recipient, LONGEST_ADDRESS, "The address of a mail");
        this.subject = oneLine(subject, LONGEST_SUBJECT, "The subject of a mail");
        this.body = Objects.requireNonNull(body, "A mail has a text");
        this.created = created;
        this.nextTry = created;
    }

    private static String oneLine(String text, int longest, String what) {
        if (text == null
                || text.isBlank()
                || text.length() > longest
                || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " is one line of at most " + longest + " signs.");
        }
        return text;
    }

    public UUID getId() {
        return id;
    }

    public String getRecipient() {
        return recipient;
    }

    public String getSubject() {
        return subject;
    }

    /** Plain text; empty once the mail is sent. */
    public String getBody() {
        return body;
    }

    public Instant getCreated() {
        return created;
    }

    /** How often it was tried, the try that runs at present included. */
    public int getTries() {
        return tries;
    }
}
