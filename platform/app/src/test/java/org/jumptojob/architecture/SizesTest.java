package org.jumptojob.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sizes that tell that something answers for more than one thing: then look for the second noun. */
class SizesTest {

    private static final int LINES_OF_A_CLASS = 400;
    private static final int LINES_OF_A_FACELET = 200;
    private static final int CLASSES_OF_A_PACKAGE = 25;
    private static final int PARAMETERS = 5;

    @Test
    void noClassIsLongerThanFourHundredLines() throws IOException {
        Map<String, Integer> tooLong = longer("src/main/java", ".java", LINES_OF_A_CLASS);
        tooLong.putAll(longer("src/test/java", ".java", LINES_OF_A_CLASS));
        assertEquals(Map.of(), tooLong);
    }

    @Test
    void noFaceletIsLongerThanTwoHundredLines() throws IOException {
        assertEquals(Map.of(), longer("src/main/webapp", ".xhtml", LINES_OF_A_FACELET));
    }

    @Test
    void noPackageHasMoreThanTwentyFiveClasses() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (Path file : files("src/main/java", ".java")) {
            counts.merge(file.getParent().toString(), 1, Integer::sum);
        }
        counts.values().removeIf(count -> count <= CLASSES_OF_A_PACKAGE);
        assertEquals(Map.of(), counts);
    }

    @Test
    void noMethodTakesMoreThanFiveParameters() {
        Set<String> wide = new TreeSet<>();
        for (JavaClass javaClass : Plan.classes()) {
            javaClass.getMethods().stream()
                    .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                    .filter(method -> method.getRawParameterTypes().size() > PARAMETERS)
                    .forEach(method -> wide.add(method.getFullName()));
        }
        assertEquals(Set.of(), wide);
    }

    private static Map<String, Integer> longer(String folder, String ending, int most) throws IOException {
        Map<String, Integer> tooLong = new TreeMap<>();
        List<Path> files = files(folder, ending);
        assertFalse(files.isEmpty(), () -> "nothing to look at in " + folder);
        for (Path file : files) {
            int lines = Files.readAllLines(file).size();
            if (lines > most) {
                tooLong.put(file.toString(), lines);
            }
        }
        return tooLong;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
