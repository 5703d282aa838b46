package org.jumptojob.jobs;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Notes the run of a {@link Watched} method, outside of its transaction: a run that is rolled back is noted too. */
@Watched
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 5)
public class WatchInterceptor {

    @Inject
    private JobRuns runs;

    @AroundInvoke
    Object watch(InvocationContext call) throws Exception {
        return runs.watched(call.getMethod().getAnnotation(Watched.class).value(), call::proceed);
    }
}
