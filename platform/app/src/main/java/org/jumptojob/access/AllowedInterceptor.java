package org.jumptojob.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Holds {@link Allowed} at the door of each service method, whatever page or resource called it. */
@Allowed
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 10)
public class AllowedInterceptor {

    @Inject
    Visitor visitor;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Allowed rule = call.getMethod().getAnnotation(Allowed.class);
        if (rule == null) {
            rule = call.getMethod().getDeclaringClass().getAnnotation(Allowed.class);
        }
        Access access = rule == null ? Access.PLATFORM : rule.value();
        // PLATFORM is held by the test of the floors: no view or resource calls such a method. Jobs do, and where no
        // request runs there is no visitor to ask.
        if (access != Access.PLATFORM && !visitor.passes(access)) {
            throw visitor.isSignedIn() ? new NotAllowed() : new NotSignedIn();
        }
        return call.proceed();
    }
}
