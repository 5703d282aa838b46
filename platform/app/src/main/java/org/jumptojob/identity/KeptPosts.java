package org.jumptojob.identity;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.Visitor;
import org.jumptojob.forms.HeldPosts;
import org.jumptojob.persistence.Ids;

/**
 * What a person sent after her sign-in had ended. It is sealed with her own key, shown to her alone after the next
 * sign-in, and goes when it was sent again, when she drops it, or after a week.
 */
@ApplicationScoped
public class KeptPosts implements HeldPosts {

    private static final Duration LIFE = Duration.ofDays(7);
    // A page that was copied could send without end: the oldest make room.
    private static final int MOST = 20;
    private static final List<String> OURS =
            List.of("/do/sign-", "/do/account/", "/do/preferences", "/do/link", "/do/new-passphrase", "/do/kept/");

    /** A kept form as it lies in the database. */
    @Entity(name = "HeldPost")
    @Table(name = "held_post")
    public static class HeldPost {

        @Id
        private UUID id;

        @Column(name = "person_id")
        private UUID personId;

        private String path;

        private String sealed;

        private Instant created;

        protected HeldPost() {}

        HeldPost(UUID personId, String path, Instant created) {
            this.id = Ids.next();
            this.personId = personId;
            this.path = path;
            this.created = created;
        }

        void keep(String sealedFields) {
            this.sealed = sealedFields;
        }

        private String item() {
            return "held-post:" + id + ":" + path;
        }
    }

    /** One field of a kept form. */
    public static final class Field {
        private final String name;
        private final String value;

        Field(String name, String value) {
            this.name = name;
            this.value = value;
        }

        public String getName() {
            return name;
        }

        public String getValue() {
            return value;
        }
    }

    /** A kept form as its owner sees it. */
    public static final class Kept {
        private final HeldPost row;
        private final List<Field> fields;

        Kept(HeldPost row, List<Field> fields) {
            this.row = row;
            this.fields = fields;
        }

        public UUID getId() {
            return row.id;
        }

        /** Where the form goes to. */
        public String getPath() {
            return row.path;
        }

        public Instant getCreated() {
            return row.created;
        }

        public List<Field> getFields() {
            return fields;
        }

        /** What she wrote, to know it again: the fields that hold more than one word. */
        public String getWords() {
            return fields.stream()
                    .map(Field::getValue)
                    .filter(value -> value.strip().contains(" "))
                    .collect(Collectors.joining("\n\n"));
        }
    }

    private EntityManager entities;
    private PersonalKeys keys;
    private People people;
    private Visitor visitor;
    private final Clock clock = Clock.systemUTC();

    protected KeptPosts() {}

    @Inject
    KeptPosts(EntityManager entities, PersonalKeys keys, People people, Visitor visitor) {
        this.entities = entities;
        this.keys = keys;
        this.people = people;
        this.visitor = visitor;
    }

    @Override
    @Transactional
    @Allowed(Access.PLATFORM)
    public void hold(UUID owner, String path, Map<String, String[]> fields) {
        // Forms of this room hold passphrases or mean one moment only; the others hold what somebody wrote.
        boolean ours = OURS.stream().anyMatch(path::startsWith);
        // Nobody to keep it for, where she closed her account in the meantime.
        if (ours || people.person(owner).isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        entities.createQuery("DELETE FROM HeldPost h WHERE h.created < :old")
                .setParameter("old", now.minus(LIFE))
                .executeUpdate();
        List<HeldPost> earlier = find(owner, now);
        earlier.stream().limit(Math.max(0, earlier.size() - MOST + 1)).forEach(entities::remove);
        HeldPost post = new HeldPost(owner, path, now);
        post.keep(keys.seal(owner, post.item(), json(fields)));
        entities.persist(post);
    }

    /** The forms that are kept for the visitor, the oldest first. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<Kept> mine() {
        List<Kept> kept = new ArrayList<>();
        for (HeldPost post : find(visitor.personId(), clock.instant())) {
            keys.open(post.personId, post.item(), post.sealed)
                    .ifPresent(json -> kept.add(new Kept(post, fields(json))));
        }
        return kept;
    }

    /** Lets go of a kept form of the visitor's: it was sent again, or she does not need it. */
    @Transactional
    @Allowed(Access.PERSON)
    public void drop(UUID id) {
        entities.createQuery("DELETE FROM HeldPost h WHERE h.id = :id AND h.personId = :person")
                .setParameter("id", id)
                .setParameter("person", visitor.personId())
                .executeUpdate();
    }

    boolean any(UUID person) {
        return !entities.createQuery(
                        "SELECT h.id FROM HeldPost h WHERE h.personId = :person AND h.created > :old", UUID.class)
                .setParameter("person", person)
                .setParameter("old", clock.instant().minus(LIFE))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    void forget(UUID person) {
        entities.createQuery("DELETE FROM HeldPost h WHERE h.personId = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    private List<HeldPost> find(UUID person, Instant now) {
        return entities.createQuery(
                        "SELECT h FROM HeldPost h WHERE h.personId = :person AND h.created > :old ORDER BY h.created, h.id",
                        HeldPost.class)
                .setParameter("person", person)
                .setParameter("old", now.minus(LIFE))
                .getResultList();
    }

    /** The fields without the form's token: the page that sends them again has a fresh one. */
    private static String json(Map<String, String[]> fields) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        fields.forEach((name, values) -> {
            if (!name.equals("token") && !name.equals("kept")) {
                JsonArrayBuilder array = JSON.createArrayBuilder();
                for (String value : values) {
                    array.add(value);
                }
                json.add(name, array);
            }
        });
        return json.build().toString();
    }

    private static List<Field> fields(String text) {
        List<Field> fields = new ArrayList<>();
        JsonObject json = JSON.createReader(new StringReader(text)).readObject();
        json.forEach((name, values) ->
                values.asJsonArray().forEach(value -> fields.add(new Field(name, ((JsonString) value).getString()))));
        return fields;
    }

    /** The id of a kept form in a request field, where it is one. */
    static Optional<UUID> id(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
