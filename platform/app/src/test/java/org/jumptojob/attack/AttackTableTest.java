package org.jumptojob.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.AllowedInterceptor;
import org.jumptojob.access.NotAllowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.NotSignedIn;
import org.jumptojob.access.Visitor;
import org.jumptojob.consent.Shareable;
import org.jumptojob.learning.Attempt;
import org.jumptojob.learning.PrivateNotes;
import org.jumptojob.records.StoredStatement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The attack table: everybody, in both organisations, tries every method that can give out something about somebody else,
 * before, during and after the owner's yes. A new reading method without a row fails {@link #everyReadingMethodHasARow}.
 */
class AttackTableTest {

    /** What is somebody's own, as types: nothing that runs the site may lead to one of them. */
    private static final Set<Class<?>> THINGS =
            Set.of(Shareable.Shown.class, Attempt.class, PrivateNotes.Opened.class, StoredStatement.class);

    private static final String GETS = "gets";
    private static final String GETS_NOT = "does not get";

    private static Map<String, Method> methods;
    private static List<AttackRows> rooms;

    @BeforeAll
    static void find() throws ReflectiveOperationException {
        methods = Reads.methods();
        rooms = Reads.rooms();
    }

    @AfterAll
    static void close() {
        rooms.forEach(AttackRows::close);
    }

    @Test
    void everyReadingMethodHasARow() {
        Set<String> without = new TreeSet<>(methods.keySet());
        rows().forEach(row -> without.remove(row.method()));
        assertEquals(
                Set.of(),
                without,
                "methods that may give out something about somebody else and stand in no AttackRows: say who must get what");
    }

    @Test
    void aRowWithoutACallIsForThoseWhoRunTheSiteAndLeadsToNobodysThings() {
        for (AttackRow row : rows()) {
            Method method = methods.get(row.method());
            if (row.call() == null) {
                assertNotNull(method, () -> row + " is no reading method any more");
                assertTrue(
                        Set.of(Access.COORDINATOR, Access.ADMINISTRATOR)
                                .contains(Reads.rule(method).value()),
                        () -> row + " is for members, so it has to be called");
                Set<Class<?>> given = Reads.given(method);
                given.retainAll(THINGS);
                assertEquals(Set.of(), given, () -> row + " leads to things of people");
            }
        }
    }

    @Test
    void nobodyGetsWhatTheOwnerHasNotOpenedToHer() throws Exception {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        int got = 0;
        for (AttackRows room : rooms) {
            for (Phase phase : Phase.values()) {
                room.begin(phase);
                for (AttackRow row : room.rows()) {
                    for (Attacker attacker : Attacker.all()) {
                        boolean wanted = attacker.isSignedIn() && row.sees().test(attacker, phase);
                        String outcome = outcome(row, attacker, phase);
                        if (!outcome.equals(wanted ? GETS : GETS_NOT)) {
                            wrong.add(phase + ": " + attacker + " " + outcome + " " + row);
                        }
                        cells++;
                        got += outcome.equals(GETS) ? 1 : 0;
                    }
                }
            }
        }
        System.out.printf(
                "Attack table: %d rows for %d reading methods x %d people (%d roles in 2 organisations, a stranger, 2 receivers)"
                        + " x %d phases = %,d cells, %d of them open.%n",
                rows().size(),
                methods.size(),
                Attacker.all().size(),
                Attacker.all().stream()
                        .filter(Attacker::isSignedIn)
                        .map(Attacker::role)
                        .distinct()
                        .count(),
                Phase.values().length,
                cells,
                got);
        assertEquals(List.of(), wrong);
        assertTrue(got > 0, "a table in which nothing ever comes out finds nothing");
    }

    @Test
    void theTableHasEverybodyInBothOrganisationsAndTheReceivers() {
        List<Attacker> all = Attacker.all();
        assertEquals(all.size(), Set.copyOf(all).size());
        assertEquals(21, all.size());
        assertFalse(all.stream().filter(Attacker::isReceiver).findAny().isEmpty());
    }

    private static List<AttackRow> rows() {
        return rooms.stream().flatMap(room -> room.rows().stream()).toList();
    }

    /** A call that fails otherwise than by a refusal is no answer: it may have come past the guard before it failed. */
    private static String outcome(AttackRow row, Attacker attacker, Phase phase) throws Exception {
        try {
            return comesOut(row, attacker, phase) ? GETS : GETS_NOT;
        } catch (RuntimeException failed) {
            return "breaks with " + failed;
        }
    }

    /** First the rule at the door, held by the interceptor itself; then what the method gives to whom it lets in. */
    private static boolean comesOut(AttackRow row, Attacker attacker, Phase phase) throws Exception {
        Method method = methods.get(row.method());
        if (method != null && !getsIn(method, attacker)) {
            return false;
        }
        if (row.call() == null || !attacker.isSignedIn()) {
            return false;
        }
        try {
            return String.valueOf(row.call().as(attacker, phase)).contains(AttackRows.MARKER);
        } catch (NotFound | NotAllowed | NotSignedIn refused) {
            return false;
        }
    }

    private static boolean getsIn(Method method, Attacker attacker) throws Exception {
        AllowedInterceptor interceptor = new AllowedInterceptor();
        Field visitor = AllowedInterceptor.class.getDeclaredField("visitor");
        visitor.setAccessible(true);
        Visitor front = attacker.visitor(UUID.randomUUID());
        visitor.set(interceptor, front);
        Method check = AllowedInterceptor.class.getDeclaredMethod("check", InvocationContext.class);
        check.setAccessible(true);
        boolean in;
        try {
            in = Boolean.TRUE.equals(check.invoke(interceptor, context(method)));
        } catch (InvocationTargetException refusal) {
            assertEquals(
                    attacker.isSignedIn() ? NotAllowed.class : NotSignedIn.class,
                    refusal.getCause().getClass(),
                    method::toString);
            in = false;
        }
        assertEquals(mayEnter(attacker, Reads.rule(method).value()), in, () -> attacker + " at " + method);
        return in;
    }

    /** Written down once more, so that a door that is opened wider by mistake is found. */
    private static boolean mayEnter(Attacker attacker, Access access) {
        return switch (access) {
            case PERSON, MEMBER -> attacker.isSignedIn();
            case COORDINATOR -> Set.of("coordinator", "administrator").contains(attacker.role());
            case ADMINISTRATOR -> attacker.role().equals("administrator");
            default -> throw new IllegalStateException(access + " is no rule for reading about others");
        };
    }

    private static InvocationContext context(Method method) {
        return (InvocationContext) Proxy.newProxyInstance(
                AttackTableTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "proceed" -> Boolean.TRUE;
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
