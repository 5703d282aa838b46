package org.jumptojob.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Logger LOG = Logger.getLogger(ScheduleTest.class.getName());
    private static final String FAILURE = "It could not be done. The next run tries again.";

    /** What the container was asked for: how, after which times, and what. */
    private record Plan(String how, List<Duration> times, Runnable work, FutureTask<?> task) {}

    private final Schedule schedule = new Schedule();
    private final List<Plan> plans = new ArrayList<>();
    private final List<LogRecord> told = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private boolean free = true;

    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord heard) {
            told.add(heard);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void open() {
        LOG.addHandler(ear);
        LOG.setUseParentHandlers(false);
        schedule.executor = (ManagedScheduledExecutorService) proxy(
                ManagedScheduledExecutorService.class, (method, arguments) -> planned(method.getName(), arguments));
        schedule.leases = new Leases() {
            @Override
            public boolean take(String job, Duration least, Duration length) {
                asked.add(job + " " + least + " " + length);
                return free;
            }
        };
    }

    @AfterEach
    void close() {
        LOG.removeHandler(ear);
        LOG.setUseParentHandlers(true);
    }

    private Object planned(String how, Object... arguments) {
        Runnable work = (Runnable) arguments[0];
        List<Duration> times = Arrays.stream(arguments)
                .filter(Long.class::isInstance)
                .map(time -> Duration.of((Long) time, ((TimeUnit) arguments[arguments.length - 1]).toChronoUnit()))
                .toList();
        FutureTask<?> task = new FutureTask<>(work, null);
        plans.add(new Plan(how, times, work, task));
        return proxy(ScheduledFuture.class, (method, more) -> method.invoke(task, more));
    }

    @FunctionalInterface
    private interface Call {
        Object of(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static Object proxy(Class<?> type, Call call) {
        return Proxy.newProxyInstance(
                ScheduleTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.of(method, arguments));
    }

    private Schedule.Job job() {
        return schedule.job(ScheduleTest.class, Level.WARNING, FAILURE);
    }

    private void work() {
        done.add("work");
    }

    private void planIs(String how, Duration... times) {
        assertEquals(1, plans.size());
        assertEquals(how, plans.get(0).how());
        assertEquals(List.of(times), plans.get(0).times());
        plans.get(0).work().run();
        assertEquals(List.of("work"), done);
    }

    @Test
    void aJobRunsAgainAndAgainWithItsPauseBeforeTheFirstRunToo() {
        job().every(Duration.ofSeconds(3), this::work);
        planIs("scheduleWithFixedDelay", Duration.ofSeconds(3), Duration.ofSeconds(3));
    }

    @Test
    void theFirstRunMayComeSooner() {
        job().every(Duration.ofMinutes(1), Duration.ofMinutes(5), this::work);
        planIs("scheduleWithFixedDelay", Duration.ofMinutes(1), Duration.ofMinutes(5));
    }

    @Test
    void aJobOfTheNightComesAtTheSameTimeOfEachDay() {
        job().daily(Duration.ofMinutes(301), this::work);
        planIs("scheduleAtFixedRate", Duration.ofMinutes(301), Duration.ofDays(1));
    }

    @Test
    void aJobMayComeOnceAfterAWait() {
        job().once(Duration.ofMinutes(15), this::work);
        planIs("schedule", Duration.ofMinutes(15));
    }

    @Test
    void aJobMayComeAtOnce() {
        job().soon(this::work);
        planIs("submit");
    }

    @Test
    void aRunThatFailsIsToldInTheLogOfItsClassAndEndsNothing() {
        IllegalStateException wrong = new IllegalStateException("No database.");
        job().every(Duration.ofSeconds(3), () -> {
            throw wrong;
        });
        plans.get(0).work().run();
        assertEquals(1, told.size());
        assertEquals(FAILURE, told.get(0).getMessage());
        assertEquals(Level.WARNING, told.get(0).getLevel());
        assertSame(wrong, told.get(0).getThrown());
    }

    @Test
    void aJobOfOneNodeRunsOnlyWhileTheLeaseIsItsOwn() {
        job().onOneNode("test", Duration.ofMinutes(1), Duration.ofMinutes(5)).every(Duration.ofSeconds(3), this::work);
        free = false;
        plans.get(0).work().run();
        assertEquals(List.of(), done);
        free = true;
        plans.get(0).work().run();
        assertEquals(List.of("work"), done);
        assertEquals(List.of("test PT1M PT5M", "test PT1M PT5M"), asked);
    }

    @Test
    void aLeaseThatCannotBeAskedForIsToldLikeARunThatFails() {
        schedule.leases = new Leases() {
            @Override
            public boolean take(String job, Duration least, Duration length) {
                throw new IllegalStateException("No database.");
            }
        };
        job().onOneNode("test", Duration.ofMinutes(1), Duration.ofMinutes(5)).every(Duration.ofSeconds(3), this::work);
        plans.get(0).work().run();
        assertEquals(List.of(), done);
        assertEquals(FAILURE, told.get(0).getMessage());
    }

    @Test
    void withTheProgramAllThatIsPlannedEnds() {
        job().every(Duration.ofSeconds(3), this::work);
        job().once(Duration.ofMinutes(15), this::work);
        schedule.stop();
        assertEquals(2, plans.size());
        assertTrue(plans.stream().allMatch(plan -> plan.task().isCancelled()));
    }
}
