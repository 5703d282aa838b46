package org.jumptojob.records.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.records.door.Caller;
import org.jumptojob.records.door.Limits;
import org.jumptojob.records.door.Scope;
import org.jumptojob.records.door.XapiProblem;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final Throttle throttle = new Throttle();

    private static Caller client(Limits limits) {
        return new Caller(
                Optional.of("calm-river-k7p2xm"), Optional.empty(), Set.of(Scope.ALL), Optional.empty(), false, limits);
    }

    @Test
    void tooManyRequestsAre429WithTheTimeToWait() {
        Caller one = client(Limits.of(1, 0));
        throttle.take(one);
        XapiProblem problem = assertThrows(XapiProblem.class, () -> throttle.take(one));
        assertEquals(429, problem.status());
        long wait = problem.retryAfter().orElseThrow();
        assertTrue(wait > 0 && wait <= 60, () -> wait + " seconds");
    }

    @Test
    void aClientWithoutALimitIsNeverSlowed() {
        Caller free = client(Limits.NONE);
        for (int i = 0; i < 10_000; i++) {
            throttle.take(free);
        }
        throttle.refuseTooLong(free, Long.MAX_VALUE);
    }

    @Test
    void aPersonHasALimitOfHerOwn() {
        Caller person = Caller.person(UUID.randomUUID());
        int most = person.limits().requestsAMinute().orElseThrow();
        for (int i = 0; i < most; i++) {
            throttle.take(person);
        }
        throttle.take(Caller.person(UUID.randomUUID()));
    }

    @Test
    void aBodyThatIsLongerThanTheClientMaySendIs413() {
        Caller small = client(Limits.of(0, 1000));
        throttle.refuseTooLong(small, 1000);
        XapiProblem problem = assertThrows(XapiProblem.class, () -> throttle.refuseTooLong(small, 1001));
        assertEquals(413, problem.status());
        assertEquals(OptionalLong.empty(), problem.retryAfter());
    }
}
