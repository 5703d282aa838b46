package org.jumptojob.bench;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jumptojob.bench.measure.Conductor;
import org.jumptojob.bench.site.Accounts;

/**
 * The learners at work, one work after the other, each until the {@link Conductor} has seen enough of it. Gatling makes
 * it by its name, so it takes what it needs from {@link Bench#play()}.
 */
public final class Everything extends Simulation {

    static final int LEARNERS_AT_ONCE = 16;

    private static final String BEGAN = "began";

    private final Bench.Play play = Bench.play();
    private final Conductor<Work> conductor = play.conductor();

    public Everything() {
        List<Work> works = conductor.works();
        PopulationBuilder all = null;
        for (int i = works.size() - 1; i >= 0; i--) {
            List<PopulationBuilder> now = populations(works.get(i));
            if (all != null) {
                now.set(0, now.get(0).andThen(all));
            }
            // Only the last work has somebody beside the learners.
            all = now.size() == 1
                    ? now.get(0)
                    : scenario("begin")
                            .exec(session -> session)
                            .injectOpen(atOnceUsers(1))
                            .andThen(now.toArray(PopulationBuilder[]::new));
        }
        setUp(all).protocols(protocol());
    }

    private HttpProtocolBuilder protocol() {
        HttpProtocolBuilder protocol = http.baseUrl(play.units().address())
                .disableWarmUp()
                .disableCaching()
                .acceptHeader("text/html,application/xhtml+xml,*/*;q=0.8")
                .acceptLanguageHeader("en");
        return play.packed() ? protocol.acceptEncodingHeader("gzip") : protocol;
    }

    private List<PopulationBuilder> populations(Work work) {
        List<PopulationBuilder> populations = new ArrayList<>();
        Units units = play.units();
        ChainBuilder timed = exec(session -> session.set(BEGAN, System.nanoTime()))
                .exec(units.unit(work))
                .exec(session -> count(work, session));
        populations.add(looping(work, work.word(), exec(units.before(work)).exec(timed))
                .injectOpen(atOnceUsers(LEARNERS_AT_ONCE)));
        if (work == Work.LESSON_AMONG_SIGN_INS) {
            ChainBuilder signIn = exec(units.signerSignsIn()).exec(session -> countBeside(work, session));
            populations.add(looping(work, "signers", signIn).injectOpen(atOnceUsers(Accounts.SIGNERS)));
        }
        return populations;
    }

    private ScenarioBuilder looping(Work work, String name, ChainBuilder chain) {
        AtomicInteger users = new AtomicInteger();
        return scenario(name)
                .exec(session ->
                        session.set(Units.USER, users.getAndIncrement()).set(Units.TURN, 0))
                .exec(asLongAs(session -> conductor.isAt(work)).on(chain));
    }

    private Session count(Work work, Session session) {
        conductor.tally(work).add(System.nanoTime() - session.getLong(BEGAN), session.isFailed());
        return next(session);
    }

    private Session countBeside(Work work, Session session) {
        if (session.isFailed()) {
            conductor.tally(work).fail();
        }
        return next(session);
    }

    private static Session next(Session session) {
        return session.markAsSucceeded().set(Units.TURN, session.getInt(Units.TURN) + 1);
    }
}
