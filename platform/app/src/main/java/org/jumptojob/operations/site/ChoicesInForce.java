package org.jumptojob.operations.site;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.jobs.Schedule;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.OwnTransactions;
import org.jumptojob.web.PagesChanged;
import org.jumptojob.web.Site;

/**
 * Lets what administrators have chosen hold on this node: from the start on, at once where it was chosen here, and after some
 * seconds where it was chosen on another node.
 */
@ApplicationScoped
class ChoicesInForce {

    private static final Logger LOG = Logger.getLogger(ChoicesInForce.class.getName());

    /** A setting was changed, and the transaction has ended well. An empty value is the server's. */
    record Changed(String variable, Optional<String> value) {}

    @Inject
    Schedule schedule;

    @Inject
    ChoiceRows rows;

    @Inject
    ChangeableList list;

    @Inject
    OwnTransactions transactions;

    @Inject
    Site site;

    @Inject
    Event<PagesChanged> pagesChanged;

    private volatile Map<String, String> inForce = Map.of();

    /** Before the rooms, which may read their settings when they open. */
    void open(@Observes @Priority(40) DatabaseReady ready) {
        look();
        schedule.job(
                        ChoicesInForce.class,
                        Level.WARNING,
                        "The settings could not be looked at. Those of before hold; it is tried again.")
                .every(Duration.ofSeconds(10), this::look);
    }

    /** Takes up what stands in the database. */
    void look() {
        hold(usable(transactions.answer(rows::all)));
    }

    /** A newer program may have stored what this one does not know, or an older one what this one does not take any more. */
    Map<String, String> usable(List<Choice> choices) {
        Map<String, String> values = new TreeMap<>();
        for (Choice choice : choices) {
            choice.value().ifPresent(value -> {
                if (list.ofVariable(choice.variable())
                        .filter(setting -> setting.rule().takes(value))
                        .isPresent()) {
                    values.put(choice.variable(), value);
                } else {
                    LOG.log(Level.FINE, "The value that was chosen for {0} does not hold here.", choice.variable());
                }
            });
        }
        return values;
    }

    /** After the commit no database can be asked; what has changed is known. */
    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed event) {
        Map<String, String> values = new TreeMap<>(inForce);
        values.remove(event.variable());
        event.value().ifPresent(value -> values.put(event.variable(), value));
        hold(values);
    }

    private synchronized void hold(Map<String, String> values) {
        if (!values.equals(inForce)) {
            inForce = Map.copyOf(values);
            site.choose(inForce);
            pagesChanged.fire(new PagesChanged());
        }
    }
}
