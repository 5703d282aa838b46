package org.jumptojob.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotAllowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;

/** What others share with a person. What is closed tells no reason: taken back, run out and gone look the same. */
@ApplicationScoped
public class SharedService {

    /** Who decides about work, places or money, and so asks for nothing. */
    private static final Set<String> NEVER_ASK = Set.of("coordinator", "manager", "funder", "administrator");

    @Inject
    Ledger ledger;

    @Inject
    LedgerGate gate;

    @Inject
    Asks asks;

    @Inject
    Kinds kinds;

    @Inject
    Circles circles;

    @Inject
    SharingNotices notices;

    @Inject
    Visitor visitor;

    Clock clock = Clock.systemUTC();

    /**
     * A thing that is or was shared with the visitor.
     *
     * @param name a name that tells nothing of the owner
     * @param open the consent that opens it; empty for "not shared at present"
     * @param asked whether the visitor has asked for it
     * @param mayAsk whether she can
     */
    public record Row(
            UUID id,
            UUID owner,
            String ownerName,
            String name,
            Optional<Sharing> open,
            boolean asked,
            boolean mayAsk) {}

    /** A thing of somebody else's that is open now. */
    public record Opened(Sharing sharing, Shareable.Shown shown) {}

    /**
     * A page of the list.
     *
     * @param older the last one of the page, where older ones follow; else {@code null}
     */
    public record Listed(List<Row> rows, UUID older) {}

    /**
     * What is shared with the visitor, and what was given to her by name before, the newest first. What a seat could see before
     * she held it is not hers to know of.
     *
     * @param before the last one seen; {@code null} for the newest
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Listed withMe(UUID before) {
        UUID me = visitor.personId();
        Instant now = now();
        List<Sharing> found = ledger.to(me, circles.seatsSince(me), before, now);
        return new Listed(
                rows(me, found.stream().limit(Ledger.PAGE).toList(), now),
                found.size() > Ledger.PAGE ? found.get(Ledger.PAGE - 1).id() : null);
    }

    private List<Row> rows(UUID me, Collection<Sharing> sharings, Instant now) {
        if (sharings.isEmpty()) {
            return List.of();
        }
        Set<UUID> owners = sharings.stream().map(Sharing::owner).collect(Collectors.toSet());
        Circles.Apart from = circles.apart(me, owners);
        Set<UUID> apart = from.blocked();
        Set<Thing> heldBack = kinds.heldBack(sharings.stream()
                .filter(sharing -> sharing.inForce(now))
                .map(Sharing::thing)
                .toList());
        Set<Asks.Owned> asked = asks.by(me);
        boolean mayAsk = mayAsk();
        return sharings.stream()
                .filter(sharing -> !from.hidden().contains(sharing.owner()))
                .filter(sharing -> sharing.receiver().person() != null || !apart.contains(sharing.owner()))
                .map(sharing -> {
                    boolean open = sharing.inForce(now)
                            && !apart.contains(sharing.owner())
                            && !heldBack.contains(sharing.thing());
                    boolean did = asked.contains(new Asks.Owned(sharing.owner(), sharing.thing()));
                    return new Row(
                            sharing.id(),
                            sharing.owner(),
                            sharing.ownerName(),
                            kinds.name(sharing.thing()),
                            open ? Optional.of(sharing) : Optional.empty(),
                            did,
                            mayAsk && !open && !did);
                })
                .toList();
    }

    /**
     * Opens a thing that is shared with the visitor, which the owner's log tells.
     *
     * @param id of any consent for the thing
     * @return nothing where it is not shared with her at present, whatever the reason
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Optional<Opened> open(UUID id) {
        UUID me = visitor.personId();
        return gate.opening(me, ledger.around(id))
                .flatMap(sharing -> gate.shown(me, sharing).map(shown -> new Opened(sharing, shown)));
    }

    /**
     * Asks once for a thing that was shared with the visitor by name and is not at present. No answer is one, too.
     *
     * @throws NotAllowed for somebody who decides about work, places or money
     * @throws NotFound where it never was shared with her
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public void ask(UUID id) {
        if (!mayAsk()) {
            throw new NotAllowed();
        }
        UUID me = visitor.personId();
        List<Sharing> all = ledger.around(id);
        Sharing first = all.stream()
                .filter(sharing -> me.equals(sharing.receiver().person()))
                .findFirst()
                .orElseThrow(NotFound::new);
        boolean asked = asks.by(me).contains(new Asks.Owned(first.owner(), first.thing()));
        if (asked || gate.opening(me, all).isPresent()) {
            return;
        }
        UUID ask = asks.insert(me, first.owner(), first.thing(), now());
        // The question of somebody whom she has hidden or blocked is kept from her, and the asker cannot tell.
        if (!circles.unseen(first.owner(), me)) {
            notices.asked(first.owner(), ask, me, first.thing());
        }
    }

    private boolean mayAsk() {
        return Collections.disjoint(visitor.person().roles(), NEVER_ASK);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
