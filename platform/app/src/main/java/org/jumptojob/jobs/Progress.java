package org.jumptojob.jobs;

/** How far the job of this thread is. On a thread that does no {@link Watched} work nothing happens. */
public final class Progress {

    /** Hears how far it is. */
    @FunctionalInterface
    interface Listener {
        void at(int done, int all);
    }

    private static final ThreadLocal<Listener> LISTENER = new ThreadLocal<>();

    private Progress() {}

    /**
     * Tells how far the work is. Not inside a transaction: what is told is seen at once.
     *
     * @param done parts that are done
     * @param all how many there are
     */
    public static void tell(int done, int all) {
        Listener listener = LISTENER.get();
        if (listener != null) {
            listener.at(done, all);
        }
    }

    static void begin(Listener listener) {
        LISTENER.set(listener);
    }

    static void end() {
        LISTENER.remove();
    }
}
