package org.jumptojob.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every text that a page or a class asks for stands in a bundle, and no bundle keeps what nobody asks for. */
class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern EL = Pattern.compile("#\\{((?:[^{}']|'[^']*')*)}");
    private static final Pattern EL_LITERAL = Pattern.compile("'([^']*)'");
    private static final Pattern ATTRIBUTE = Pattern.compile("value=\"([^\"#]*)\"");
    private static final Pattern JAVA_LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** All texts by their whole key. */
    private static final Map<String, String> TEXTS = new TreeMap<>();

    private static final Set<String> PAGES = new TreeSet<>();
    private static final Set<String> CLASSES = new TreeSet<>();
    private static Pattern key;

    @BeforeAll
    static void read() throws IOException {
        Set<String> bundles = new TreeSet<>();
        for (Path file : files(BUNDLES, ".properties")) {
            String bundle = file.getFileName().toString().replace(".properties", "");
            bundles.add(bundle);
            Properties texts = new Properties();
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            texts.forEach((name, text) -> TEXTS.put(bundle + "." + name, (String) text));
        }
        // A key that ends in a hyphen or a dot is the beginning of several.
        String names = "(?:" + String.join("|", bundles) + ")\\.";
        key = Pattern.compile(names + "(?:[A-Za-z0-9_-]+|[a-z]+\\.)");
        for (Path page : files(Path.of("src/main/webapp"), ".xhtml")) {
            String text = Files.readString(page);
            literals(EL, text).forEach(TextsTest::readExpression);
            // A page hands a key to a part of it as it is.
            literals(ATTRIBUTE, text).stream()
                    .filter(value -> key.matcher(value).matches())
                    .forEach(PAGES::add);
        }
        for (Path source : files(Path.of("src/main/java"), ".java")) {
            literals(JAVA_LITERAL, Files.readString(source)).stream()
                    .filter(literal -> key.matcher(literal).matches())
                    .forEach(CLASSES::add);
        }
    }

    private static void readExpression(String expression) {
        boolean levelled = expression.contains("levelled[");
        if (levelled || expression.contains("text[") || expression.contains("text.of(")) {
            literals(EL_LITERAL, expression).stream()
                    .filter(literal -> literal.matches("[a-z]+\\.[A-Za-z0-9_-]*"))
                    .forEach(literal -> {
                        PAGES.add(literal);
                        if (levelled && !literal.endsWith("-")) {
                            PAGES.add(literal + "-easy");
                        }
                    });
        } else {
            // A key that is handed on, chosen from two.
            literals(EL_LITERAL, expression).stream()
                    .filter(literal -> key.matcher(literal).matches())
                    .forEach(PAGES::add);
        }
    }

    @Test
    void everyKeyOfAPageStandsInABundle() {
        assertTrue(PAGES.size() > 100, () -> "the pattern finds only " + PAGES);
        assertEquals(Set.of(), missing(PAGES));
    }

    @Test
    void everyKeyOfAClassStandsInABundle() {
        assertTrue(CLASSES.size() > 20, () -> "the pattern finds only " + CLASSES);
        assertEquals(Set.of(), missing(CLASSES));
    }

    @Test
    void everyTextIsAskedForSomewhere() {
        Set<String> asked = new HashSet<>(PAGES);
        asked.addAll(CLASSES);
        Set<String> idle = new TreeSet<>(TEXTS.keySet());
        idle.removeIf(text -> asked.stream().anyMatch(ask -> fits(ask, text)));
        assertEquals(Set.of(), idle);
    }

    @Test
    void noKeyStandsTwiceInABundle() throws IOException {
        for (Path file : files(BUNDLES, ".properties")) {
            Set<String> seen = new HashSet<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String name = line.split("[=: ]", 2)[0];
                    assertTrue(seen.add(name), () -> file + " has " + name + " twice");
                }
            }
        }
    }

    @Test
    void noTextIsEmpty() {
        TEXTS.forEach((name, text) -> assertFalse(text.isBlank(), name));
    }

    /** In a text with places to fill in, {@code MessageFormat} takes a plain apostrophe for a quote and swallows it. */
    @Test
    void aTextWithPlacesComesOutWithAllItsSigns() {
        Texts texts = new Texts();
        TEXTS.forEach((name, text) -> {
            if (text.contains("{0}") && !text.matches(".*\\{\\d,.*")) {
                String filled = texts.of(name, "one", "two", "three");
                String expected =
                        text.replace("{0}", "one").replace("{1}", "two").replace("{2}", "three");
                assertEquals(expected, filled, name);
            }
        });
    }

    @Test
    void aTextIsFoundByItsBundleAndKey() {
        assertEquals(TEXTS.get("web.help"), new Texts().get("web.help"));
        assertEquals("Step 2 of 5", new Texts().of("learning.step", 2, 5));
    }

    /** A page must not show a key instead of a text. */
    @Test
    void anUnknownKeyIsAnError() {
        for (String unknown : List.of("web.no-such-key", "nosuchbundle.key", "nodot", "")) {
            assertThrows(MissingResourceException.class, () -> new Texts().get(unknown), unknown);
        }
    }

    private static Set<String> missing(Set<String> asked) {
        Set<String> missing = new TreeSet<>(asked);
        missing.removeIf(ask -> TEXTS.keySet().stream().anyMatch(text -> fits(ask, text)));
        // Names of other things that begin like a bundle, such as the properties of a mail session.
        missing.removeIf(ask -> ask.endsWith("."));
        return missing;
    }

    private static boolean fits(String ask, String text) {
        return ask.equals(text) || (ask.endsWith("-") || ask.endsWith(".")) && text.startsWith(ask);
    }

    private static List<String> literals(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
