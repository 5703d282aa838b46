package org.jumptojob.content.check.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.content.Problem;
import org.jumptojob.content.check.Documents;
import org.jumptojob.content.check.Entry;
import org.jumptojob.content.check.Measure;
import org.jumptojob.content.check.Sentence;
import org.jumptojob.content.check.Table;

/**
 * Each item of a quiz teaches: single choice has three options, several-choice says how many are right, question and options are put
 * without a "not" (but in a quoted misconception, in quotation marks), each wrong option, each wrong partner and each wrong place names the
 * misconception behind it, a wrong option has feedback of {@value #FEEDBACK} sentences or more (why people think so, and what is better), and items ask for the first key message of
 * each lesson.
 */
public final class Items implements Measure {

    private static final Pattern NEGATION = Pattern.compile(
            "\\b(not|no|never|none|nobody|nothing|neither|nor|without|cannot)\\b|n['’]t\\b", Pattern.CASE_INSENSITIVE);

    static final int FEEDBACK = 2;

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"|‘[^’]*’");

    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six");

    private static final Pattern MISCONCEPTIONS = Pattern.compile("misconceptions\\.yaml");

    @Override
    public String name() {
        return "items";
    }

    @Override
    public List<Table> measure(Documents documents, Consumer<Problem> problems) {
        Set<String> known = documents.ids(MISCONCEPTIONS, "misconceptions");
        Set<String> used = new TreeSet<>();
        List<List<String>> rows = new ArrayList<>();
        for (Modules module : Modules.of(documents).values()) {
            List<Item> items = module.items();
            items.forEach(item -> {
                item(item, problems);
                item.quiz().texts().keySet().forEach(language -> words(item, language, problems));
                misconceptions(item, used, problems);
            });
            Set<String> messages = new HashSet<>();
            module.activities()
                    .forEach(activity -> messages.addAll(activity.whole().texts("key-messages")));
            items.forEach(item -> asks(item, messages, problems));
            int asked = asked(module, items, problems);
            rows.add(List.of(
                    module.id(),
                    "" + items.size(),
                    "" + count(items, "single"),
                    "" + count(items, "several"),
                    "" + count(items, "true-false"),
                    "" + (count(items, "match") + count(items, "order")),
                    "" + asked));
        }
        return List.of(new Table(
                "Items of the quizzes",
                known.size() + " misconceptions are written down, " + used.size() + " are met in quizzes.",
                List.of(
                        "Module",
                        "Items",
                        "Single",
                        "Several",
                        "True or false",
                        "Match and order",
                        "Lessons whose first key message is asked"),
                rows));
    }

    private static long count(List<Item> items, String kind) {
        return items.stream().filter(item -> item.is(kind)).count();
    }

    private static void item(Item item, Consumer<Problem> problems) {
        if (item.is("single") && item.options().size() != 3) {
            problems.accept(item.structure()
                    .problem(
                            "options",
                            "Single choice has three options; this one has "
                                    + item.options().size() + "."));
        }
    }

    private static void asks(Item item, Set<String> messages, Consumer<Problem> problems) {
        String asked = item.structure().text("asks");
        if (!asked.isEmpty() && !messages.contains(asked)) {
            problems.accept(
                    item.structure().problem("asks", "No key message of this module has the id '" + asked + "'."));
        }
    }

    private static void words(Item item, String language, Consumer<Problem> problems) {
        Entry text = item.text(language);
        // What is right is no misconception, even in quotation marks.
        positive(text, "question", !item.isTrue(), problems);
        for (String list : List.of("options", "left", "right")) {
            for (Object option : text.map(list).values().keySet()) {
                Entry words = text.map(list).map(option.toString());
                positive(words, "text", item.isWrong(option.toString()), problems);
                feedback(item, option.toString(), words, problems);
            }
        }
        int right = item.key().size();
        if (item.is("several") && right < NUMBERS.size()) {
            Pattern number = Pattern.compile("\\b(" + right + "|" + NUMBERS.get(right) + ")\\b");
            if (!number.matcher(text.text("question").toLowerCase(Locale.ROOT)).find()) {
                problems.accept(text.problem(
                        "question",
                        "Say how many are right: " + NUMBERS.get(right)
                                + ". Nobody should have to guess whether one is missing."));
            }
        }
    }

    private static void positive(Entry entry, String key, boolean mayQuote, Consumer<Problem> problems) {
        String words = entry.text(key);
        Matcher negation = NEGATION.matcher(mayQuote ? QUOTED.matcher(words).replaceAll(" ") : words);
        if (negation.find()) {
            problems.accept(entry.problem(
                    key,
                    "'" + negation.group()
                            + "' is easily overlooked. Say it without, or, if it is what people wrongly believe, put"
                            + " quotation marks around it: \"" + words + "\""));
        }
    }

    private static void feedback(Item item, String option, Entry words, Consumer<Problem> problems) {
        if (item.isWrong(option) && Sentence.of(words, "feedback").size() < FEEDBACK) {
            problems.accept(words.problem(
                    "feedback",
                    "This answer is wrong. Say why people think so, and what is better: " + FEEDBACK
                            + " sentences or more."));
        }
    }

    private static void misconceptions(Item item, Set<String> used, Consumer<Problem> problems) {
        Entry named = item.structure().map("misconceptions");
        for (String option : item.canBeWrong()) {
            if (!named.values().containsKey(option)) {
                problems.accept(item.structure()
                        .problem(
                                "misconceptions",
                                "'" + option + "' of " + item.id() + " can be answered wrongly and names no"
                                        + " misconception. Add it under 'misconceptions'."));
            }
        }
        named.values().keySet().forEach(option -> used.add(named.text(option.toString())));
    }

    /** How many lessons are asked about: of each, the first key message of its first text. */
    private static int asked(Modules module, List<Item> items, Consumer<Problem> problems) {
        int asked = 0;
        Set<String> lessons = new HashSet<>();
        for (Documents.ActivityFiles lesson : module.activities()) {
            boolean first =
                    lesson.type().equals("page") && lessons.add(lesson.whole().text("lesson"));
            if (first && !items.isEmpty()) {
                FirstMessage message = FirstMessage.of(lesson);
                if (message.isAskedBy(items)) {
                    asked++;
                } else {
                    problems.accept(lesson.whole()
                            .problem(
                                    "key-messages",
                                    0,
                                    "No item of this module's quizzes asks for this message: \"" + message.sentence()
                                            + "\". Write one, with a source of this lesson."));
                }
            }
        }
        return asked;
    }
}
