package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotAllowed;
import org.jumptojob.access.NotSignedIn;
import org.jumptojob.access.PersonNames;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.consent.Circles;
import org.jumptojob.consent.Gate;
import org.jumptojob.consent.Shareable;
import org.jumptojob.forms.HeldPosts;
import org.jumptojob.learning.ActivityType;
import org.jumptojob.notices.Addressees;
import org.jumptojob.notices.Notices;
import org.jumptojob.persistence.Database;
import org.jumptojob.persistence.Sql;
import org.jumptojob.privacy.PersonalData;
import org.jumptojob.privacy.Retention;
import org.jumptojob.web.HubEntry;
import org.jumptojob.web.NavigationEntry;
import org.jumptojob.web.Route;
import org.jumptojob.web.RouteRegistry;
import org.jumptojob.web.Routes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page and every service method, as nobody, as every role and from the neighbour organisation. */
@ExtendWith(ArquillianExtension.class)
class RightsIT {

    /** The demo people and their roles; the last one belongs to another organisation. */
    private static final Map<String, String> PEOPLE = people();

    /** Rooms below the floor of services; what they have is used by other classes, never by a page's form. */
    private static final Set<String> GROUND_FLOOR = Set.of(
            "access",
            "forms",
            "web",
            "audit",
            "mail",
            "jobs",
            "files",
            "persistence",
            "settings",
            "privacy",
            "notices",
            "wiring");

    private static final List<Class<?>> ANSWERS_TO_THE_PLATFORM = List.of(
            Routes.class,
            NavigationEntry.class,
            HubEntry.class,
            ActivityType.class,
            HeldPosts.class,
            PersonNames.class,
            PersonalData.class,
            Retention.class,
            Addressees.class,
            Notices.class,
            Shareable.class,
            Circles.class,
            Gate.class);

    private record Door(Object service, Method method, Access access) {
        String name() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    @Inject
    private RouteRegistry routes;

    @Inject
    private BeanManager beans;

    @Inject
    private Visitor visitor;

    @Inject
    private Database database;

    @Inject
    private HttpServletRequest request;

    private static Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        for (String role :
                List.of("trainee", "peer-worker", "expert", "professional", "coach", "manager", "coordinator")) {
            people.put(role + "@demo.test", role);
        }
        people.put("admin@demo.test", "administrator");
        people.put("neighbour@demo.test", "trainee");
        return people;
    }

    @Test
    void aStrangerSeesTheOpenPagesAndIsSentToTheSignInPageByTheOthers() throws Exception {
        for (Route route : pages()) {
            TestBrowser.Answer answer = browser().get(route.example());
            if (route.access() == Access.ANYONE) {
                assertEquals(200, answer.status(), route.path());
            } else {
                assertEquals(303, answer.status(), route.path());
                assertTrue(answer.location().startsWith("/sign-in?next="), answer.location());
            }
        }
    }

    @Test
    void everyRoleSeesThePagesThatAreHersAndIsRefusedTheOthers() throws Exception {
        int looked = 0;
        for (Map.Entry<String, String> person : PEOPLE.entrySet()) {
            TestBrowser browser = browser().signIn(person.getKey());
            for (Route route : pages()) {
                int expected = passes(person.getValue(), route.access()) ? 200 : 403;
                int status = browser.get(route.example()).status();
                // Such a page asks for her seat: without one it is a page that is not there.
                boolean noSeat = route.access() == Access.MEMBER && status == 404;
                assertTrue(
                        noSeat || status == expected, () -> person.getKey() + " at " + route.example() + ": " + status);
                looked++;
            }
        }
        assertEquals(PEOPLE.size() * pages().size(), looked);
    }

    @Test
    void everyPublicMethodOfAServiceHasARule() {
        Set<String> without = new TreeSet<>();
        services()
                .forEach(bean -> Arrays.stream(bean.getDeclaredMethods())
                        .filter(RightsIT::isDoor)
                        .filter(method -> rule(method) == null)
                        .filter(method ->
                                ANSWERS_TO_THE_PLATFORM.stream().noneMatch(type -> type.isAssignableFrom(bean)))
                        .forEach(method -> without.add(bean.getSimpleName() + "." + method.getName())));
        assertEquals(Set.of(), without);
    }

