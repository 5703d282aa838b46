package org.jumptojob.jobs;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The parts of one run of a job, each by itself: where one fails, the log says which, the others are still done, and
 * {@link #end} tells whoever watches the job. Each part needs a transaction of its own.
 */
public final class OneByOne {

    private final Logger log;
    private final String job;
    private RuntimeException first;
    private int failed;

    /** @param job the name of the job in the log */
    public OneByOne(Logger log, String job) {
        this.log = log;
        this.job = job;
    }

    /** @param name what the log may call a row: an id or a fixed word, never what somebody wrote */
    public <T> OneByOne each(Iterable<T> rows, Function<T, Object> name, Consumer<T> work) {
        rows.forEach(row -> part(name.apply(row), () -> work.accept(row)));
        return this;
    }

    /** @param name as in {@link #each} */
    public OneByOne part(Object name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // Whatever is wrong with one must not keep the others waiting, tonight and every night after.
            log.log(Level.SEVERE, e, () -> "The job " + job + " failed at " + name + ". The next run tries it again.");
            failed++;
            if (first == null) {
                first = e;
            }
        }
        return this;
    }

    /** @throws IllegalStateException where a part failed, with the first failure as its cause */
    public void end() {
        if (first != null) {
            throw new IllegalStateException("The job " + job + " failed at " + failed + " of its parts.", first);
        }
    }
}
