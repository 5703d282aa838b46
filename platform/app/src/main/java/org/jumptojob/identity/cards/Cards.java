package org.jumptojob.identity.cards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.audit.Audit;
import org.jumptojob.identity.Login;
import org.jumptojob.identity.Person;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.persistence.Sql;
import org.jumptojob.web.Secrets;

/**
 * The accounts without an e-mail address, and their cards. Whoever calls has looked whether the person in front of the page
 * may give such an account; it is the organisation that answers for it.
 */
@ApplicationScoped
public class Cards {

    static final String PURPOSE = "card";

    /**
     * A person without an e-mail address.
     *
     * @param keeper who gives her another card; {@code null} where that person has left
     * @param madeAt when the card was made that holds now; {@code null} before the first
     * @param madeBy who made it
     * @param version rises with each card
     */
    public record Card(UUID person, UUID organisation, UUID keeper, Instant madeAt, UUID madeBy, long version) {}

    private static final String SELECT =
            "SELECT person_id, organisation_id, keeper_id, made_at, made_by, version FROM person_card WHERE ";

    private EntityManager entities;
    private PersonalKeys keys;
    private Secrets secrets;
    private Audit audit;

    Clock clock = Clock.systemUTC();

    protected Cards() {}

    @Inject
    public Cards(EntityManager entities, PersonalKeys keys, Secrets secrets, Audit audit) {
        this.entities = entities;
        this.keys = keys;
        this.secrets = secrets;
        this.audit = audit;
    }

    /**
     * Makes an account that only a card will open.
     *
     * @param name see {@link Person#fits}
     * @param keeper who gives her another card where it is lost
     * @return her id
     */
    @Transactional
    @Allowed(Access.PLATFORM)
    public UUID openAccount(String name, UUID organisation, UUID keeper) {
        Person person = new Person(name, clock.instant());
        entities.persist(person);
        entities.flush();
        keys.give(person.getId());
        Sql.in(entities)
                .update(
                        "INSERT INTO person_card (person_id, organisation_id, keeper_id, version) VALUES (?, ?, ?, 0)",
                        person.getId(),
                        organisation,
                        keeper);
        audit.record(keeper, "card-account-made", person.getId().toString());
        return person.getId();
    }

    /**
     * Makes a card. The one before holds no longer, and whoever was signed in with it is signed out.
     *
     * @param version of the card before, so that a page that is sent twice makes one card
     * @param by who makes it: it stands on the card and in the trail
     * @return the code, which stands nowhere else; nothing where another card was made meanwhile
     */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Optional<String> renew(UUID person, long version, UUID by) {
        Sql sql = Sql.in(entities);
        int changed = sql.update(
                "UPDATE person_card SET made_at = ?, made_by = ?, version = version + 1 WHERE person_id = ? AND version = ?",
                clock.instant(),
                by,
                person,
                version);
        if (changed == 0) {
            return Optional.empty();
        }
        String code = PlainCode.random(secrets, PlainCode.FOR_A_CARD);
        sql.update("DELETE FROM login WHERE person_id = ? AND kind = ?", person, Login.CARD);
        sql.update("DELETE FROM sign_in WHERE person_id = ?", person);
        entities.persist(Login.byCard(person, PlainCode.hash(secrets, PURPOSE, code), clock.instant()));
        audit.record(by, version == 0 ? "card-made" : "card-renewed", person.toString());
        return Optional.of(code);
    }

    /** The card of a person who signs in by one. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Optional<Card> of(UUID person) {
        return of(List.of(person)).stream().findFirst();
    }

    /** Those of these people who sign in by a card. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<Card> of(Collection<UUID> persons) {
        if (persons.isEmpty()) {
            return List.of();
        }
        List<Object> asked = new ArrayList<>(persons);
        String marks = String.join(", ", Collections.nCopies(asked.size(), "?"));
        return Sql.in(entities).query(SELECT + "person_id IN (" + marks + ")", Cards::card, asked.toArray());
    }

    /** Those for whom a person keeps the cards. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<Card> keptBy(UUID keeper) {
        return Sql.in(entities).query(SELECT + "keeper_id = ? ORDER BY person_id", Cards::card, keeper);
    }

    private static Card card(Sql.Row row) throws SQLException {
        return new Card(
                row.uuid("person_id"),
                row.uuid("organisation_id"),
                row.uuid("keeper_id"),
                row.instant("made_at"),
                row.uuid("made_by"),
                row.number("version"));
    }

    /**
     * Somebody else gives the cards of a keeper who leaves: those of these people, and no others that she keeps.
     *
     * @return whose cards they are
     */
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<UUID> handOver(UUID keeper, UUID successor, Collection<UUID> persons) {
        List<UUID> moved = of(persons).stream()
                .filter(card -> keeper.equals(card.keeper()) && !successor.equals(card.person()))
                .map(Card::person)
                .toList();
        if (!moved.isEmpty()) {
            List<Object> values = new ArrayList<>(moved);
            values.add(0, successor);
            String marks = String.join(", ", Collections.nCopies(moved.size(), "?"));
            Sql.in(entities)
                    .update(
                            "UPDATE person_card SET keeper_id = ? WHERE person_id IN (" + marks + ")",
                            values.toArray());
        }
        return moved;
    }

    /** Those who sign in by a card of an organisation. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<UUID> in(UUID organisation) {
        return Sql.in(entities)
                .query(
                        "SELECT person_id FROM person_card WHERE organisation_id = ? ORDER BY person_id",
                        row -> row.uuid("person_id"),
                        organisation);
    }

    void closed(@Observes PersonClosed event) {
        Sql sql = Sql.in(entities);
        sql.update("DELETE FROM person_card WHERE person_id = ?", event.personId());
        sql.update("UPDATE person_card SET keeper_id = NULL WHERE keeper_id = ?", event.personId());
        sql.update("UPDATE person_card SET made_by = NULL WHERE made_by = ?", event.personId());
    }
}
