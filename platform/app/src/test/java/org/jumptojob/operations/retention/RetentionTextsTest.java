package org.jumptojob.operations.retention;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

/** Each kind of data that a room keeps for a time has a name on the page about these times. */
class RetentionTextsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern WORD = Pattern.compile("public String word\\(\\) \\{\\s+return \"([a-z_]+)\";");

    @Test
    void everyKindHasAName() throws IOException {
        Set<String> words = new TreeSet<>();
        try (Stream<Path> all = Files.walk(SOURCES)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (Pattern.compile("implements [^{]*\\bRetention\\b")
                        .matcher(source)
                        .find()) {
                    WORD.matcher(source).results().forEach(found -> words.add(found.group(1)));
                }
            }
        }
        assertTrue(words.containsAll(Set.of("sharing", "notices", "questions", "groups", "surveys")), words::toString);
        Texts texts = new Texts();
        words.forEach(word -> assertFalse(texts.get("retention.kind-" + word).isBlank(), word));
    }
}
