package org.jumptojob.operations.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

class StatementTextsTest {

    private static final Path WEB = Path.of("src/main/webapp");
    private static final Pattern KEY = Pattern.compile("['\"]statements\\.([a-z-]+)['\"]");

    private final Texts texts = new Texts();

    @Test
    void everyKindOfEventHasAName() {
        for (Happening one : Happening.values()) {
            assertFalse(texts.get("statements.kind-" + one.word()).isBlank());
            if (one.isOfPlatform()) {
                assertFalse(texts.get("statements.you-" + one.word()).isBlank());
                assertFalse(texts.get("statements.person-" + one.word()).isBlank());
            }
        }
    }

    @Test
    void everyTextIsUsedAndEveryTextThatIsUsedExists() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file : files()) {
            KEY.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
        }
        // The beginnings of keys that end with the word of an event.
        used.removeAll(Set.of("kind-", "you-", "person-"));
        Arrays.stream(Happening.values()).forEach(one -> {
            used.add("kind-" + one.word());
            if (one.isOfPlatform()) {
                used.addAll(List.of("you-" + one.word(), "person-" + one.word()));
            }
        });
        assertEquals(
                new TreeSet<>(ResourceBundle.getBundle("messages.statements", Locale.ENGLISH)
                        .keySet()),
                used);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> pages = Files.walk(WEB);
                Stream<Path> code = Files.walk(Path.of("src/main/java/org/jumptojob/operations/statements"))) {
            return Stream.concat(pages, code)
                    .filter(file -> file.toString().matches(".*[.](xhtml|java)"))
                    .toList();
        }
    }
}
