package org.jumptojob.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

class PageTextsTest {

    private static final Path WEB = Path.of("src/main/webapp");
    private static final Pattern TEXT =
            Pattern.compile("(text|levelled)(?:\\[|\\.of\\()'([a-z]+\\.[a-zA-Z0-9-]+)'[\\]),]");
    private final Texts texts = new Texts();

    private static List<MatchResult> textsOf(String page) throws IOException {
        return TEXT.matcher(Files.readString(WEB.resolve(page))).results().toList();
    }

    @Test
    void everyTextOfEveryPageExists() throws IOException {
        int count = 0;
        for (String page : pages()) {
            for (MatchResult use : textsOf(page)) {
                assertFalse(texts.get(use.group(2)).isBlank(), () -> page + ": " + use.group());
                count++;
            }
        }
        assertTrue(count > 1000, "too few texts were found: " + count);
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> all = Files.walk(WEB)) {
            return all.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> WEB.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyProblemHasATitleAnExplanationAndAWayOut() {
        for (String kind : List.of("waiting", "missing", "refused", "broken")) {
            for (String part : List.of("-title", "", "-do")) {
                assertFalse(texts.get("problem." + kind + part).isBlank());
            }
        }
    }

    @Test
    void everyTextOfThePagesAboutTheSiteHasEasyWords() throws IOException {
        for (String page : List.of("help.xhtml", "privacy.xhtml", "about.xhtml")) {
            for (MatchResult use : textsOf(page)) {
                assertEquals("levelled", use.group(1), use.group());
                assertFalse(texts.get(use.group(2) + LevelledTexts.EASY).isBlank(), use.group());
            }
        }
    }

    @Test
    void noTextOfThePagesAboutTheSiteStandsUnused() throws IOException {
        for (String bundle : List.of("help", "privacy", "about")) {
            TreeSet<String> used = new TreeSet<>();
            textsOf(bundle + ".xhtml").forEach(use -> used.add(use.group(2)));
            for (String key : ResourceBundle.getBundle("messages." + bundle, Locale.ENGLISH)
                    .keySet()) {
                String plain = bundle + "." + key.replaceFirst("-easy$", "");
                assertTrue(used.contains(plain) || key.equals("easy-words"), key);
            }
        }
    }

    @Test
    void easySentencesAreShort() {
        for (String bundle : List.of("help", "privacy", "about")) {
            ResourceBundle all = ResourceBundle.getBundle("messages." + bundle, Locale.ENGLISH);
            all.keySet().stream().filter(key -> key.endsWith("-easy")).forEach(key -> {
                for (String sentence : all.getString(key).split("(?<=[.?!:])\\s")) {
                    assertTrue(sentence.split("\\s+").length <= 12, key + ": " + sentence);
                }
            });
        }
    }

    @Test
    void whoChoseEasyWordsReadsThem() {
        Visitor visitor = new Visitor();
        LevelledTexts levelled = new LevelledTexts(texts, visitor);
        String standard = levelled.get("help.danger-title");
        visitor.stranger(Preferences.STANDARD.withWords("easy"), false);
        assertNotEquals(standard, levelled.get("help.danger-title"));
        assertEquals(texts.get("help.danger-title-easy"), levelled.get("help.danger-title"));
    }

    @Test
    void everyRoleHasAName() {
        Arrays.stream(Role.values())
                .forEach(role ->
                        assertFalse(texts.get("admin.role-" + role.word()).isBlank()));
    }

    @Test
    void theHelpPageNamesTheEmergencyNumberFirst() {
        assertTrue(texts.get("help.danger-now").contains("112"));
        assertTrue(texts.get("help.danger-now-easy").contains("112"));
    }
}
