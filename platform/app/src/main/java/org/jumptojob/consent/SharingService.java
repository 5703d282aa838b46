package org.jumptojob.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
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
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.persistence.Ids;

/** What a person does with her own consents: give, look at them, take them back. */
@ApplicationScoped
public class SharingService {

    @Inject
    Ledger ledger;

    @Inject
    Looks looks;

    @Inject
    Asks asks;

    @Inject
    Kinds kinds;

    @Inject
    Circles circles;

    @Inject
    SharingNotices notices;

    @Inject
    Event<Gate.Changed> changed;

    @Inject
    Visitor visitor;

    @Inject
    Audit audit;

    @Inject
    @Any
    Instance<OpenBeside> beside;

    Clock clock = Clock.systemUTC();

    /** A consent with the name of its thing as its owner reads it. */
    public record Entry(Sharing sharing, String title) {}

    /**
     * The owner's whole ledger.
     *
     * @param past the things of ended ones have their kind as name: a title may be gone
     * @param older the last one of the page, where older ones follow; else {@code null}
     */
    public record Mine(List<Entry> open, List<Entry> past, UUID older) {}

    /** Somebody asks for a thing of the visitor's. */
    public record Wish(Asks.Ask ask, String title, String receiverKey) {}

    /** A look at a thing of the visitor's, with the thing's name. */
    public record Seen(Looks.Look look, String title) {}

    /** What others see of the visitor without a sharing. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<OpenBeside.Line> openBeside() {
        OpenBeside.Whose whose =
                new OpenBeside.Whose(visitor.personId(), visitor.person().actor(), now());
        return ledger.beside(
                beside.stream().flatMap(room -> room.ways(whose).stream()).toList());
    }

    /** All that the visitor shares now, the newest first, with names that tell nothing of her. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<Entry> openNow() {
        return ledger.inForce(visitor.personId(), now()).stream()
                .filter(sharing -> sharing.inForce(now()))
                .map(sharing -> new Entry(sharing, kinds.name(sharing.thing())))
                .toList();
    }

    /** The kinds of things that people can share here, in the order of their names. */
    @Allowed(Access.PERSON)
    public List<String> kinds() {
        return kinds.words();
    }

    /** What the visitor has of a kind; nothing for an unknown one. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<Shareable.Offer> offers(String kind) {
        return kinds.find(kind).map(found -> found.offers(visitor.personId())).orElse(List.of());
    }

    /**
     * How a thing of the visitor's is called.
     *
     * @throws NotFound where she has none of that name; a name that everybody knows is given out without a look
     */
    @Transactional
    @Allowed(Access.PERSON)
    public String title(Thing thing) {
        Shareable kind = kinds.find(thing.kind()).orElseThrow(NotFound::new);
        return kind.label(thing.id())
                .orElseGet(() -> kind.offers(visitor.personId()).stream()
                        .filter(offer -> offer.thing().equals(thing))
                        .findFirst()
                        .orElseThrow(NotFound::new)
                        .title());
    }

    /** Whom the visitor can choose: names of people around her. */
    @Transactional
    @Allowed(Access.MEMBER)
    public List<Circles.Choice> receivers() {
        return circles.around(visitor.personId());
    }

    /** The word for a choice in forms and addresses. */
    public static String key(Circles.Choice choice) {
        return Recipient.of(choice).key();
    }

    /** What a receiver would see of a thing of the visitor's, as her page shows it. Nobody looks, so no look is written. */
    @Transactional
    @Allowed(Access.PERSON)
    public Optional<Shareable.Shown> preview(Thing thing) {
        return kinds.find(thing.kind()).flatMap(kind -> kind.show(visitor.personId(), thing.id()));
    }

    /** Whether words of others are in a thing of the visitor's, so that she knows before her yes what they read. */
    @Transactional
    @Allowed(Access.PERSON)
    public boolean hasWordsOfOthers(Thing thing) {
        return kinds.find(thing.kind())
                .filter(kind -> kind.hasWordsOfOthers(visitor.personId(), thing.id()))
                .isPresent();
    }

    /** The visitor's day now. */
    @Allowed(Access.PERSON)
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private ZoneId zone() {
        return ZoneId.of(visitor.person().timeZone());
    }

