package org.jumptojob.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Work that may meet other work on the same rows. It runs in a transaction of its own, and once more from the beginning
 * where another transaction was in the way: whoever lost a race finds the winner's row the next time.
 *
 * <p>Not to be called inside a transaction: the outer one would keep its connection meanwhile.
 */
@ApplicationScoped
public class OwnTransactions {

    private static final Logger LOG = Logger.getLogger(OwnTransactions.class.getName());

    /** Each failure means that another writer got on, so this is reached by nobody but a thousand writers of one row. */
    private static final int TRIES = 20;

    @Inject
    private OwnTransaction own;

    /**
     * @param work is called again from its beginning, so it must change nothing but the database
     * @throws DatabaseProblem where the work fails for another reason, or every time
     */
    public <T> T answer(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (DatabaseProblem problem) {
                if (attempt == TRIES || !problem.isInTheWay()) {
                    throw problem;
                }
                LOG.log(Level.FINE, "Another transaction was in the way; the work begins again.", problem);
            }
        }
    }

    /** As {@link #answer} for work without an answer. */
    public void run(Runnable work) {
        answer(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** The work in one transaction. Tests without a container bring their own. */
    protected <T> T once(Supplier<T> work) {
        return own.answer(work);
    }
}
