package org.jumptojob.operations.trail;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

/** Each word that a room writes into the audit trail has its words for people. */
class TrailWordsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CALL = Pattern.compile("audit\\s*\\.record\\((.*?)\\);", Pattern.DOTALL);

    /** Of a class that records by a method of its own, {@code tell(action, …)}. */
    private static final Pattern TELL = Pattern.compile("\\stell\\((.*?)\\);", Pattern.DOTALL);

    private static final Pattern WORD = Pattern.compile("(?<!getString\\()\"([a-z]+(?:-[a-z]+)*)\"");

    private final Texts texts = new Texts();

    @Test
    void everyWordOfTheTrailHasItsText() throws IOException {
        Set<String> words = new TreeSet<>();
        try (Stream<Path> all = Files.walk(SOURCES)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                words.addAll(words(CALL, source));
                if (source.contains("void tell(String action")) {
                    words.addAll(words(TELL, source));
                }
            }
        }
        assertTrue(
                words.containsAll(Set.of("sharing-given", "sharing-ended", "track-shown", "client-revoked")),
                words::toString);
        words.forEach(word -> assertFalse(texts.get("trail.did-" + word).isBlank(), word));
    }

    private static Set<String> words(Pattern call, String source) {
        return call.matcher(source)
                .results()
                .flatMap(found -> WORD.matcher(found.group(1)).results())
                .map(word -> word.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void whatIsPutTogetherFromPartsHasItsTextToo() {
        for (String kind : List.of("copy", "erasure")) {
            for (String step : List.of("entered", "carried-out", "stopped")) {
                assertFalse(texts.get("trail.did-paper-" + kind + "-" + step).isBlank());
            }
        }
        assertFalse(texts.get("trail.did-record-opened").isBlank());
    }
}
