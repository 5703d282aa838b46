package org.jumptojob.survey.paper;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jumptojob.content.Instrument;
import org.jumptojob.content.Instrument.Question;

/**
 * The way through a set of questions, which depends on what was answered so far: some questions are asked only after certain
 * answers. An answer to a question that is no longer asked is kept, and counts only when it is asked again.
 */
public final class Flow {

    private final List<Question> asked;
    private final Map<String, Reply> replies;

    public Flow(Instrument form, Map<String, Reply> replies) {
        this.replies = replies;
        Set<String> ids = new HashSet<>();
        this.asked = form.questions().stream()
                .filter(question -> isAsked(question, ids) && ids.add(question.id()))
                .toList();
    }

    private boolean isAsked(Question question, Set<String> before) {
        return question.showIf()
                .map(condition -> before.contains(condition.question())
                        && reply(condition.question()).choices().stream().anyMatch(condition.is()::contains))
                .orElse(true);
    }

    /** The questions that are asked, in order. */
    public List<Question> asked() {
        return asked;
    }

    public Optional<Question> question(String id) {
        return asked.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** The question after this one; nothing after the last, or where this one is not asked. */
    public Optional<Question> after(String id) {
        return beside(id, 1);
    }

    public Optional<Question> before(String id) {
        return beside(id, -1);
    }

    private Optional<Question> beside(String id, int step) {
        int place = number(id) - 1;
        return place < 0 || place + step < 0 || place + step >= asked.size()
                ? Optional.empty()
                : Optional.of(asked.get(place + step));
    }

    /** Its number from 1; 0 where it is not asked. */
    public int number(String id) {
        return asked.stream().map(Question::id).toList().indexOf(id) + 1;
    }

    /** The first question that has neither been answered nor left out. */
    public Optional<Question> firstOpen() {
        return asked.stream()
                .filter(question -> !replies.containsKey(question.id()))
                .findFirst();
    }

    /** What was answered; left out where there is nothing. */
    public Reply reply(String id) {
        return replies.getOrDefault(id, Reply.LEFT_OUT);
    }

    /** The answers that count: given, and to questions that are asked. */
    public Map<String, Reply> given() {
        return asked.stream()
                .map(Question::id)
                .filter(id -> reply(id).isGiven())
                .collect(Collectors.toMap(id -> id, this::reply));
    }
}
