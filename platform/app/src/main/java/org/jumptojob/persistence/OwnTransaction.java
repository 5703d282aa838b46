package org.jumptojob.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** One transaction of its own around some work; {@link OwnTransactions} begins another where it was disturbed. */
@ApplicationScoped
public class OwnTransaction {

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T answer(Supplier<T> work) {
        return work.get();
    }
}
