package org.jumptojob.operations.personal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.jobs.Leases;
import org.jumptojob.jobs.Progress;
import org.jumptojob.jobs.Watched;
import org.jumptojob.persistence.OwnTransactions;
import org.jumptojob.privacy.PersonalData;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.Site;
import org.jumptojob.web.Texts;

/**
 * Makes the copies that wait, one after the other, on one node at a time. Each room is asked in a transaction of its own,
 * and after each the page can tell how far it is. A node that ends in the midst leaves an order that the next one begins
 * again.
 */
@ApplicationScoped
class CopyMaker {

    private static final Logger LOG = Logger.getLogger(CopyMaker.class.getName());

    private static final String JOB = "copies";
    private static final Duration LEAST = Duration.ofSeconds(60);
    private static final Duration LENGTH = Duration.ofSeconds(120);

    @Inject
    CopyOrders orders;

    @Inject
    Instance<PersonalData> found;

    @Inject
    OwnTransactions transactions;

    @Inject
    Leases leases;

    @Inject
    Texts texts;

    @Inject
    Site site;

    Clock clock = Clock.systemUTC();

    /** The account first, the audit trail last. */
    List<PersonalData> rooms = List.of();

    @PostConstruct
    void collect() {
        rooms = found.stream().sorted(Comparator.comparing(CopyMaker::place)).toList();
    }

    private static String place(PersonalData room) {
        String name = room.getClass().getName();
        return (name.contains(".identity.") ? "1" : name.contains(".audit.") ? "3" : "2") + name;
    }

    /** Makes what waits. */
    @Watched("copies")
    @ActivateRequestContext
    void run() {
        List<CopyOrder> open = transactions.answer(orders::open);
        for (CopyOrder order : open) {
            if (!leases.take(JOB, LEAST, LENGTH)) {
                return;
            }
            tryOne(order);
        }
    }

    private void tryOne(CopyOrder order) {
        try {
            make(order);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "The copy " + order.id() + " could not be made.");
            if (order.progress().tries() + 1 >= CopyOrders.MOST_TRIES) {
                transactions.run(() -> orders.fail(order));
            }
        }
    }

    private void make(CopyOrder order) {
        transactions.run(() -> orders.begin(order, rooms.size()));
        CopyWriter writer = new CopyWriter(new CopyPage(texts::get, site.getBaseUrl(), clock.instant(), order.zone()));
        for (int i = 0; i < rooms.size(); i++) {
            PersonalData room = rooms.get(i);
            int done = i + 1;
            writer.add(transactions.answer(() -> room.about(order.person())));
            Progress.tell(done, rooms.size());
            boolean there = transactions.answer(() -> orders.progress(order, done));
            if (!there || !leases.take(JOB, LEAST, LENGTH)) {
                return;
            }
        }
        store(order, writer.finish());
    }

    private void store(CopyOrder order, byte[] file) {
        int pieces = (file.length + CopyOrders.PIECE - 1) / CopyOrders.PIECE;
        for (int i = 0; i < pieces; i++) {
            int piece = i;
            byte[] bytes =
                    Arrays.copyOfRange(file, i * CopyOrders.PIECE, Math.min(file.length, (i + 1) * CopyOrders.PIECE));
            transactions.run(() -> orders.addPiece(order, piece, bytes));
        }
        transactions.run(() -> orders.finish(order, new CopyOrder.File(file.length, Secrets.sha256(file), pieces)));
    }
}
