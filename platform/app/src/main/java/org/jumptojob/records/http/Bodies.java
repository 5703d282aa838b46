package org.jumptojob.records.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jumptojob.records.door.XapiProblem;

/**
 * How much of request bodies is read. A large one takes many times its length in memory while it is looked into, so only
 * so many bytes of large bodies are worked on at once; who comes later waits a moment.
 */
@ApplicationScoped
public class Bodies {

    /** The most bytes of statements in a request, without attachments. */
    public static final int MOST = 10 * 1024 * 1024;

    /** The most bytes of a request with attachments. */
    public static final long MOST_WITH_ATTACHMENTS = 64L * 1024 * 1024;

    /** Smaller bodies than this do not wait. */
    private static final int SMALL = 256 * 1024;

    private static final int KIB = 1024;
    private static final int LARGE_AT_ONCE = 12 * 1024;
    private static final int LONGEST_WAIT_SECONDS = 300;

    private final Semaphore kibibytes = new Semaphore(LARGE_AT_ONCE, true);

    /** Some work on a body. */
    @FunctionalInterface
    interface Work<T> {
        T on(byte[] body) throws IOException;
    }

    /** @throws XapiProblem 413 where it is too long */
    static byte[] whole(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw new XapiProblem(413, "The body is longer than " + MOST + " bytes. Send it in smaller parts.");
        }
        return bytes;
    }

    /**
     * Works on a body, when it is its turn.
     *
     * @throws XapiProblem 503 where its turn did not come
     */
    <T> T work(byte[] body, Work<T> work) throws IOException {
        if (body.length < SMALL) {
            return work.on(body);
        }
        int permits = body.length / KIB;
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
            return work.on(body);
        } finally {
            kibibytes.release(permits);
        }
    }
}
