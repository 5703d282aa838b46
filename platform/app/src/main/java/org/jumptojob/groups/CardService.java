package org.jumptojob.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.PersonNames;
import org.jumptojob.access.Visitor;
import org.jumptojob.identity.Person;
import org.jumptojob.identity.cards.Cards;
import org.jumptojob.identity.cards.Cards.Card;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;

/**
 * Gives people without an e-mail address an account and a printed card. Only a coordinator of the organisation does, because
 * the organisation answers for it; the keeper of a card and the coordinators make another one where it is lost.
 */
@ApplicationScoped
public class CardService {

    /**
     * A card as its keeper sees it.
     *
     * @param name whose card it is
     * @param keeper the name of who makes another one; empty where nobody does
     * @param maker the name of who made the card that holds now; empty before the first
     */
    public record Sight(UUID person, String name, String keeper, String maker, Instant madeAt, long version) {}

    /** Somebody whose cards the visitor makes. */
    public record Kept(UUID person, String name) {}

    @Inject
    Groups groups;

    @Inject
    Members members;

    @Inject
    Cards cards;

    @Inject
    PersonNames names;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    Clock clock = Clock.systemUTC();

    /**
     * Makes an account for somebody and lets her into the group. She agrees to its agreement at her first visit.
     *
     * @return her id; nothing where the name cannot be one or the group is full
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Optional<UUID> open(UUID group, String name) {
        Place place = groups.find(visitor.personId(), group, clock.instant())
                .filter(Place::coordinates)
                .orElseThrow(NotFound::new);
        if (!Person.fits(name)) {
            return Optional.empty();
        }
        // The place first: where there is none, no account is made.
        Integer places = place.group().words().places();
        if (places != null && place.group().members() >= places) {
            return Optional.empty();
        }
        UUID person = cards.openAccount(name, place.group().organisation(), visitor.personId());
        members.join(group, person, GroupRole.PARTICIPANT, 0, clock.instant());
        return Optional.of(person);
    }

    /** The card of somebody, for its keeper and the coordinators of its organisation. */
    @Transactional
    @Allowed(Access.MEMBER)
    public Sight look(UUID person) {
        Card card = kept(person);
        Map<UUID, String> known = names.namesOf(Arrays.asList(card.person(), card.keeper(), card.madeBy()).stream()
                .filter(Objects::nonNull)
                .toList());
        return new Sight(
                person,
                known.getOrDefault(person, ""),
                card.keeper() == null ? "" : known.getOrDefault(card.keeper(), ""),
                card.madeBy() == null ? "" : known.getOrDefault(card.madeBy(), ""),
                card.madeAt(),
                card.version());
    }

    /**
     * Makes a card; the one before holds no longer. The person is told who made it.
     *
     * @return the code for the card; nothing where another card was made meanwhile
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Optional<String> renew(UUID person, long version) {
        kept(person);
        Optional<String> code = cards.renew(person, version, visitor.personId());
        if (code.isPresent() && version > 0) {
            notices.tell(
                    person,
                    new Notice(
                            "card",
                            "groups.notice-card",
                            List.of(Notice.person(visitor.personId())),
                            "groups.notice-card-why",
                            "/account"));
        }
        return code;
    }

    /** Those whose cards the visitor makes, as their keeper or because no keeper can any more, by their names; one statement. */
    @Transactional
    @Allowed(Access.MEMBER)
    public List<Kept> mine() {
        return members.keptBy(visitor.personId(), clock.instant());
    }

    /** Those of a group for whom the visitor makes the cards. */
    Set<UUID> keptIn(Place place, List<UUID> people) {
        return cards.of(people).stream()
                .filter(card -> visitor.personId().equals(card.keeper())
                        || place.coordinates() && place.group().organisation().equals(card.organisation()))
                .map(Card::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The cards of a group go to who takes over. She is told, and so is everybody whose card it is: who keeps a card can sign
     * in with it. Those that the keeper has elsewhere stay with her.
     */
    void handOver(UUID group, UUID keeper, UUID successor) {
        List<UUID> people =
                members.of(group).stream().map(Members.Member::person).toList();
        List<UUID> moved = cards.handOver(keeper, successor, people);
        if (!moved.isEmpty()) {
            String path = moved.size() == 1 ? "/alias-card/" + moved.get(0) : "/my-things";
            notices.tell(
                    successor, new Notice("card", "groups.notice-keeper", List.of(), "groups.notice-keeper-why", path));
            Notice news = new Notice(
                    "card",
                    "groups.notice-new-keeper",
                    List.of(Notice.person(successor)),
                    "groups.notice-card-why",
                    "/account");
            moved.forEach(person -> notices.tell(person, news));
        }
    }

    /** Somebody whose cards the visitor makes; nothing where there is nobody. */
    @Transactional
    @Allowed(Access.MEMBER)
    public Optional<UUID> firstKept() {
        return cards.keptBy(visitor.personId()).stream()
                .filter(this::keeps)
                .map(Card::person)
                .findFirst();
    }

    /**
     * Whether the visitor keeps a card and still has a task beside its person. Who makes a card can sign in with it, so a
     * keeper who has gone makes none any more, even where nobody has taken over from her.
     */
    private boolean keeps(Card card) {
        UUID me = visitor.personId();
        return me.equals(card.keeper()) && members.hasTaskBeside(me, card.person());
    }

    private Card kept(UUID person) {
        Card card = cards.of(person).orElseThrow(NotFound::new);
        if (!keeps(card)
                && !groups.organisationsCoordinatedBy(visitor.personId(), clock.instant())
                        .contains(card.organisation())) {
            throw new NotFound();
        }
        return card;
    }
}
