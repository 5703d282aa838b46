package org.jumptojob.consent.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jumptojob.consent.OpenBeside;
import org.jumptojob.consent.Shareable;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

class SharingTextsTest {

    private static final Path WEB = Path.of("src/main/webapp");
    private static final Pattern TEXT = Pattern.compile("'(sharing\\.[a-z-]*[a-z])'");
    private static final int MOST_WORDS = 15;

    private final Texts texts = new Texts();

    private static List<Path> pages() throws IOException {
        try (Stream<Path> parts = Files.list(WEB.resolve("WEB-INF/sharing"))) {
            return Stream.concat(
                            parts,
                            Stream.of("my-sharing", "share", "shared", "shared-with-me", "who-sees-what")
                                    .map(name -> WEB.resolve(name + ".xhtml")))
                    .toList();
        }
    }

    @Test
    void everyTextOfThePagesExists() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path page : pages()) {
            TEXT.matcher(Files.readString(page)).results().forEach(use -> used.add(use.group(1)));
        }
        assertTrue(used.size() > 50, () -> "the pattern finds only " + used);
        used.forEach(key -> assertFalse(texts.get(key).isBlank(), key));
    }

    /** What is given to a role is for those who have it now; she reads so before her yes, and wherever it stands as open. */
    @Test
    void whereARoleIsNamedItIsSaidThatWhoComesLaterSeesNothing() throws IOException {
        for (String part : List.of("check", "open-now")) {
            String page = Files.readString(WEB.resolve("WEB-INF/sharing/" + part + ".xhtml"));
            assertTrue(page.contains("sharing.receipt-seat-later"), part);
        }
        assertTrue(texts.get("sharing.receipt-seat-later").contains("Who comes later cannot"));
    }

    @Test
    void everyKindOfThingsHasAName() throws ReflectiveOperationException {
        int kinds = 0;
        for (JavaClass javaClass : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.jumptojob")) {
            if (javaClass.isAssignableTo(Shareable.class) && !javaClass.isInterface()) {
                Constructor<?> constructor = javaClass.reflect().getDeclaredConstructor();
                constructor.setAccessible(true);
                String word = ((Shareable) constructor.newInstance()).kind();
                assertFalse(texts.get("sharing.kind-" + word).isBlank(), word);
                kinds++;
            }
        }
        assertTrue(kinds >= 2);
    }

    /** Feature S-18: the page that says in plain words who can see what knows every role of the platform. */
    @Test
    void thePageWhoCanSeeWhatSpeaksOfEveryRoleInPlainWords() {
        List<String> told = new WhoSeesView().getRoles();
        for (Role role : Role.values()) {
            String word = role == Role.TRAINEE ? "learner" : role.word();
            assertTrue(told.contains(word), () -> "nothing is said about the role " + word);
        }
        for (String word : told) {
            assertFalse(texts.get("sharing.role-" + word).isBlank());
            assertFalse(texts.get("sharing.role-" + word + "-can").isBlank());
        }
    }

    /** "You share nothing" is said only where nothing is open by any other way either: each room tells what it knows. */
    @Test
    void whatIsOpenWithoutASharingIsToldByTheRoomsThatKnowIt() throws Exception {
        OpenBeside.Whose whose = new OpenBeside.Whose(UUID.randomUUID(), UUID.randomUUID(), Instant.EPOCH);
        Set<String> paths = new TreeSet<>();
        for (JavaClass javaClass : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.jumptojob")) {
            if (javaClass.isAssignableTo(OpenBeside.class) && !javaClass.isInterface()) {
                Constructor<?> constructor = javaClass.reflect().getDeclaredConstructor();
                constructor.setAccessible(true);
                for (OpenBeside.Way way : ((OpenBeside) constructor.newInstance()).ways(whose)) {
                    assertFalse(texts.get(way.text()).isBlank(), way.text());
                    paths.add(way.path());
                }
            }
        }
        assertTrue(
                paths.containsAll(Set.of("/receivers", "/reports", "/my-data", "/my-stories", "/we-story/")),
                paths::toString);
    }

    /** Whoever looks at her own thing sees to whom it is open, whatever kind it is. */
    @Test
    void thePageOfEveryKindOfThingsSaysToWhomItIsOpenNow() throws IOException {
        Map<String, List<String>> pages = Map.of(
                "plan-page", List.of("plan-page", "my-plan"),
                "card", List.of("my-card"),
                "hard-days-line", List.of("my-hard-days"),
                "story", List.of("give-story", "WEB-INF/stories/steps", "WEB-INF/stories/outside"),
                "progress", List.of("me"),
                "quiz-result", List.of("me"));
        Set<String> kinds = new TreeSet<>();
        ResourceBundle bundle = ResourceBundle.getBundle("messages.sharing", Locale.ENGLISH);
        bundle.keySet().stream()
                .filter(key -> key.startsWith("kind-"))
                .forEach(key -> kinds.add(key.substring("kind-".length())));
        assertEquals(new TreeSet<>(pages.keySet()), kinds);
        for (var kind : pages.entrySet()) {
            for (String page : kind.getValue()) {
                assertTrue(
                        Files.readString(WEB.resolve(page + ".xhtml"))
                                .contains("/WEB-INF/sharing/open-now.xhtml\"><ui:param name=\"kind\" value=\""
                                        + kind.getKey() + "\"/>"),
                        page);
            }
        }
        assertTrue(
                Files.readString(WEB.resolve("WEB-INF/sharing/open-now.xhtml")).contains("/my-sharing#{'#'}sharing-"));
    }

    @Test
    void noEmptyListSaysMoreThanItKnows() throws IOException {
        for (String key : List.of("open-none", "who-now-none")) {
            assertFalse(texts.get("sharing." + key).contains("Nobody"), key);
        }
        assertTrue(texts.get("sharing.who-looks-none").contains("that you shared"));
        assertTrue(Files.readString(WEB.resolve("my-sharing.xhtml")).contains("empty mySharing.beside}\"><p>"));
        assertTrue(Files.readString(WEB.resolve("who-sees-what.xhtml")).contains("empty whoSees.beside}\"><p>"));
    }

    @Test
    void whoSharesWordsOfOthersReadsBeforeHerYesWhatTheyLearn() throws IOException {
        String others = texts.get("sharing.check-others");
        assertTrue(others.contains("they read to whom you show it"), others);
        assertTrue(others.contains("closes when one of them says no"), others);
        assertTrue(Files.readString(WEB.resolve("WEB-INF/sharing/check.xhtml"))
                .contains("rendered=\"#{shareView.several}\"><p><strong>#{text['sharing.check-others']}"));
    }

    /** Another receiver may see the same thing still, and a story part or a report is open by no sharing at all. */
    @Test
    void whatIsSaidAfterStoppingIsTrueWhereSomethingElseStaysOpen() throws IOException {
        String one = texts.of("sharing.stopped", "Kim");
        assertTrue(one.contains("with Kim"), one);
        String all = texts.get("sharing.stopped-all");
        assertTrue(all.startsWith("All that you shared is closed."), all);
        for (String said : List.of(one, all)) {
            assertFalse(said.contains("Nobody") || said.contains("Everything"), said);
            assertTrue(said.contains("in another way"), said);
        }
        assertTrue(Files.readString(WEB.resolve("WEB-INF/sharing/said.xhtml"))
                .contains("text.of(said.message, said.typed['about'])"));
    }

    /** Who sees a name or reads a report without a sharing is told so on the page of the roles. */
    @Test
    void noRoleWithATaskIsSaidToSeeNothing() {
        for (String role : List.of("peer-worker", "expert", "professional", "coach", "duo", "coordinator")) {
            assertFalse(texts.get("sharing.role-" + role + "-can").contains("see nothing"), role);
        }
        assertTrue(texts.get("sharing.role-duo-can").contains("read reports"));
        assertTrue(texts.get("sharing.role-coordinator-can").contains("card"));
    }

    @Test
    void sentencesAreShort() {
        ResourceBundle all = ResourceBundle.getBundle("messages.sharing", Locale.ENGLISH);
        for (String key : all.keySet()) {
            for (String sentence : all.getString(key).split("(?<=[.?!:])\\s")) {
                int words = sentence.split("\\s+").length;
                assertTrue(words <= MOST_WORDS, () -> key + " has " + words + " words: " + sentence);
            }
        }
    }
}
