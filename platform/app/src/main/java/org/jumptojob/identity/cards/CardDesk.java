package org.jumptojob.identity.cards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.identity.Login;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.identity.Person;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.persistence.Sql;

/**
 * What an administrator does about accounts without an e-mail address: she makes one and names the coordinator who keeps its
 * card. She never sees a card and never keeps one: a card opens the account, and she has no door into anybody's learning.
 */
@ApplicationScoped
public class CardDesk {

    /**
     * How somebody without an e-mail address signs in.
     *
     * @param keeper who makes her cards; empty where that person has left
     * @param made whether she has a card at present
     */
    public record Kept(String organisation, String keeper, boolean made) {
        // Expression Language 5 reads records by bean names only.
        public String getOrganisation() {
            return organisation;
        }

        public String getKeeper() {
            return keeper;
        }

        public boolean isMade() {
            return made;
        }
    }

    /** An account that an administrator wants: the keeper by her e-mail address. */
    public record Wish(String name, UUID organisation, String keeper) {}

    /** What came of a wish: the new person, or the field that is wrong with its message key. */
    public record Outcome(Optional<UUID> person, String field, String problem) {
        static Outcome of(String field, String problem) {
            return new Outcome(Optional.empty(), field, problem);
        }
    }

    private record Coordinator(UUID person, UUID organisation) {}

    @Inject
    EntityManager entities;

    @Inject
    Cards cards;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    @Inject
    Audit audit;

    Clock clock = Clock.systemUTC();

    /** Nothing for somebody who signs in by an e-mail address. One statement. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Optional<Kept> of(UUID person) {
        return Sql.in(entities)
                .query(
                        "SELECT o.name, k.display_name, c.made_at FROM person_card c"
                                + " JOIN organisation o ON o.id = c.organisation_id LEFT JOIN person k ON k.id = c.keeper_id"
                                + " WHERE c.person_id = ?",
                        row -> new Kept(
                                row.text("name"),
                                Optional.ofNullable(row.text("display_name")).orElse(""),
                                row.instant("made_at") != null),
                        person)
                .stream()
                .findFirst();
    }

    /** Makes an account without an e-mail address. Its keeper is told, and makes the card. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Outcome open(Wish wish) {
        if (!Person.fits(wish.name())) {
            return Outcome.of("alias", "cards.alias-odd");
        }
        Optional<UUID> keeper = coordinator(wish.keeper(), wish.organisation()).map(Coordinator::person);
        if (keeper.isEmpty()) {
            return Outcome.of("keeper", "cards.keeper-odd");
        }
        if (keeper.get().equals(visitor.personId())) {
            return Outcome.of("keeper", "cards.keeper-self");
        }
        UUID person = cards.openAccount(wish.name(), wish.organisation(), keeper.get());
        named(person, keeper.get());
        return new Outcome(Optional.of(person), "", "");
    }

    /**
     * Names another keeper of somebody's card, such as after the one before has left. Where the organisation of the card is
     * closed, the one of the new keeper answers for the account from now on, and the person is told.
     *
     * @param address of a coordinator of the same organisation; where that is closed, of any
     * @return the problem's message key, where there is one
     * @throws NotFound where the person signs in by an e-mail address
     */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Optional<String> keep(UUID person, String address) {
        UUID organisation = cards.of(person).orElseThrow(NotFound::new).organisation();
        boolean closed = isClosed(organisation);
        Optional<Coordinator> keeper = coordinator(address, closed ? null : organisation);
        if (keeper.isEmpty()) {
            return Optional.of("cards.keeper-odd");
        }
        UUID named = keeper.get().person();
        if (named.equals(visitor.personId())) {
            return Optional.of("cards.keeper-self");
        }
        Sql.in(entities)
                .update(
                        "UPDATE person_card SET keeper_id = ?, organisation_id = ? WHERE person_id = ?",
                        named,
                        keeper.get().organisation(),
                        person);
        named(person, named);
        if (closed) {
            notices.tell(
                    person,
                    new Notice(
                            "card",
                            "cards.notice-moved",
                            List.of(Notice.person(named)),
                            "cards.notice-moved-why",
                            "/account"));
        }
        return Optional.empty();
    }

    private boolean isClosed(UUID organisation) {
        return !Sql.in(entities)
                .query(
                        "SELECT id FROM organisation WHERE id = ? AND closed_at IS NOT NULL",
                        row -> row.uuid("id"),
                        organisation)
                .isEmpty();
    }

    /** Without her name: it would stay with the keeper after the person has closed her account. */
    private void named(UUID person, UUID keeper) {
        audit.record(visitor.personId(), "card-keeper-named", person + " " + keeper);
        notices.tell(
                keeper,
                new Notice(
                        "card", "cards.notice-keeper", List.of(), "cards.notice-keeper-why", "/alias-card/" + person));
    }

    /** A coordinator of this open organisation, or of any where it is {@code null}, who can sign in. */
    private Optional<Coordinator> coordinator(String address, UUID organisation) {
        return Sql.in(entities)
                .query(
                        "SELECT p.id, o.id AS organisation_id FROM login l JOIN person p ON p.id = l.person_id AND p.locked_at IS NULL"
                                + " JOIN membership m ON m.person_id = p.id AND m.role = ?"
                                + " AND m.valid_from <= ? AND (m.valid_until IS NULL OR m.valid_until > ?)"
                                + " JOIN organisation o ON o.id = m.organisation_id AND o.closed_at IS NULL"
                                + " WHERE l.kind = ? AND l.issuer = ? AND l.subject = ? ORDER BY m.valid_from, o.id",
                        row -> new Coordinator(row.uuid("id"), row.uuid("organisation_id")),
                        Role.COORDINATOR.word(),
                        clock.instant(),
                        clock.instant(),
                        Login.EMAIL,
                        Login.HERE,
                        Login.normalised(address))
                .stream()
                .filter(found -> organisation == null || organisation.equals(found.organisation()))
                .findFirst();
    }
}
