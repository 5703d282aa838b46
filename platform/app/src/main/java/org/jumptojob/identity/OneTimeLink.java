package org.jumptojob.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.OptionalIdConverter;

/** A link that opens one thing, once. The row holds only the hash of its token. */
@Entity
@Table(name = "one_time_link")
public class OneTimeLink {

    /** What a link opens, and for how long: mails may be slow and people too, so never less than an hour. */
    public enum Purpose {
        /** Makes the account that somebody asked for; proves the address. */
        SIGN_UP(Duration.ofDays(7)),
        /** Signs a person in without a passphrase. */
        SIGN_IN(Duration.ofHours(1)),
        /** Lets a person choose a new passphrase. */
        RESET(Duration.ofHours(1)),
        /** Makes an account with a role that an administrator gave. */
        INVITE(Duration.ofDays(14)),
        /** Makes the account of the first administrator of the site. */
        FIRST_ADMINISTRATOR(Duration.ofDays(7)),
        /** Proves the address of an account that exists. */
        CONFIRM(Duration.ofDays(7)),
        /** Opens nothing: written for an unknown address, so that the answer takes as long as for a known one. */
        NOTHING(Duration.ZERO);

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        /** The word in rows and message keys, such as {@code sign-up}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Purpose of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    @Id
    private UUID id;

    @Column(length = 20)
    private String purpose;

    @Column(name = "token_hash", length = 64)
    private String tokenHash;

    @Column(name = "person_id")
    @Convert(converter = OptionalIdConverter.class)
    private UUID personId;

    private String address;
    private String detail;
    private Instant created;
    private Instant expires;

    @Column(name = "used_at")
    private Instant usedAt;

    @Version
    private long version;

    protected OneTimeLink() {}

    /** @param tokenHash the SHA-256 of the token, which stands only in the link */
    public OneTimeLink(Purpose purpose, String tokenHash, Instant created) {
        this.id = Ids.next();
        this.purpose = purpose.word();
        this.tokenHash = tokenHash;
        this.created = created;
        this.expires = created.plus(purpose.life);
    }

    UUID getId() {
        return id;
    }

    /** Whom it is for: a person of this site, or only an address as yet. */
    OneTimeLink forPerson(UUID person) {
        this.personId = person;
        return this;
    }

    OneTimeLink forAddress(String to) {
        this.address = to == null ? null : Login.normalised(to);
        return this;
    }

    /** @param json what its purpose needs, at most 1,000 signs */
    OneTimeLink with(String json) {
        this.detail = json;
        return this;
    }

    boolean isOpen(Instant now) {
        return usedAt == null && now.isBefore(expires);
    }

    public Purpose getPurpose() {
        return Purpose.of(purpose);
    }

    public UUID getPersonId() {
        return personId;
    }

    /** The address that it was sent to, or {@code null} where it was handed over otherwise. */
    public String getAddress() {
        return address;
    }

    Instant getExpires() {
        return expires;
    }

    String getDetail() {
        return detail == null ? "{}" : detail;
    }
}