    @Test
    void nobodyGetsThroughADoorThatIsForSomebody() {
        List<Door> doors = doors();
        assertTrue(doors.size() > 40, () -> "only " + doors.size());
        doors.stream()
                .filter(door -> !visitor.passes(door.access()))
                .forEach(door -> assertEquals(NotSignedIn.class, refusal(door), door::name));
    }

    @Test
    void everyRoleIsRefusedAtTheDoorsThatAreNotHers() {
        for (String role : new TreeSet<>(PEOPLE.values())) {
            visitor.enter(
                    new Visitor.Person(
                            UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), role, Set.of(role), "UTC"),
                    Preferences.STANDARD);
            List<Door> shut = doors().stream()
                    .filter(door -> !passes(role, door.access()))
                    .toList();
            assertFalse(shut.isEmpty());
            shut.forEach(door -> assertEquals(NotAllowed.class, refusal(door), () -> role + " at " + door.name()));
        }
    }

    @Test
    void nobodyEndsTheSignInOfSomebodyElse() throws Exception {
        TestBrowser coach = browser().signIn("coach@demo.test");
        TestBrowser manager = browser().signIn("manager@demo.test");
        for (String id : ids(
                "SELECT s.id FROM sign_in s JOIN login l ON l.person_id = s.person_id WHERE l.subject = ?",
                "coach@demo.test")) {
            assertEquals(
                    303, manager.post("/do/account/end-sign-in", "signIn", id).status());
        }
        assertEquals(200, coach.get("/account").status());
    }

    @Test
    void nobodySeesOrDropsTheKeptFormOfSomebodyElse() throws Exception {
        TestBrowser coach = browser().signIn("coach@demo.test");
        String note = coach.get("/learn/jump-to-job/a-safe-start/three-hopes")
                .form("/note")
                .action();
        browser().post(note, Map.of("token", List.of(coach.token()), "hope", List.of("a hope of the coach's")));
        List<String> kept = ids(
                "SELECT h.id FROM held_post h JOIN login l ON l.person_id = h.person_id WHERE l.subject = ?",
                "coach@demo.test");
        assertFalse(kept.isEmpty());
        TestBrowser manager = browser().signIn("manager@demo.test");
        for (String id : kept) {
            manager.post("/do/kept/drop", "id", id);
            manager.post("/do/learn/j2j-m1-welcome/done", "kept", id);
        }
        assertFalse(manager.get("/kept").body().contains("a hope of the coach's"));
        assertTrue(coach.get("/kept").body().contains("a hope of the coach's"));
    }

    @Test
    void whatSomebodyDoesMovesHerOwnProgressAlone() throws Exception {
        String one = UUID.randomUUID() + "@new.test";
        TestBrowser expert = browser().signUp(one);
        String other = UUID.randomUUID() + "@new.test";
        TestBrowser neighbour = browser().signUp(other);
        String track = "/tracks/jump-to-job";
        neighbour.get(track);
        String before = neighbour.get(track).body();
        String enrolment = "SELECT e.id FROM enrolment e JOIN login l ON l.person_id = e.person_id WHERE l.subject = ?";
        assertEquals(303, expert.post("/do/learn/j2j-m1-welcome/done").status());
        String hers = ids(enrolment, one).get(0);
        // Names that the platform uses inside: none of them leads to somebody else's rows.
        assertEquals(List.of(), ids(enrolment, other));
        neighbour.post("/do/learn/" + hers + "/done");
        assertEquals(before, neighbour.get(track).body());
        neighbour.post(
                "/do/learn/j2j-m1-welcome/done",
                "enrolment",
                hers,
                "registration",
                hers,
                "person",
                hers,
                "attempt",
                hers);
        assertEquals(1, ids(enrolment, other).size());
        assertEquals(
                1,
                ids(
                                "SELECT id FROM attempt WHERE enrolment_id IN (SELECT e.id FROM enrolment e JOIN login l"
                                        + " ON l.person_id = e.person_id WHERE l.subject = ?)",
                                one)
                        .size());
    }

    @Test
    void aTraineeReachesNoPostOfAnAdministrator() throws Exception {
        TestBrowser neighbour = browser().signIn("neighbour@demo.test");
        String coach = ids("SELECT person_id AS id FROM login WHERE subject = ?", "coach@demo.test")
                .get(0);
        for (String path : List.of("/lock", "/unlock", "/roles")) {
            TestBrowser.Answer answer =
                    neighbour.post("/do/admin/people/" + coach + path, "role", "administrator", "organisation", coach);
            assertEquals(403, answer.status(), path);
        }
        assertEquals(
                403,
                neighbour
                        .post("/do/admin/people/invite", "address", "a@b.test", "role", "administrator")
                        .status());
        assertEquals(
                403,
                neighbour
                        .post("/do/admin/tracks", "track", "jump-to-job", "show", "no")
                        .status());
        for (String path : List.of("/create", "/renew", "/revoke")) {
            TestBrowser.Answer answer = neighbour.post(
                    "/do/admin/clients" + path,
                    "name",
                    "x",
                    "label",
                    "x",
                    "scope",
                    "all",
                    "version",
                    "0",
                    "sure",
                    "yes");
            assertEquals(403, answer.status(), path);
        }
        for (String path : List.of("/again", "/again-all", "/give-up", "/try-now")) {
            TestBrowser.Answer answer =
                    neighbour.post("/do/admin/forwarding" + path, "target", "x", "number", "1", "sure", "yes");
            assertEquals(403, answer.status(), path);
        }
        for (Route route : pages()) {
            if (route.path().startsWith("/admin") && route.path().contains("{person}")) {
                assertEquals(
                        403,
                        neighbour.get(route.path().replace("{person}", coach)).status(),
                        route.path());
            }
        }
    }

    private List<Route> pages() {
        return routes.all().stream()
                .filter(route -> !route.path().equals(TestDoors.RUNNER))
                .toList();
    }

    private static boolean passes(String role, Access access) {
        return switch (access) {
            case ANYONE, PERSON, MEMBER, PLATFORM -> true;
            case COORDINATOR -> role.equals("coordinator") || role.equals("administrator");
            case ADMINISTRATOR -> role.equals("administrator");
            case CLIENT -> false;
        };
    }

    private List<Class<?>> services() {
        List<Class<?>> services = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            String name = type.getName();
            boolean ours = name.startsWith("org.jumptojob.") && bean.getTypes().contains(type);
            if (ours && bean.getScope() == ApplicationScoped.class && !GROUND_FLOOR.contains(name.split("\\.")[2])) {
                services.add(type);
            }
        }
        return services;
    }

    private List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        for (Class<?> type : services()) {
            Bean<?> bean = beans.resolve(beans.getBeans(type, Any.Literal.INSTANCE));
            Object service = beans.getReference(bean, type, beans.createCreationalContext(bean));
            for (Method method : type.getDeclaredMethods()) {
                if (isDoor(method) && rule(method) != null) {
                    doors.add(new Door(service, method, rule(method).value()));
                }
            }
        }
        return doors;
    }

    private static Allowed rule(Method method) {
        Allowed own = method.getAnnotation(Allowed.class);
        return own == null ? method.getDeclaringClass().getAnnotation(Allowed.class) : own;
    }

    private static boolean isDoor(Method method) {
        boolean observer = Arrays.stream(method.getParameters()).anyMatch(p -> p.isAnnotationPresent(Observes.class));
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && !observer;
    }

    /** What the door throws; the parameters do not matter, because the rule is held before they are looked at. */
    private static Class<?> refusal(Door door) {
        Object[] nothing = Arrays.stream(door.method().getParameterTypes())
                .map(RightsIT::nothing)
                .toArray();
        try {
            door.method().invoke(door.service(), nothing);
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause().getClass();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? (Object) 0L : null;
    }

    private TestBrowser browser() {
        return new TestBrowser("http://127.0.0.1:" + request.getLocalPort());
    }

    private List<String> ids(String sql, Object... parameters) throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            return Sql.on(connection).query(sql, row -> row.uuid("id").toString(), parameters);
        }
    }
}
