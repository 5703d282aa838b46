package org.jumptojob.bench.lrs;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.util.List;
import org.jumptojob.bench.measure.Conductor;

/**
 * The clients at work, one work after the other, each until the {@link Conductor} has seen enough of it. Gatling makes it
 * by its name, so it takes what it needs from {@link Rates#play()}.
 */
public final class LrsPlay extends Simulation {

    static final int CLIENTS_AT_ONCE = 16;

    private static final String BEGAN = "began";

    private final Conductor<LrsWork> conductor = Rates.play().conductor();
    private final LrsUnits units = new LrsUnits();

    public LrsPlay() {
        List<LrsWork> works = conductor.works();
        PopulationBuilder all = null;
        for (int i = works.size() - 1; i >= 0; i--) {
            PopulationBuilder now = population(works.get(i));
            all = all == null ? now : now.andThen(all);
        }
        setUp(all)
                .protocols(http.baseUrl(Rates.play().address()).disableWarmUp().disableCaching());
    }

    private PopulationBuilder population(LrsWork work) {
        ChainBuilder timed = exec(session -> session.set(BEGAN, System.nanoTime()))
                .exec(units.unit(work))
                .exec(session -> count(work, session));
        return scenario(work.word())
                .exec(asLongAs(session -> conductor.isAt(work)).on(timed))
                .injectOpen(atOnceUsers(CLIENTS_AT_ONCE));
    }

    private Session count(LrsWork work, Session session) {
        conductor.tally(work).add(System.nanoTime() - session.getLong(BEGAN), session.isFailed());
        return session.markAsSucceeded();
    }
}
