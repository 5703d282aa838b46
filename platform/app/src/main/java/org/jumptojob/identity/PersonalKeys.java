package org.jumptojob.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.web.Secrets;

/**
 * Each person's own random key of 256 bits, for what only she may read. It is made when it is first needed and stored
 * wrapped by the key of the site, which is in no database and no backup of it. Destroying a person's key makes
 * everything that it sealed unreadable for good, in old backups too.
 */
@ApplicationScoped
public class PersonalKeys {

    private static final String PURPOSE = "personal key";
    private static final int KEY_BYTES = 32;

    /** A key as it lies in the database. */
    @Entity(name = "PersonalKey")
    @Table(name = "personal_key")
    public static class PersonalKey {

        @Id
        @Column(name = "person_id")
        private UUID personId;

        @Column(name = "key_id")
        private String keyId;

        private String wrapped;

        @Version
        private long version;

        protected PersonalKey() {}

        PersonalKey(UUID personId) {
            this.personId = personId;
        }

        void wrap(byte[] key, Secrets secrets) {
            this.keyId = secrets.keyId();
            this.wrapped = secrets.seal(PURPOSE, key, personId.toString());
        }

        byte[] unwrap(Secrets secrets) {
            return secrets.open(PURPOSE, wrapped, personId.toString())
                    .orElseThrow(() -> new IllegalStateException(
                            "A personal key cannot be unwrapped: its site key is not in JUMPTOJOB_SECRET_FILE."));
        }
    }

    private EntityManager entities;
    private Secrets secrets;

    protected PersonalKeys() {}

    @Inject
    PersonalKeys(EntityManager entities, Secrets secrets) {
        this.entities = entities;
        this.secrets = secrets;
    }

    /** Gives somebody new a key; her row must be there. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void give(UUID person) {
        store(person);
    }

    /** Lets what is sealed for a person come one after the other, until the transaction ends; her key is at hand then. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void lock(UUID person) {
        if (entities.find(PersonalKey.class, person, LockModeType.PESSIMISTIC_WRITE) == null) {
            make(person);
        }
    }

    /**
     * Seals a text for a person.
     *
     * @param item where the text belongs, such as an activity's id: it opens only there
     */
    @Transactional
    @Allowed(Access.PLATFORM)
    public String seal(UUID person, String item, String text) {
        byte[] key = find(person).orElseGet(() -> make(person)).unwrap(secrets);
        return secrets.sealWith(key, text.getBytes(StandardCharsets.UTF_8), bound(person, item));
    }

    /** Reads several people's keys by one statement, so that a page with texts of a whole group needs no statement each. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void fetch(Collection<UUID> persons) {
        if (!persons.isEmpty()) {
            entities.createQuery("SELECT k FROM PersonalKey k WHERE k.personId IN :persons", PersonalKey.class)
                    .setParameter("persons", persons)
                    .getResultList();
        }
    }

    /** Opens what {@link #seal} made for the same person and item; nothing where her key is gone or it does not fit. */
    @Allowed(Access.PLATFORM)
    public Optional<String> open(UUID person, String item, String sealed) {
        return find(person)
                .flatMap(key -> secrets.openWith(key.unwrap(secrets), sealed, bound(person, item)))
                .map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    /** Makes everything unreadable that was sealed for the person. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void destroy(UUID person) {
        entities.createQuery("DELETE FROM PersonalKey k WHERE k.personId = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    /**
     * Wraps every personal key anew with the site key in force, after a new one was put first into the secret file.
     * What the personal keys sealed stays as it is.
     *
     * @return how many keys were wrapped anew
     */
    @Transactional
    @Allowed(Access.PLATFORM)
    public int rewrapAll() {
        List<PersonalKey> old = entities.createQuery(
                        "SELECT k FROM PersonalKey k WHERE k.keyId <> :current", PersonalKey.class)
                .setParameter("current", secrets.keyId())
                .getResultList();
        old.forEach(key -> key.wrap(key.unwrap(secrets), secrets));
        return old.size();
    }

    private Optional<PersonalKey> find(UUID person) {
        return Optional.ofNullable(entities.find(PersonalKey.class, person));
    }

    private PersonalKey make(UUID person) {
        // Two tabs may need the first key at the same moment: the second waits here and then finds it.
        entities.find(Person.class, person, LockModeType.PESSIMISTIC_WRITE);
        return find(person).orElseGet(() -> store(person));
    }

    private PersonalKey store(UUID person) {
        PersonalKey key = new PersonalKey(person);
        key.wrap(secrets.randomBytes(KEY_BYTES), secrets);
        entities.persist(key);
        return key;
    }

    private static String bound(UUID person, String item) {
        return person + "/" + item;
    }
}
