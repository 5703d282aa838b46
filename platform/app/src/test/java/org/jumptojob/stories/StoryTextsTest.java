package org.jumptojob.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoryTextsTest {

    private static final Pattern KEY = Pattern.compile("['\"]stories\\.([a-z-]+)['\"]");

    /** The lines and boxes of forms: their keys are put together from their names. */
    private static final List<String> FIELDS =
            List.of("happened", "felt", "helped", "text", "listener", "goal", "fact", "wish");

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.stories", Locale.ENGLISH);

    @Test
    void everyTextIsUsedAndEveryTextThatIsUsedExists() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file : files()) {
            KEY.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
        }
        used.removeIf(key -> key.endsWith("-"));
        for (String field : FIELDS) {
            used.addAll(List.of(field, field + "-hint"));
        }
        for (String field : List.of("listener", "goal", "fact", "wish")) {
            used.add(field + "-missing");
        }
        for (ContentNote note : ContentNote.values()) {
            used.add(note.choiceKey().substring("stories.".length()));
            used.add(note.sentenceKey().replaceFirst("^stories\\.", ""));
        }
        for (String box : List.of("title", "happened", "felt", "helped")) {
            used.addAll(List.of("copy-" + box, "copy-other-" + box));
        }
        used.addAll(List.of("step-ours-open", "step-outside-open", "copy-room-ours", "copy-room-outside"));
        used.addAll(List.of("copy-answer-yes", "copy-answer-hold", "copy-answer-outside", "agree-yes", "agree-hold"));
        used.remove("");
        assertEquals(new TreeSet<>(TEXTS.keySet()), used);
    }

    @Test
    void sentencesAreShort() {
        for (String key : TEXTS.keySet()) {
            for (String sentence : TEXTS.getString(key).split("(?<=[.?!:])\\s")) {
                assertTrue(sentence.split("\\s+").length <= 15, key + ": " + sentence);
            }
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"));
                Stream<Path> code = Files.walk(Path.of("src/main/java/org/jumptojob/stories"))) {
            return Stream.concat(pages, code)
                    .filter(file -> file.toString().matches(".*[.](xhtml|java)"))
                    .toList();
        }
    }
}
