package org.jumptojob.survey.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jumptojob.content.Instrument;
import org.jumptojob.content.Instrument.Question;
import org.jumptojob.content.Instrument.Words;
import org.jumptojob.forms.Flash;
import org.jumptojob.survey.paper.Flow;
import org.jumptojob.survey.paper.Marks;
import org.jumptojob.survey.paper.Reply;
import org.jumptojob.survey.paper.ReplyReader;
import org.jumptojob.web.Texts;

/**
 * A set of questions as a page shows it: the beginning, one question, all of them, or the end with what was answered. The
 * address says which: {@code q=<question>}, {@code q=end} or {@code all=1}.
 */
public final class Paper {

    /** The place after the last question. */
    static final String END = "end";

    /** What was answered, on the last page. */
    public static final class Line {
        private final String text;
        private final String answer;
        private final String path;

        private Line(String text, String answer, String path) {
            this.text = text;
            this.answer = answer;
            this.path = path;
        }

        public String getText() {
            return text;
        }

        /** Empty where it was left out. */
        public String getAnswer() {
            return answer;
        }

        public String getPath() {
            return path;
        }
    }

    /**
     * What a page knows.
     *
     * @param path the address of the first page, to which the place is added
     * @param key a sign of whose answers these are, for what the browser remembers in its tab; tells nothing
     * @param readable whether others may read words, so that each box asks
     */
    record Frame(Instrument form, String language, String path, String key, boolean readable) {}

    private final Frame frame;
    private final Map<String, Reply> replies;
    private final Flow flow;
    private final Words words;
    private final Texts texts;
    private final String place;
    private final boolean all;
    private final List<PaperItem> items = new ArrayList<>();

    Paper(Frame frame, Map<String, Reply> replies, HttpServletRequest request, Flash said, Texts texts) {
        this.frame = frame;
        this.replies = replies;
        this.flow = new Flow(frame.form(), replies);
        this.words = frame.form().words(frame.language());
        this.texts = texts;
        String wanted =
                Optional.ofNullable(request.getParameter(ReplyReader.ASKED)).orElse("");
        this.place = wanted.equals(END) || flow.question(wanted).isPresent() ? wanted : "";
        this.all = place.isEmpty() && request.getParameter("all") != null;
        List<Question> shown =
                all ? flow.asked() : flow.question(place).map(List::of).orElse(List.of());
        shown.forEach(question ->
                items.add(new PaperItem(question, words, replies.get(question.id()), texts, refusal(question, said))));
    }

    private static PaperItem.Refusal refusal(Question question, Flash said) {
        for (String field : List.of(ReplyReader.choiceField(question), ReplyReader.wordsField(question))) {
            if (said.getProblems().containsKey(field)) {
                return new PaperItem.Refusal(
                        said.getTyped().getOrDefault(field, ""),
                        said.getProblems().get(field));
            }
        }
        return PaperItem.Refusal.NONE;
    }

    /** Where to go on from a question, one page each. */
    static String next(Flow flow, String question) {
        return flow.after(question).map(Question::id).orElse(END);
    }

    static String previous(Flow flow, String question) {
        return flow.before(question).map(Question::id).orElse("");
    }

    /** An address with a place in it. */
    static String at(String path, String place) {
        return place.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + ReplyReader.ASKED + "=" + place;
    }

    static String allAt(String path) {
        return path + (path.contains("?") ? "&" : "?") + "all=1";
    }

    public String getTitle() {
        return words.of("title");
    }

    public List<String> getIntro() {
        return Arrays.asList(words.of("intro").split("\\n\\s*\\n"));
    }

    public String getThanks() {
        return words.of("thanks");
    }

    /** Whether it shows the beginning. */
    public boolean isBeginning() {
        return place.isEmpty() && !all;
    }

    /** Whether it shows one question or all. */
    public boolean isAsking() {
        return !items.isEmpty();
    }

    public boolean isAtEnd() {
        return place.equals(END);
    }

    public boolean isAll() {
        return all;
    }

    public List<PaperItem> getItems() {
        return items;
    }

    /** The heading of the section of what is shown. */
    public String getSection() {
        return frame.form().sections().stream()
                .filter(section -> section.questions().stream().anyMatch(q -> q.id().equals(place)))
                .map(section -> words.of(section, "title"))
                .findFirst()
                .orElse("");
    }

    public int getNumber() {
        return flow.number(place);
    }

    public int getCount() {
        return flow.asked().size();
    }

    public String getKey() {
        return "survey/" + frame.key() + "/" + (all ? "all" : place);
    }

    /** The signs of the answers that are shown. */
    public String getVersion() {
        Map<String, String> marks = new LinkedHashMap<>();
        items.forEach(item -> marks.put(item.getId(), item.getMark()));
        return Marks.write(marks);
    }

    public boolean isReadable() {
        return frame.readable();
    }

    /** Where to begin or to go on: the first question that is open, else the end. */
    public String getForthPath() {
        return at(frame.path(), flow.firstOpen().map(Question::id).orElse(END));
    }

    public String getAllPath() {
        return allAt(frame.path());
    }

    public boolean isFirst() {
        return flow.number(place) == 1;
    }

    /** Whether anything was answered or left out so far. */
    public boolean isBegun() {
        return !replies.isEmpty();
    }

    /** Whether there is an answer that counts. */
    public boolean isGiven() {
        return !flow.given().isEmpty();
    }

    /** What was answered, for the last look. */
    public List<Line> getLines() {
        return flow.asked().stream()
                .map(question ->
                        new Line(words.of(question, "text"), inWords(question), at(frame.path(), question.id())))
                .toList();
    }

    private String inWords(Question question) {
        Reply reply = flow.reply(question.id());
        String picked = reply.choices().stream()
                .map(id -> PaperItem.choice(question, words, texts, id))
                .collect(Collectors.joining(", "));
        return picked.isEmpty() || reply.words().isEmpty() ? picked + reply.words() : picked + ". " + reply.words();
    }

    /** Whether this is a first text that nobody has signed. */
    public boolean isDraft() {
        return frame.form().provenance().state().equals("starter-draft");
    }
}
