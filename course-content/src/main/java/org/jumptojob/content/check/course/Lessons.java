package org.jumptojob.content.check.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jumptojob.content.PlainText;
import org.jumptojob.content.Problem;
import org.jumptojob.content.check.Documents;
import org.jumptojob.content.check.Measure;
import org.jumptojob.content.check.Sentence;
import org.jumptojob.content.check.Table;
import org.jumptojob.content.check.Text;
import org.jumptojob.content.check.Text.Passage;

/**
 * Each lesson has its parts, in both texts: an opening that no other page has, a made-up example that says it is one, what to do on
 * Monday, behind it the limits of the advice, one question to think about, and an exercise in which somebody does something. It has
 * {@value #FEWEST_WORDS} words or more. A page, which is read at one go, has {@value #MOST_YOUNG} at most in Jump to Job and
 * {@value #MOST} elsewhere; a lesson may have two pages, such as a film told in words or a card to keep.
 */
public final class Lessons implements Measure {

    static final int FEWEST_WORDS = 350;
    static final int MOST_YOUNG = 800;
    static final int MOST = 1400;

    /** As many words of two openings may be the same. */
    static final int SAME = 3;

    static final String QUESTION = "One question to think about";

    private static final String YOUNG = "jump-to-job";
    private static final Pattern HEADING = Pattern.compile("(?m)^## +(.+?) *$");
    private static final Pattern MONDAY = Pattern.compile("\\bMonday\\b");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^> \\*\\*Made-up example\\.\\*\\*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+");

    @Override
    public String name() {
        return "lessons";
    }

    @Override
    public List<Table> measure(Documents documents, Consumer<Problem> problems) {
        List<List<String>> rows = new ArrayList<>();
        Map<String, Integer> tracks = new TreeMap<>();
        Map<String, Passage> openings = new HashMap<>();
        for (Modules module : Modules.of(documents).values()) {
            lessons(module).forEach((name, activities) -> {
                List<Documents.ActivityFiles> pages =
                        activities.stream().filter(Lessons::isPage).toList();
                if (!pages.isEmpty()) {
                    pages.forEach(page -> page(page, openings, problems));
                    parts(pages, problems);
                    int words =
                            pages.stream().mapToInt(page -> words(page, "en")).sum();
                    enough(pages.get(0), words, activities.size() > pages.size(), problems);
                    rows.add(row(module, name, activities, pages));
                    tracks.merge(module.track(), 1, Integer::sum);
                }
            });
        }
        List<List<String>> counts = new ArrayList<>();
        tracks.forEach((track, lessons) -> counts.add(List.of(track, "" + lessons)));
        return List.of(
                new Table("Lessons of the tracks", "", List.of("Track", "Lessons"), counts),
                new Table(
                        "Lessons",
                        "Words of the pages, and what people do.",
                        List.of("Module", "Lesson", "Pages", "Words", "Words, easy", "Exercises"),
                        rows));
    }

