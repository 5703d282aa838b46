package org.jumptojob.attack;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.persistence.Sql;

/**
 * Follows calls through the program, from a way in to the first rule of rights. Where a call goes to an interface, every class
 * that could answer is followed; of an object that is made on the way, every method.
 */
final class Reach {

    private static final List<Class<?>> DATABASE =
            List.of(Sql.class, EntityManager.class, Connection.class, DataSource.class);

    private final Map<JavaCodeUnit, Set<JavaCodeUnit>> next = new HashMap<>();
    private final Map<JavaCodeUnit, Boolean> bare = new HashMap<>();

    /** What somebody comes to who calls one of these methods. */
    EndPoint from(String name, Set<JavaMethod> first) {
        Set<String> reads = new TreeSet<>();
        Set<String> pastRules = new TreeSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>(first);
        List<JavaCodeUnit> waiting = new ArrayList<>(first);
        while (!waiting.isEmpty()) {
            JavaCodeUnit here = waiting.remove(waiting.size() - 1);
            for (JavaCodeUnit there : next(here)) {
                Access rule = rule(there);
                if (rule != null && rule != Access.PLATFORM) {
                    if (there instanceof JavaMethod method && Reads.isRead(method.reflect())) {
                        reads.add(Reads.name(method.reflect()));
                    }
                } else if (isBean(there.getOwner()) && !isBean(here.getOwner()) && isBare(there)) {
                    pastRules.add(there.getOwner().getSimpleName() + "." + there.getName());
                }
                if ((rule == null || rule == Access.PLATFORM) && seen.add(there)) {
                    waiting.add(there);
                }
            }
        }
        return new EndPoint(name, reads, pastRules);
    }

    /** The rule at a method's door; {@code null} where there is none. */
    private static Access rule(JavaCodeUnit unit) {
        if (unit.isAnnotatedWith(Allowed.class)) {
            return unit.getAnnotationOfType(Allowed.class).value();
        }
        JavaClass owner = unit.getOwner();
        return owner.isAnnotatedWith(Allowed.class)
                ? owner.getAnnotationOfType(Allowed.class).value()
                : null;
    }

    private static boolean isBean(JavaClass one) {
        return one.isAnnotatedWith(ApplicationScoped.class)
                || one.isAnnotatedWith(Singleton.class)
                || one.isAnnotatedWith(Stateless.class);
    }

    /** Whether a method comes to the database without a rule on the way. */
    private boolean isBare(JavaCodeUnit unit) {
        return bare.computeIfAbsent(unit, this::comesToTheDatabase);
    }

    private boolean comesToTheDatabase(JavaCodeUnit unit) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(unit));
        List<JavaCodeUnit> waiting = new ArrayList<>(seen);
        while (!waiting.isEmpty()) {
            JavaCodeUnit here = waiting.remove(waiting.size() - 1);
            if (here.getAccessesFromSelf().stream().anyMatch(Reach::isOfTheDatabase)) {
                return true;
            }
            next(here).stream()
                    .filter(there -> rule(there) == null || rule(there) == Access.PLATFORM)
                    .filter(seen::add)
                    .forEach(waiting::add);
        }
        return false;
    }

    private static boolean isOfTheDatabase(JavaAccess<?> access) {
        return DATABASE.stream().anyMatch(base -> access.getTargetOwner().isAssignableTo(base));
    }

    private Set<JavaCodeUnit> next(JavaCodeUnit unit) {
        return next.computeIfAbsent(unit, Reach::calls);
    }

    private static Set<JavaCodeUnit> calls(JavaCodeUnit unit) {
        Set<JavaCodeUnit> calls = new HashSet<>();
        Stream.of(
                        unit.getMethodCallsFromSelf(),
                        unit.getMethodReferencesFromSelf(),
                        unit.getConstructorCallsFromSelf(),
                        unit.getConstructorReferencesFromSelf())
                .flatMap(Set::stream)
                .filter(access -> access.getTargetOwner().getPackageName().startsWith("org.jumptojob"))
                .forEach(access -> calls.addAll(targets(access)));
        return calls;
    }

    private static Set<JavaCodeUnit> targets(JavaAccess<?> access) {
        Set<JavaCodeUnit> targets = new HashSet<>();
        access.getTarget()
                .resolveMember()
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .ifPresent(target -> {
                    targets.add(target);
                    JavaClass owner = target.getOwner();
                    if (!(target instanceof JavaMethod)) {
                        if (!isBean(owner)) {
                            targets.addAll(owner.getMethods());
                        }
                        return;
                    }
                    String[] types = target.getRawParameterTypes().stream()
                            .map(JavaClass::getName)
                            .toArray(String[]::new);
                    Stream.concat(
                                    owner.getAllSubclasses().stream(),
                                    access.getTargetOwner().getAllSubclasses().stream())
                            .forEach(other ->
                                    other.tryGetMethod(target.getName(), types).ifPresent(targets::add));
                });
        return targets;
    }
}
