package org.jumptojob.operations.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.operations.personal.CopyOrder.Purpose;

/** A person's own copy of everything about her: she asks for it, sees how far it is, and takes it. Nobody else can. */
@ApplicationScoped
public class OwnCopy {

    @Inject
    CopyOrders orders;

    @Inject
    Visitor visitor;

    /**
     * Asks for a copy. While one is being made, this changes nothing; one that is ready makes room.
     *
     * @return whether a new one was ordered
     */
    @Transactional
    @Allowed(Access.PERSON)
    public boolean ask() {
        UUID me = visitor.personId();
        orders.lock(me);
        List<CopyOrder> mine = orders.of(me, Purpose.OWN);
        if (mine.stream().anyMatch(CopyOrder::isOpen)) {
            return false;
        }
        mine.forEach(old -> orders.delete(old.id()));
        orders.add(me, Purpose.OWN, ZoneId.of(visitor.person().timeZone()));
        return true;
    }

    /** The copy that she asked for last. */
    @Transactional
    @Allowed(Access.PERSON)
    public Optional<CopyOrder> mine() {
        return orders.of(visitor.personId(), Purpose.OWN).stream().findFirst();
    }

    /** Deletes her copy. */
    @Transactional
    @Allowed(Access.PERSON)
    public void delete() {
        orders.of(visitor.personId(), Purpose.OWN).stream()
                .filter(order -> !order.isOpen())
                .forEach(order -> orders.delete(order.id()));
    }

    /**
     * One piece of her copy, opened.
     *
     * @throws NotFound where the order is not hers, not ready or has no such piece
     */
    @Transactional
    @Allowed(Access.PERSON)
    public byte[] piece(UUID id, int piece) {
        CopyOrder order = orders.find(id)
                .filter(found -> found.person().equals(visitor.personId())
                        && found.purpose() == Purpose.OWN
                        && found.isDone()
                        && piece >= 0
                        && piece < found.file().pieces())
                .orElseThrow(NotFound::new);
        return orders.piece(order, piece);
    }
}
