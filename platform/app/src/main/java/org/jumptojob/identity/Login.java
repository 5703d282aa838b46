package org.jumptojob.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jumptojob.persistence.Ids;

/**
 * One way in for a person: what kind, who vouches for it, and under which name. There are two kinds that this site
 * itself vouches for: an e-mail address, whose passphrase is optional, because a link by mail opens too; and a printed
 * card with a code, for somebody without an address.
 */
@Entity
public class Login {

    /** The kind whose subject is an e-mail address in lower case. */
    public static final String EMAIL = "email";

    /** The kind whose subject is the keyed hash of the code on a printed card. */
    public static final String CARD = "card";

    /** The issuer of what this site itself vouches for. */
    public static final String HERE = "here";

    private static final int LONGEST_ADDRESS = 320;

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    private String kind;
    private String issuer;

    @Column(length = LONGEST_ADDRESS)
    private String subject;

    @Column(length = 300)
    private String secret;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    private Instant created;

    @Version
    private long version;

    protected Login() {}

    /**
     * @param address an e-mail address, see {@link #normalised}
     * @param secret the hash of the passphrase ({@link Passphrases#hash}), or {@code null} where there is none
     */
    public Login(UUID personId, String address, String secret, Instant created) {
        this.id = Ids.next();
        this.personId = Objects.requireNonNull(personId, "A login belongs to a person");
        this.kind = EMAIL;
        this.issuer = HERE;
        this.subject = normalised(address);
        this.secret = secret;
        this.created = created;
    }

    /** @param codeHash the keyed hash of the code on the card; the code itself stands only on the card */
    public static Login byCard(UUID personId, String codeHash, Instant created) {
        Login login = new Login(personId, codeHash, null, created);
        login.kind = CARD;
        return login;
    }

    /** The address as it is stored and looked up: without blanks around it, in lower case. */
    public static String normalised(String address) {
        return address == null ? "" : address.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the text looks like an e-mail address. Only a mail that arrives proves one. */
    public static boolean looksLikeAddress(String address) {
        String text = normalised(address);
        return text.length() <= LONGEST_ADDRESS
                && text.matches("[^\\s@<>,;:\"()\\[\\]\\\\]+@[^\\s@<>,;:\"()\\[\\]\\\\]+");
    }

    /** Her address is proved: a link that went there was opened. */
    public void confirm(Instant at) {
        if (confirmedAt == null) {
            this.confirmedAt = at;
        }
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    public void setSecret(String hash) {
        this.secret = hash;
    }

    /** The hash of the passphrase, or {@code null}. */
    public String getSecret() {
        return secret;
    }

    public UUID getPersonId() {
        return personId;
    }

    /** The e-mail address, or the hash of a card's code. */
    public String getSubject() {
        return subject;
    }
}
