package org.jumptojob.attack;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;

/** What the program says of itself: its reading methods, and the rows that its rooms bring. */
final class Reads {

    private static final Set<Access> OF_OTHERS = Set.of(Access.MEMBER, Access.COORDINATOR, Access.ADMINISTRATOR);

    private Reads() {}

    /** Every method of a service that may give out something about somebody else, by the name that rows use. */
    static Map<String, Method> methods() {
        Map<String, Method> methods = new TreeMap<>();
        for (JavaClass javaClass : classes(new ImportOption.DoNotIncludeTests())) {
            if (javaClass.isAnnotatedWith(ApplicationScoped.class)) {
                for (Method method : javaClass.reflect().getDeclaredMethods()) {
                    if (isRead(method)) {
                        methods.put(name(method), method);
                    }
                }
            }
        }
        return methods;
    }

    static boolean isRead(Method method) {
        Allowed rule = rule(method);
        return rule != null
                && (OF_OTHERS.contains(rule.value()) || rule.value() == Access.PERSON && takesAnId(method))
                && Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && method.getReturnType() != void.class;
    }

    /** Whoever knows the id of somebody else's thing can call a method for her own things with it. */
    private static boolean takesAnId(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .flatMap(type -> type.isRecord()
                        ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType)
                        : Stream.of(type))
                .anyMatch(UUID.class::equals);
    }

    static Allowed rule(Method method) {
        Allowed own = method.getAnnotation(Allowed.class);
        return own == null ? method.getDeclaringClass().getAnnotation(Allowed.class) : own;
    }

    static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** The rows of every room, found among the tests: nobody can forget to list her class anywhere. */
    static List<AttackRows> rooms() throws ReflectiveOperationException {
        List<AttackRows> rooms = new ArrayList<>();
        for (JavaClass javaClass : classes(new ImportOption.OnlyIncludeTests())) {
            if (javaClass.isAssignableTo(AttackRows.class) && !javaClass.isInterface()) {
                Constructor<?> constructor = javaClass.reflect().getDeclaredConstructor();
                constructor.setAccessible(true);
                rooms.add((AttackRows) constructor.newInstance());
            }
        }
        return rooms;
    }

    static Iterable<JavaClass> classes(ImportOption option) {
        return new ClassFileImporter().withImportOption(option).importPackages("org.jumptojob");
    }

    /** The types of this project that can be reached from what a method gives: by records, getters and collections. */
    static Set<Class<?>> given(Method method) {
        Set<Class<?>> seen = new HashSet<>();
        collect(method.getGenericReturnType(), seen);
        return seen;
    }

    private static void collect(Type type, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType generic) {
            collect(generic.getRawType(), seen);
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, seen));
        } else if (type instanceof WildcardType wild) {
            Arrays.stream(wild.getUpperBounds()).forEach(bound -> collect(bound, seen));
        } else if (type instanceof Class<?> found && found.getName().startsWith("org.jumptojob.") && seen.add(found)) {
            Stream.concat(
                            Stream.of(found.isRecord() ? found.getRecordComponents() : new RecordComponent[0])
                                    .map(RecordComponent::getGenericType),
                            Arrays.stream(found.getMethods())
                                    .filter(getter -> getter.getParameterCount() == 0)
                                    .map(Method::getGenericReturnType))
                    .forEach(next -> collect(next, seen));
        }
    }
}
