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
import java.util.stream.Stream;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

/** Each word that a room writes into the audit trail has its words for people. */
class TrailWordsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CALL =
            Pattern.compile("(?:audit\\s*\\.record|[^.\\w]tell)\\((.*?)\\);", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("(?<!getString\\()\"([a-z]+(?:-[a-z]+)*)\"");

    private final Texts texts = new Texts();

    @Test
    void everyWordOfTheTrailHasItsText() throws IOException {
        Set<String> words = new TreeSet<>();
        try (Stream<Path> all = Files.walk(SOURCES)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".java")).toList()) {
                CALL.matcher(Files.readString(file))
                        .results()
                        .forEach(call ->
                                WORD.matcher(call.group(1)).results().forEach(word -> words.add(word.group(1))));
            }
        }
        assertTrue(words.containsAll(Set.of("sharing-given", "sharing-ended", "track-shown")), words::toString);
        words.forEach(word -> assertFalse(texts.get("trail.did-" + word).isBlank(), word));
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
