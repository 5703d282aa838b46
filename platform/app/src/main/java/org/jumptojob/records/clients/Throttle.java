package org.jumptojob.records.clients;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.records.door.Caller;
import org.jumptojob.records.door.XapiProblem;

/**
 * Holds the {@link org.jumptojob.records.door.Limits} of a caller. Requests are counted in the memory of each node: over
 * more nodes a caller may send as many times more, and a restart forgets.
 */
@ApplicationScoped
public class Throttle {

    private final TokenBuckets buckets = new TokenBuckets(Clock.systemUTC());

    /**
     * Counts a request.
     *
     * @throws XapiProblem 429 (RFC 6585, 4) with the seconds to wait
     */
    @Allowed(Access.PLATFORM)
    public void take(Caller caller) {
        OptionalInt aMinute = caller.limits().requestsAMinute();
        if (aMinute.isEmpty()) {
            return;
        }
        long wait = buckets.take(caller.word(), aMinute.getAsInt());
        if (wait > 0) {
            throw new XapiProblem(
                    429,
                    "There were more than " + aMinute.getAsInt() + " requests in a minute. Nothing of this one was"
                            + " stored. Send it again in " + wait + (wait == 1 ? " second." : " seconds."),
                    wait);
        }
    }

    /**
     * @param bytes of the request's body, as its header says or as they were counted
     * @throws XapiProblem 413 where they are more than this caller may send
     */
    @Allowed(Access.PLATFORM)
    public void refuseTooLong(Caller caller, long bytes) {
        OptionalLong most = caller.limits().mostBytes();
        if (most.isPresent() && bytes > most.getAsLong()) {
            throw new XapiProblem(
                    413,
                    "The body is longer than the " + most.getAsLong() + " bytes that this client may send at once."
                            + " Send it in smaller parts.");
        }
    }
}
