package org.jumptojob.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.PersonNames;
import org.jumptojob.consent.Circles;
import org.jumptojob.consent.Gate;
import org.jumptojob.consent.Shareable;
import org.jumptojob.forms.HeldPosts;
import org.jumptojob.learning.ActivityType;
import org.jumptojob.notices.Addressees;
import org.jumptojob.notices.Notices;
import org.jumptojob.privacy.PersonalData;
import org.jumptojob.privacy.Retention;
import org.jumptojob.web.HubEntry;
import org.jumptojob.web.NavigationEntry;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;
import org.jumptojob.web.Site;
import org.junit.jupiter.api.Test;

/** Who may do what is declared: at each public method of a service, and at each page. */
class RightsTest {

    /** What the platform asks a room for, never a person: the caller has checked. */
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

    @Test
    void everyPublicMethodOfAServiceHasARule() {
        Set<String> without = new TreeSet<>();
        services()
                .forEach(service -> service.getMethods().stream()
                        .filter(RightsTest::isDoor)
                        .filter(method ->
                                !method.isAnnotatedWith(Allowed.class) && !service.isAnnotatedWith(Allowed.class))
                        .forEach(method -> without.add(method.getFullName())));
        assertEquals(Set.of(), without, "public methods without @Allowed");
    }

    @Test
    void thereAreServicesToLookAt() {
        Set<String> names = new TreeSet<>();
        services().forEach(service -> names.add(service.getSimpleName()));
        assertTrue(
                names.containsAll(Set.of("LearningService", "AccountService", "StatementService", "Curriculum")),
                () -> "only " + names);
    }

    /** A rule on a private method, or in a class that is no bean, would look like a lock and hold nothing. */
    @Test
    void aRuleStandsOnlyWhereItIsHeld() {
        Set<String> idle = new TreeSet<>();
        for (JavaClass javaClass : Plan.classes()) {
            javaClass.getMethods().stream()
                    .filter(method -> method.isAnnotatedWith(Allowed.class))
                    .filter(method -> method.getModifiers().contains(JavaModifier.PRIVATE)
                            || method.getModifiers().contains(JavaModifier.STATIC)
                            || method.getModifiers().contains(JavaModifier.FINAL)
                            || !isBean(javaClass))
                    .forEach(method -> idle.add(method.getFullName()));
        }
        assertEquals(Set.of(), idle);
    }

    /** A call from one method to another of the same object passes by the interceptor. */
    @Test
    void aMethodWithAWiderRuleDoesNotCallANarrowerOneOfItsOwn() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass javaClass : Plan.classes()) {
            javaClass.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().equals(javaClass))
                    .forEach(call -> call.getTarget().resolveMember().ifPresent(target -> {
                        if (target.isAnnotatedWith(Allowed.class)
                                && call.getOrigin().isAnnotatedWith(Allowed.class)) {
                            var outer = call.getOrigin()
                                    .getAnnotationOfType(Allowed.class)
                                    .value();
                            var inner =
                                    target.getAnnotationOfType(Allowed.class).value();
                            if (inner != Access.PLATFORM && outer.ordinal() < inner.ordinal()) {
                                wrong.add(call.getOrigin().getFullName() + " calls " + target.getFullName());
                            }
                        }
                    }));
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyPageSaysWhoMayOpenIt() throws ReflectiveOperationException {
        List<Route> routes = routes();
        assertFalse(routes.isEmpty());
        for (Route route : routes) {
            assertNotNull(route.access(), () -> "no access for " + route.path());
            assertTrue(route.path().startsWith("/"), route.path());
        }
    }

    @Test
    void noPageStandsInTwoLists() throws ReflectiveOperationException {
        Set<String> seen = new HashSet<>();
        routes().forEach(route -> assertTrue(seen.add(route.path()), () -> route.path() + " is listed twice"));
    }

    @Test
    void theExampleOfAPageIsOneOfItsPaths() throws ReflectiveOperationException {
        for (Route route : routes()) {
            String path = route.example().replaceFirst("[?#].*", "");
            String pattern = route.path().replaceAll("\\{[a-z-]+}", "[^/]+");
            assertTrue(path.matches(pattern), () -> route.example() + " is no " + route.path());
        }
    }

    /** What a stranger gets from the cache is seen by every stranger. */
    @Test
    void onlyPagesThatAreOpenToEverybodyAreKeptForStrangers() throws ReflectiveOperationException {
        for (Route route : routes()) {
            assertTrue(!route.cacheable() || route.access() == Access.ANYONE, route.path());
        }
    }

    private static List<Route> routes() throws ReflectiveOperationException {
        List<Route> routes = new ArrayList<>();
        for (JavaClass javaClass : Plan.classes()) {
            if (javaClass.isAssignableTo(Routes.class) && !javaClass.isInterface()) {
                Constructor<?> constructor = javaClass.reflect().getDeclaredConstructor();
                constructor.setAccessible(true);
                Object room = constructor.newInstance();
                giveSite(room);
                routes.addAll(((Routes) room).routes());
            }
        }
        return routes;
    }

    /** Some rooms have other pages in a demonstration; a site without settings is one, so all pages are seen. */
    private static void giveSite(Object room) throws ReflectiveOperationException {
        for (Field field : room.getClass().getDeclaredFields()) {
            if (field.getType() == Site.class) {
                field.setAccessible(true);
                field.set(room, new Site());
            }
        }
    }

    private static List<JavaClass> services() {
        return Plan.classes().stream()
                .filter(javaClass -> javaClass.isAnnotatedWith(ApplicationScoped.class))
                .filter(javaClass -> Plan.floor(Plan.room(javaClass))
                        .filter(floor -> floor > 0)
                        .isPresent())
                .filter(javaClass -> ANSWERS_TO_THE_PLATFORM.stream().noneMatch(javaClass::isAssignableTo))
                .toList();
    }

    private static boolean isBean(JavaClass javaClass) {
        return javaClass.isAnnotatedWith(ApplicationScoped.class)
                || javaClass.isAnnotatedWith(Singleton.class)
                || javaClass.isAnnotatedWith(Stateless.class);
    }

    /** Whether others can call it: public, of an object, and no observer. */
    private static boolean isDoor(JavaMethod method) {
        Set<JavaModifier> modifiers = method.getModifiers();
        boolean observer = method.getParameterAnnotations().stream()
                .flatMap(Set::stream)
                .anyMatch(annotation -> annotation.getRawType().isEquivalentTo(Observes.class)
                        || annotation.getRawType().isEquivalentTo(ObservesAsync.class));
        return modifiers.contains(JavaModifier.PUBLIC)
                && !modifiers.contains(JavaModifier.STATIC)
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !observer;
    }
}