    private static Map<String, List<Documents.ActivityFiles>> lessons(Modules module) {
        return module.activities().stream()
                .collect(Collectors.groupingBy(
                        activity -> activity.whole().text("lesson"), LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean isPage(Documents.ActivityFiles activity) {
        return activity.type().equals("page");
    }

    /** What every page has. */
    private static void page(Documents.ActivityFiles page, Map<String, Passage> openings, Consumer<Problem> problems) {
        int most = page.track().equals(YOUNG) ? MOST_YOUNG : MOST;
        int words = words(page, "en");
        if (words > most) {
            problems.accept(page.whole()
                    .problem(
                            "id",
                            "This page has " + words + " words; " + most
                                    + " is the most in this track. Leave something out, or make an exercise of it."));
        }
        for (Map.Entry<String, Text> text : page.texts().entrySet()) {
            if (text.getValue().isMarkdown()) {
                Passage passage = text.getValue().passages().get(0);
                opening(passage, text.getKey(), openings, problems);
                question(passage, problems);
            }
        }
    }

    private static void opening(
            Passage passage, String language, Map<String, Passage> openings, Consumer<Problem> problems) {
        List<String> words =
                words(opening(passage.text())).stream().limit(SAME + 1L).toList();
        if (words.isEmpty()) {
            problems.accept(passage.problem(
                    1, "This page begins with a heading. Begin with a situation that readers can picture."));
            return;
        }
        Passage first = openings.putIfAbsent(language + ": " + String.join(" ", words), passage);
        if (first != null) {
            problems.accept(passage.problem(
                    1,
                    "This page opens like " + first.file() + ": \"" + String.join(" ", words)
                            + " …\". Find an opening of its own."));
        }
    }

    /** What stands between the title and the first heading. */
    private static String opening(String markdown) {
        Matcher heading = HEADING.matcher(markdown);
        String before = heading.find() ? markdown.substring(0, heading.start()) : markdown;
        return before.replaceFirst("\\A# [^\n]*", "");
    }

    private static void question(Passage passage, Consumer<Problem> problems) {
        List<MatchResult> headings = HEADING.matcher(passage.text()).results().toList();
        MatchResult last = headings.isEmpty() ? null : headings.get(headings.size() - 1);
        if (last == null || !last.group(1).equals(QUESTION)) {
            problems.accept(
                    passage.problem(1, "The last part of this page is not \"" + QUESTION + "\". Add it at the end."));
        } else if (!passage.text().substring(last.end()).contains("?")) {
            problems.accept(passage.problem(passage.lineAt(last.start()), "Under this heading stands no question."));
        }
    }

    /** What one of the pages of a lesson has, in each of its texts. */
    private static void parts(List<Documents.ActivityFiles> pages, Consumer<Problem> problems) {
        Map<String, List<Passage>> texts = new TreeMap<>();
        pages.forEach(page -> page.texts()
                .forEach((language, text) -> texts.computeIfAbsent(language, none -> new ArrayList<>())
                        .addAll(text.passages())));
        for (List<Passage> passages : texts.values()) {
            Passage first = passages.get(0);
            if (passages.stream()
                    .noneMatch(passage -> EXAMPLE.matcher(passage.text()).find())) {
                problems.accept(first.problem(
                        1, "This lesson has no made-up example. Tell one about somebody: > **Made-up example.** …"));
            }
            List<Passage> monday = passages.stream()
                    .filter(passage -> afterMonday(passage) >= 0)
                    .toList();
            if (monday.isEmpty()) {
                problems.accept(first.problem(
                        1, "This lesson does not say what to do on Monday, and with whom. Add it under a heading."));
            } else if (monday.stream().noneMatch(passage -> afterMonday(passage) > 1)) {
                problems.accept(monday.get(0)
                        .problem(
                                1,
                                "Between Monday and the question nothing says where the advice has its limits, and"
                                        + " what then. Add it under a heading."));
            }
        }
    }

    /** How many headings stand behind the one on Monday; −1 if there is none. */
    private static int afterMonday(Passage passage) {
        List<String> headings = HEADING.matcher(passage.text())
                .results()
                .map(heading -> heading.group(1))
                .toList();
        for (int i = 0; i < headings.size(); i++) {
            if (MONDAY.matcher(headings.get(i)).find()) {
                return headings.size() - 1 - i;
            }
        }
        return -1;
    }

    private static void enough(
            Documents.ActivityFiles first, int words, boolean withExercise, Consumer<Problem> problems) {
        if (words < FEWEST_WORDS) {
            problems.accept(first.whole()
                    .problem(
                            "lesson",
                            "This lesson has " + words + " words; " + FEWEST_WORDS
                                    + " is the least. Say more of what helps."));
        }
        if (!withExercise) {
            problems.accept(first.whole()
                    .problem(
                            "lesson",
                            "In this lesson nobody does anything. Add an exercise: a list, a sheet, a story, a talk."));
        }
    }

    private static List<String> row(
            Modules module,
            String name,
            List<Documents.ActivityFiles> activities,
            List<Documents.ActivityFiles> pages) {
        return List.of(
                module.id(),
                name,
                "" + pages.size(),
                "" + pages.stream().mapToInt(page -> words(page, "en")).sum(),
                "" + pages.stream().mapToInt(page -> words(page, "en-simple")).sum(),
                activities.stream()
                        .filter(activity -> !isPage(activity))
                        .map(Documents.ActivityFiles::type)
                        .collect(Collectors.joining(", ")));
    }

    private static int words(Documents.ActivityFiles page, String language) {
        Text text = page.texts().get(language);
        return text == null
                ? 0
                : Sentence.of(text).stream().mapToInt(Sentence::length).sum();
    }

    private static List<String> words(String markdown) {
        return WORD.matcher(PlainText.of(markdown).toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
