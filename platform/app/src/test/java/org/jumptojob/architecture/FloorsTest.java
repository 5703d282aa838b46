package org.jumptojob.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.persistence.EntityManager;
import jakarta.servlet.Servlet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.persistence.Sql;
import org.junit.jupiter.api.Test;

/** A room uses the floors below it, never one above or beside it. */
class FloorsTest {

    @Test
    void everyRoomStandsOnAFloor() {
        Set<String> unknown = rooms().filter(room -> Plan.floor(room).isEmpty()).collect(toSet());
        assertEquals(Set.of(), unknown, "packages without a floor");
    }

    @Test
    void aRoomUsesOnlyFloorsBelowIt() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass from : Plan.classes()) {
            Plan.floor(Plan.room(from))
                    .ifPresent(floor -> from.getDirectDependenciesFromSelf().stream()
                            .filter(use -> !mayUse(Plan.room(from), floor, Plan.room(use.getTargetClass())))
                            .forEach(use -> wrong.add(words(use))));
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void theLauncherUsesTheSettingsAndTheJavaPlatformOnly() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass from : Plan.classes()) {
            if (Plan.room(from).equals(Plan.LAUNCH)) {
                from.getDirectDependenciesFromSelf().stream()
                        .filter(use -> !isJavaItself(use.getTargetClass())
                                && !Set.of(Plan.LAUNCH, "settings").contains(Plan.room(use.getTargetClass())))
                        .forEach(use -> wrong.add(words(use)));
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void thereIsNoCircleOfPackages() {
        slices().matching("org.jumptojob.(**)").should().beFreeOfCycles().check(Plan.classes());
    }

    @Test
    void jsonIsMadeByTheProviderThatWasLookedUpOnce() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(jakarta.json.Json.class)
                .because("it walks the class path at every call; Json.JSON does not")
                .check(Plan.classes());
    }

    @Test
    void pagesAndResourcesLeaveTheDatabaseToTheServices() {
        Set<String> wrong = new TreeSet<>();
        doors().forEach(door -> door.getDirectDependenciesFromSelf().stream()
                .filter(use -> use.getTargetClass().isAssignableTo(EntityManager.class)
                        || use.getTargetClass().isEquivalentTo(Sql.class))
                .forEach(use -> wrong.add(words(use))));
        assertEquals(Set.of(), wrong);
    }

    @Test
    void pagesAndResourcesCallNothingThatIsForThePlatformItself() {
        // The two doors of this machine itself: they answer to nobody else (LocalCall), one of them to a token only.
        Set<String> ofThisMachine = Set.of("CommandServlet", "MetricsServlet");
        Set<String> wrong = new TreeSet<>();
        doors().filter(door -> !ofThisMachine.contains(door.getSimpleName()))
                .forEach(door -> Stream.<JavaAccess<?>>concat(
                                door.getMethodCallsFromSelf().stream(), door.getMethodReferencesFromSelf().stream())
                        .filter(call -> access(call) == Access.PLATFORM)
                        .forEach(call -> wrong.add(call.getOrigin().getFullName() + " calls "
                                + call.getTarget().getFullName())));
        assertEquals(Set.of(), wrong);
    }

    @Test
    void thereAreDoorsToLookAt() {
        Set<String> names = doors().map(JavaClass::getSimpleName).collect(toSet());
        assertTrue(names.containsAll(Set.of("HomeView", "LearningResource", "RecordDownload")), () -> "only " + names);
    }

    private static Stream<String> rooms() {
        return Plan.classes().stream()
                .map(Plan::room)
                .filter(room -> !Plan.MODULES.contains(room) && !room.equals(Plan.LAUNCH));
    }

    private static boolean mayUse(String room, int floor, String used) {
        if (used.isEmpty() || used.equals(room)) {
            return true;
        }
        if (Plan.MODULES.contains(used)) {
            return floor > 0;
        }
        if (floor == 0) {
            return Plan.GROUND_FLOOR.getOrDefault(room, Set.of()).contains(used);
        }
        return Plan.floor(used).filter(other -> other < floor).isPresent();
    }

    private static boolean isJavaItself(JavaClass javaClass) {
        JavaClass base = javaClass.getBaseComponentType();
        return base.isPrimitive()
                || base.getPackageName().matches("(java|javax\\.sql|com\\.sun\\.net\\.httpserver)(\\..*)?");
    }

    /** Where requests come in: what backs pages, resources, servlets, with their inner classes. */
    private static Stream<JavaClass> doors() {
        return Plan.classes().stream().filter(javaClass -> {
            JavaClass top = Plan.topLevel(javaClass);
            boolean named =
                    top.getSimpleName().endsWith("View") || top.getSimpleName().endsWith("Resource");
            return named && !top.isInterface() || top.isAssignableTo(Servlet.class);
        });
    }

    /** The rule of the called method; {@code null} where it has none. */
    private static Access access(JavaAccess<?> call) {
        Optional<JavaMethod> method = call.getTarget()
                .resolveMember()
                .filter(JavaMethod.class::isInstance)
                .map(JavaMethod.class::cast);
        if (method.isEmpty()) {
            return null;
        }
        if (method.get().isAnnotatedWith(Allowed.class)) {
            return method.get().getAnnotationOfType(Allowed.class).value();
        }
        JavaClass owner = method.get().getOwner();
        return owner.isAnnotatedWith(Allowed.class)
                ? owner.getAnnotationOfType(Allowed.class).value()
                : null;
    }

    private static String words(Dependency use) {
        return use.getOriginClass().getName() + " uses " + use.getTargetClass().getName();
    }

    private static <T> Collector<T, ?, Set<T>> toSet() {
        return Collectors.toCollection(TreeSet::new);
    }
}
