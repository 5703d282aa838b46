package org.jumptojob.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.bench.site.BenchTrack;

/** Finds every question of the track, as a person would, and an answer that its form takes; right or not. */
final class QuizReader {

    private static final Pattern STEP = Pattern.compile("href=\"(/learn/" + BenchTrack.SLUG + "/[^\"#?]+)\"");
    private static final Pattern FORM =
            Pattern.compile("(?s)<form[^>]* action=\"(/do/learn/[^/\"]+/answer)\".*?</form>");
    private static final Pattern ITEM = Pattern.compile("name=\"item\" value=\"([^\"]+)\"");
    private static final Pattern OTHER = Pattern.compile("href=\"([^\"]+\\?q=[^\"]+)\"");
    private static final Pattern CHOICE =
            Pattern.compile("type=\"(?:radio|checkbox)\" name=\"answer\" value=\"([^\"]+)\"");
    private static final Pattern PAIR = Pattern.compile("(?s)name=\"(pair\\.[^\"]+)\".*?<option value=\"([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("name=\"order\" value=\"([^\"]+)\"");

    private final Browser browser;

    QuizReader(Browser browser) {
        this.browser = browser;
    }

    List<Question> questions() throws IOException, InterruptedException {
        Set<String> steps = new LinkedHashSet<>();
        Matcher links = STEP.matcher(browser.get("/tracks/" + BenchTrack.SLUG));
        while (links.find()) {
            steps.add(links.group(1));
        }
        List<Question> questions = new ArrayList<>();
        for (String step : steps) {
            String page = browser.get(step);
            if (FORM.matcher(page).find()) {
                questions.addAll(ofQuiz(step, page));
            }
        }
        if (questions.isEmpty()) {
            throw new IOException("The bench track has no quiz: its pages have changed.");
        }
        return questions;
    }

    private List<Question> ofQuiz(String step, String first) throws IOException, InterruptedException {
        List<Question> questions = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        String page = first;
        while (page != null) {
            Question question = question(step, page);
            seen.add(question.page());
            questions.add(question);
            String next = unseen(page, seen);
            page = next == null ? null : browser.get(next);
        }
        return questions;
    }

    private static String unseen(String page, Set<String> seen) {
        Matcher links = OTHER.matcher(page);
        while (links.find()) {
            if (!seen.contains(links.group(1))) {
                return links.group(1);
            }
        }
        return null;
    }

    private static Question question(String step, String page) throws IOException {
        Matcher found = FORM.matcher(page);
        if (!found.find()) {
            throw new IOException("The page of a question of " + step + " has no form for its answer.");
        }
        String item = Browser.find(found.group(), ITEM);
        return new Question(step + "?q=" + item, found.group(1), item, answer(found.group()));
    }

    private static List<Map.Entry<String, String>> answer(String form) throws IOException {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        Matcher pairs = PAIR.matcher(form);
        while (pairs.find()) {
            fields.add(Map.entry(pairs.group(1), pairs.group(2)));
        }
        Matcher places = PLACE.matcher(form);
        while (places.find()) {
            fields.add(Map.entry("order", places.group(1)));
        }
        if (fields.isEmpty()) {
            fields.add(Map.entry("answer", Browser.find(form, CHOICE)));
        }
        return fields;
    }
}
