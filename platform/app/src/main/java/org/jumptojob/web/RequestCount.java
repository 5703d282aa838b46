package org.jumptojob.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests since the start, for the metrics. */
@ApplicationScoped
public class RequestCount {

    private final LongAdder requests = new LongAdder();

    void add() {
        requests.increment();
    }

    public long total() {
        return requests.sum();
    }
}
