package org.jumptojob.bench.lrs;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Which scene each statement tells, by its number. */
@FunctionalInterface
interface Cast {

    Scene scene(long number);

    /**
     * A hundred people, each in five courses, 200 activities: of 50,000 statements each agent with each verb has 100, each
     * activity 250, each registration 100.
     */
    Cast EVEN = number -> {
        long agent = number % 100;
        long turn = number / 100;
        int verb = (int) (turn % Scene.verbs());
        long activity = (turn / Scene.verbs() + agent * 2) % 200;
        return new Scene(agent, verb, activity, activity % 5, agent * 5 + turn % 5);
    };

    /** The people and activities of {@link #SKEWED} that grow with the store are those below this number. */
    long BUSY = 5;

    /** Verbs of the busy people. */
    int BUSY_VERBS = 3;

    /**
     * Every other statement is of five busy people, five busy activities and three verbs; the others are of people who
     * come with 20 statements each and of 2,000 activities. Busy people take course 0, the others course 1.
     */
    Cast SKEWED = number -> {
        long half = number / 2;
        if (number % 2 == 0) {
            long agent = half % BUSY;
            long activity = half / BUSY % BUSY;
            return new Scene(agent, (int) (half / (BUSY * BUSY) % BUSY_VERBS), activity, 0, agent);
        }
        long agent = BUSY + half / 20;
        long mixed = Scene.mix(number) >>> 1;
        return new Scene(agent, (int) (mixed % Scene.verbs()), BUSY + mixed / 8 % 2_000, 1, agent);
    };

    default String statement(long number) {
        return statement(number, Scene.id(number));
    }

    default String statement(long number, UUID id) {
        return scene(number).statement(id);
    }

    /** The statements from a number on, as one body. */
    default String batch(long from, int count) {
        return LongStream.range(from, from + count)
                .mapToObj(this::statement)
                .collect(Collectors.joining(",", "[", "]"));
    }
}
