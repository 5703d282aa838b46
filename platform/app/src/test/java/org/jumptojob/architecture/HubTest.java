package org.jumptojob.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.enterprise.inject.Produces;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jumptojob.web.HubEntry;
import org.jumptojob.web.HubEntry.Section;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

/** The page "My things": it leads to all that is a person's own, and stays easy to read. */
class HubTest {

    /** What one can look through without searching. */
    private static final int MOST_OF_A_SECTION = 6;

    private static final Set<String> PLACES = Set.of(
            "/my-plan",
            "/my-hard-days",
            "/my-card",
            "/my-stories",
            "/my-feelings",
            "/my-notices",
            "/my-questions",
            "/my-surveys",
            "/my-sharing",
            "/who-sees-what",
            "/shared-with-me",
            "/groups",
            "/my-supporters",
            "/reports",
            "/my-data",
            "/questions",
            "/surveys",
            "/my-recognition",
            "/recognitions",
            "/ways",
            "/admin-openings");

    @Test
    void eachPlaceOfAPersonStandsThereOnce() throws ReflectiveOperationException {
        List<String> paths = entries().stream()
                .map(HubEntry::path)
                .filter(path -> !path.isEmpty())
                .sorted()
                .toList();
        assertEquals(List.copyOf(new TreeSet<>(PLACES)), paths);
    }

    @Test
    void eachHasANameAndASentenceThatIsShort() throws ReflectiveOperationException {
        Texts texts = new Texts();
        for (HubEntry entry : entries()) {
            assertFalse(texts.get(entry.label()).isBlank(), entry.label());
            for (String sentence : texts.get(entry.sentence()).split("(?<=[.?!])\\s")) {
                assertTrue(sentence.split("\\s+").length <= 15, sentence);
            }
        }
        for (Section section : Section.values()) {
            assertFalse(texts.get("plan.section-" + section.word()).isBlank());
        }
    }

    @Test
    void noSectionIsALongList() throws ReflectiveOperationException {
        Map<Section, Long> sizes =
                entries().stream().collect(Collectors.groupingBy(HubEntry::section, Collectors.counting()));
        assertEquals(Set.of(Section.values()), sizes.keySet());
        sizes.forEach((section, size) -> assertTrue(size <= MOST_OF_A_SECTION, section + ": " + size));
    }

    /** Where a role is asked for, or something has to be looked at, it is the work for others and nothing of her own. */
    @Test
    void whatIsForARoleStandsApart() throws ReflectiveOperationException {
        for (HubEntry entry : entries()) {
            assertTrue(entry.role().isEmpty() || entry.section() == Section.TASKS, entry.path());
        }
        assertEquals(
                Set.of("/surveys", "/recognitions", "/admin-openings"),
                entries().stream()
                        .filter(entry -> entry.role().equals("coordinator"))
                        .map(HubEntry::path)
                        .collect(Collectors.toSet()));
    }

    private static List<HubEntry> entries() throws ReflectiveOperationException {
        List<HubEntry> entries = new ArrayList<>();
        for (JavaClass javaClass : Plan.classes()) {
            boolean entry = javaClass.isAssignableTo(HubEntry.class) && !javaClass.isRecord();
            if (entry && !javaClass.getModifiers().contains(JavaModifier.ABSTRACT) && !javaClass.isInterface()) {
                entries.add((HubEntry) instance(javaClass));
            }
            if (javaClass.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Produces.class))) {
                for (Method method : produced(javaClass)) {
                    method.setAccessible(true);
                    entries.add((HubEntry) method.invoke(instance(javaClass)));
                }
            }
        }
        return entries;
    }

    private static List<Method> produced(JavaClass javaClass) {
        return Arrays.stream(javaClass.reflect().getDeclaredMethods())
                .filter(method -> method.getReturnType() == HubEntry.class)
                .toList();
    }

    private static Object instance(JavaClass javaClass) throws ReflectiveOperationException {
        Constructor<?> constructor = javaClass.reflect().getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }
}
