package org.jumptojob.persistence;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What the container does around a service: a transaction of a test database for each work, on whatever thread. */
public final class TestTransactions extends OwnTransactions {

    private final TestDatabase database;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final ThreadLocal<List<Runnable>> afterwards = ThreadLocal.withInitial(ArrayList::new);

    public TestTransactions(TestDatabase database) {
        this.database = database;
    }

    /** The entity manager of the transaction that runs on the calling thread; to be given to a bean once. */
    public EntityManager entities() {
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    EntityManager entities = current.get();
                    if (entities == null) {
                        throw new IllegalStateException("There is no transaction on this thread.");
                    }
                    try {
                        return method.invoke(entities, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Runs something when the transaction of the calling thread has ended, however it ended. */
    public void afterwards(Runnable work) {
        if (current.get() == null) {
            throw new IllegalStateException("There is no transaction on this thread.");
        }
        afterwards.get().add(work);
    }

    @Override
    protected <T> T once(Supplier<T> work) {
        if (current.get() != null) {
            throw new IllegalStateException("There is a transaction on this thread already.");
        }
        try {
            return database.answerInTransaction(entities -> {
                current.set(entities);
                try {
                    return work.get();
                } finally {
                    current.remove();
                }
            });
        } finally {
            List<Runnable> ended = afterwards.get();
            afterwards.remove();
            ended.forEach(Runnable::run);
        }
    }
}
