package org.jumptojob.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The door of each service method, with somebody in front of it and with nobody. */
class AllowedInterceptorTest {

    /** A service with one method of each kind. */
    @Allowed(Access.ADMINISTRATOR)
    static class House {

        @Allowed(Access.ANYONE)
        public void read() {}

        @Allowed(Access.PERSON)
        public void keep() {}

        @Allowed(Access.PLATFORM)
        public void tidy() {}

        public void lock() {}
    }

    private final Visitor visitor = new Visitor();

    @Test
    void aStrangerPassesOnlyTheDoorForAnyone() throws Exception {
        assertEquals("read", call(visitor, "read"));
        assertThrows(NotSignedIn.class, () -> call(visitor, "keep"));
        assertThrows(NotSignedIn.class, () -> call(visitor, "lock"));
    }

    @Test
    void whoIsSignedInIsNotAllowedWhatHerRolesDoNotCarry() throws Exception {
        visitor.enter(
                new Visitor.Person(
                        UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Kim", Set.of("coordinator"), "UTC"),
                Preferences.STANDARD);
        assertEquals("keep", call(visitor, "keep"));
        assertThrows(NotAllowed.class, () -> call(visitor, "lock"));
    }

    @Test
    void aJobOutsideEveryRequestCallsWhatThePlatformAsks() throws Exception {
        Visitor nobody = new Visitor() {
            @Override
            public boolean passes(Access access) {
                throw new ContextNotActiveException("no request");
            }
        };
        assertEquals("tidy", call(nobody, "tidy"));
        assertThrows(ContextNotActiveException.class, () -> call(nobody, "keep"));
    }

    private static Object call(Visitor visitor, String method) throws Exception {
        AllowedInterceptor door = new AllowedInterceptor();
        door.visitor = visitor;
        return door.check(new Call(House.class.getMethod(method)));
    }

    /** A call whose answer is the name of its method. */
    private record Call(Method method) implements InvocationContext {

        @Override
        public Object getTarget() {
            return Optional.empty();
        }

        @Override
        public Object getTimer() {
            return null;
        }

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public Constructor<?> getConstructor() {
            return null;
        }

        @Override
        public Object[] getParameters() {
            return new Object[0];
        }

        @Override
        public void setParameters(Object[] parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> getContextData() {
            return Map.of();
        }

        @Override
        public Object proceed() {
            return method.getName();
        }
    }
}
