package org.jumptojob.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import java.beans.Introspector;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Names that count in the whole application: where two rooms take the same one, the server does not start. */
class NamesTest {

    @Test
    void noTwoBeansOfPagesHaveTheSameName() {
        Map<String, Set<String>> owners = new TreeMap<>();
        for (JavaClass javaClass : Plan.classes()) {
            if (javaClass.isAnnotatedWith(Named.class)) {
                String given = javaClass.getAnnotationOfType(Named.class).value();
                add(owners, given.isEmpty() ? Introspector.decapitalize(javaClass.getSimpleName()) : given, javaClass);
            }
        }
        assertTrue(owners.containsKey("recordView"), owners::toString);
        assertEquals(Map.of(), twice(owners));
    }

    @Test
    void noTwoEntitiesHaveTheSameName() {
        Map<String, Set<String>> owners = new TreeMap<>();
        for (JavaClass javaClass : Plan.classes()) {
            if (javaClass.isAnnotatedWith(Entity.class)) {
                String given = javaClass.getAnnotationOfType(Entity.class).name();
                add(owners, given.isEmpty() ? javaClass.getSimpleName() : given, javaClass);
            }
        }
        assertTrue(owners.containsKey("Person"), owners::toString);
        assertEquals(Map.of(), twice(owners));
    }

    private static void add(Map<String, Set<String>> owners, String name, JavaClass owner) {
        owners.computeIfAbsent(name, any -> new TreeSet<>()).add(owner.getName());
    }

    private static Map<String, Set<String>> twice(Map<String, Set<String>> owners) {
        owners.values().removeIf(classes -> classes.size() == 1);
        return owners;
    }
}