    /**
     * Gives a thing to a receiver. A newer yes for the same takes the place of the one before; the same yes to a person
     * twice is one.
     *
     * @return the id of the consent
     * @throws NotFound where the visitor has no such thing, or nobody like this is around her
     * @throws IllegalArgumentException where the terms have problems: ask {@link Terms#problems} first
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public UUID give(Thing thing, String receiverKey, Terms terms) {
        if (!terms.problems(today()).isEmpty()) {
            throw new IllegalArgumentException("These terms are not whole.");
        }
        UUID me = visitor.personId();
        kinds.find(thing.kind()).map(kind -> kind.offers(me)).orElse(List.of()).stream()
                .filter(offer -> offer.thing().equals(thing))
                .findFirst()
                .orElseThrow(NotFound::new);
        Circles.Choice choice = circles.around(me).stream()
                .filter(one -> Recipient.of(one).key().equals(receiverKey))
                .findFirst()
                .orElseThrow(NotFound::new);
        Sharing wanted = sharing(thing, choice, terms);
        List<Sharing> before = ledger.inForce(me, thing, wanted.given()).stream()
                .filter(other -> other.receiver().equals(wanted.receiver()))
                .toList();
        // A new yes to a seat counts for who has come to it since.
        Optional<Sharing> same = before.stream()
                .filter(other -> other.receiver().person() != null)
                .filter(other -> other.lastDay().equals(wanted.lastDay())
                        && other.purpose() == wanted.purpose()
                        && other.words().equals(wanted.words()))
                .findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        before.forEach(other -> end(other, wanted.given()));
        write(wanted);
        return wanted.id();
    }

    private Sharing sharing(Thing thing, Circles.Choice choice, Terms terms) {
        Instant now = now();
        LocalDate lastDay = terms.lastDay(today()).orElseThrow();
        return new Sharing(
                Ids.next(),
                visitor.personId(),
                visitor.getDisplayName(),
                thing,
                Recipient.of(choice),
                choice.name(),
                Purpose.of(terms.purpose()).orElseThrow(),
                terms.words(),
                now,
                lastDay,
                lastDay.plusDays(1).atStartOfDay(zone()).toInstant(),
                null);
    }

    private void write(Sharing sharing) {
        ledger.insert(sharing);
        UUID receiver = sharing.receiver().person();
        if (receiver != null && !circles.unseen(receiver, sharing.owner())) {
            notices.given(sharing);
        }
        audit.record(sharing.owner(), "sharing-given", sharing.id().toString());
        changed.fire(new Gate.Changed(sharing.owner(), sharing.thing()));
    }

    /**
     * Takes a consent back, at once and everywhere. A second time changes nothing.
     *
     * @throws NotFound where the visitor has given no such consent
     */
    @Transactional
    @Allowed(Access.PERSON)
    public void withdraw(UUID id) {
        Sharing sharing = ledger.find(id)
                .filter(one -> one.owner().equals(visitor.personId()))
                .orElseThrow(NotFound::new);
        if (sharing.inForce(now())) {
            end(sharing, now());
        }
    }

    /** Takes back all that is open. */
    @Transactional
    @Allowed(Access.PERSON)
    public void withdrawAll() {
        Instant now = now();
        ledger.inForce(visitor.personId(), now).forEach(sharing -> end(sharing, now));
    }

    private void end(Sharing sharing, Instant now) {
        ledger.end(sharing, now);
        notices.takeBack(sharing);
        audit.record(sharing.owner(), "sharing-ended", sharing.id().toString());
        changed.fire(new Gate.Changed(sharing.owner(), sharing.thing()));
    }

    /**
     * What the visitor has given, the newest first: all that is open, and a page of what has ended.
     *
     * @param before the last ended one seen; {@code null} for the newest
     */
    @Transactional
    @Allowed(Access.PERSON)
    public Mine mine(UUID before) {
        Instant now = now();
        List<Sharing> all = ledger.of(visitor.personId(), before, now);
        List<Sharing> open =
                all.stream().filter(sharing -> sharing.inForce(now)).toList();
        List<Sharing> past =
                all.stream().filter(sharing -> !sharing.inForce(now)).toList();
        Map<Thing, String> names = kinds.namesFor(visitor.personId(), things(open));
        return new Mine(
                open.stream()
                        .map(sharing -> new Entry(sharing, names.get(sharing.thing())))
                        .toList(),
                past.stream()
                        .limit(Ledger.PAGE)
                        .map(sharing -> new Entry(sharing, kinds.name(sharing.thing())))
                        .toList(),
                past.size() > Ledger.PAGE ? past.get(Ledger.PAGE - 1).id() : null);
    }

    /** The receivers by name of open things of the visitor's who are no longer around her. */
    @Transactional
    @Allowed(Access.PERSON)
    public Set<UUID> apart(Mine mine) {
        List<Sharing> byName = mine.open().stream()
                .map(Entry::sharing)
                .filter(sharing -> sharing.receiver().person() != null)
                .toList();
        return byName.isEmpty() ? Set.of() : Recipient.apart(byName, circles.around(visitor.personId()));
    }

    private static Set<Thing> things(List<Sharing> sharings) {
        Set<Thing> things = new HashSet<>();
        sharings.forEach(sharing -> things.add(sharing.thing()));
        return things;
    }

    /** Who asks for something that the visitor still has, and is around her still. She need not answer. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<Wish> wishes() {
        UUID me = visitor.personId();
        List<Asks.Ask> waiting = asks.waitingFor(me);
        if (waiting.isEmpty()) {
            return List.of();
        }
        // Only what she can answer with a yes: who is around her, and a thing that she still has.
        Set<UUID> near = circles.around(me).stream()
                .map(Circles.Choice::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<Thing> still = kinds.still(me, waiting.stream().map(Asks.Ask::thing).collect(Collectors.toSet()));
        return waiting.stream()
                .filter(ask -> near.contains(ask.asker()) && still.contains(ask.thing()))
                .map(ask -> new Wish(ask, kinds.name(ask.thing()), new Recipient(ask.asker(), null).key()))
                .toList();
    }

    /**
     * Puts somebody's question away. She is told nothing.
     *
     * @throws NotFound where nobody has asked the visitor this
     */
    @Transactional
    @Allowed(Access.PERSON)
    public void putAway(UUID ask) {
        UUID me = visitor.personId();
        asks.putAway(asks.find(ask, me).orElseThrow(NotFound::new).id());
        notices.takeBackAsk(me, ask);
    }

    /**
     * Who looked at things of the visitor's, the newest first.
     *
     * @param before the last one seen; {@code null} for the newest
     * @return up to {@link Looks#PAGE}, and one more where older ones follow
     */
    @Transactional
    @Allowed(Access.PERSON)
    public List<Seen> looks(UUID before) {
        return looks.at(visitor.personId(), before).stream()
                .map(look -> new Seen(look, kinds.name(look.thing())))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
