package org.jumptojob.records.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jumptojob.records.door.XapiProblem;

/**
 * How much of request bodies is read. Each is taken in whole before anything is done with it, a large one into a file. It
 * takes many times its length in memory while it is looked into, so only so many bytes of large bodies are worked on at
 * once; who comes later waits a moment.
 */
@ApplicationScoped
public class Bodies {

    /** The most bytes of statements in a request, without attachments. */
    public static final int MOST = 10 * 1024 * 1024;

    /** The most bytes of a request with attachments. */
    public static final long MOST_WITH_ATTACHMENTS = 64L * 1024 * 1024;

    private static final int KIB = 1024;
    private static final int LARGE_AT_ONCE = 12 * 1024;
    private static final int LONGEST_WAIT_SECONDS = 300;

    private final Semaphore kibibytes = new Semaphore(LARGE_AT_ONCE, true);

    /** Some work on a body that has come. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Takes in a body, at the pace of whoever sends it.
     *
     * @throws XapiProblem 413 where it is too long
     * @throws IOException where it does not come whole
     */
    static Spool take(InputStream body, long most) throws IOException {
        Spool spool = new Spool();
        try {
            byte[] piece = new byte[16 * KIB];
            for (int count = body.read(piece); count >= 0; count = body.read(piece)) {
                spool.write(piece, 0, count);
                if (spool.length() > most) {
                    throw tooLong(most);
                }
            }
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    static XapiProblem tooLong(long most) {
        return new XapiProblem(413, "The body is longer than " + most + " bytes. Send it in smaller parts.");
    }

    /**
     * Works on a body, when it is its turn.
     *
     * @param length of the body in bytes
     * @throws XapiProblem 503 where its turn did not come
     */
    <T> T work(long length, Work<T> work) {
        if (length <= Spool.IN_MEMORY) {
            return run(work);
        }
        int permits = (int) Math.min(length, MOST) / KIB;
        try {
            if (!kibibytes.tryAcquire(permits, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new XapiProblem(
                        503,
                        "Too many large requests came at once. Nothing of this one was stored. Try again later.",
                        10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new XapiProblem(503, "The store is stopping. Nothing of this request was stored.", 10);
        }
        try {
            return run(work);
        } finally {
            kibibytes.release(permits);
        }
    }

    private static <T> T run(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            // The sender has no part in it any more.
            throw new UncheckedIOException("A body that has come in cannot be read on this server.", e);
        }
    }
}
