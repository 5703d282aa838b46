package org.jumptojob.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jumptojob.access.Visitor;
import org.jumptojob.web.HubEntry;

/** The queue of questions on the page "My things", for who answers. */
@ApplicationScoped
public class QueueEntry implements HubEntry {

    static final String QUEUE = "/questions";

    @Inject
    Receivers receivers;

    @Inject
    Questions questions;

    @Inject
    Visitor visitor;

    @Override
    public Section section() {
        return Section.TASKS;
    }

    @Override
    public String path() {
        return QUEUE;
    }

    @Override
    public String label() {
        return "asking.queue-title";
    }

    @Override
    public String sentence() {
        return "asking.hub-queue";
    }

    @Override
    public int order() {
        return 10;
    }

    /** Who has a seat that answers, or a desk, or was asked herself. */
    @Override
    @Transactional
    public boolean shown() {
        Reach reach = receivers.reach(visitor.personId());
        return !reach.seats().isEmpty()
                || !reach.desks().isEmpty()
                || !questions.forAnswerer(visitor.personId(), reach).isEmpty();
    }
}
