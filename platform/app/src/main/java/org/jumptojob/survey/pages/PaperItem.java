package org.jumptojob.survey.pages;

import java.util.List;
import org.jumptojob.content.Instrument.Kind;
import org.jumptojob.content.Instrument.Question;
import org.jumptojob.content.Instrument.Words;
import org.jumptojob.survey.paper.Reply;
import org.jumptojob.survey.paper.ReplyReader;
import org.jumptojob.web.Texts;

/** A question as a page shows it, with what was answered so far. */
public final class PaperItem {

    /** Something to pick. */
    public static final class Choice {
        private final String id;
        private final String text;
        private final boolean chosen;

        private Choice(String id, String text, boolean chosen) {
            this.id = id;
            this.text = text;
            this.chosen = chosen;
        }

        public String getId() {
            return id;
        }

        public String getText() {
            return text;
        }

        public boolean isChosen() {
            return chosen;
        }
    }

    private final Question question;
    private final Words words;
    private final Reply reply;
    private final String mark;
    private final List<Choice> choices;
    private final String typed;
    private final String problem;

    /**
     * What went wrong with an answer.
     *
     * @param typed what could not be taken; {@code null} where nothing went wrong
     * @param problem the message key; empty where nothing went wrong
     */
    record Refusal(String typed, String problem) {
        static final Refusal NONE = new Refusal(null, "");
    }

    /** @param stored what was answered or left out; {@code null} where it is open */
    PaperItem(Question question, Words words, Reply stored, Texts texts, Refusal refusal) {
        this.question = question;
        this.words = words;
        this.reply = stored == null ? Reply.LEFT_OUT : stored;
        this.mark = stored == null ? "" : stored.mark();
        this.typed = refusal.typed();
        this.problem = refusal.problem();
        this.choices = question.choices().stream()
                .map(id -> new Choice(
                        id, choice(question, words, texts, id), reply.choices().contains(id)))
                .toList();
    }

    /** The words of something that can be picked, or a number. */
    static String choice(Question question, Words words, Texts texts, String id) {
        if (question.kind() == Kind.NUMBER) {
            return id;
        }
        return question.kind() == Kind.YES_NO ? texts.get("survey.answer-" + id) : words.choice(question, id);
    }

    public String getId() {
        return question.id();
    }

    public String getKind() {
        return question.kind().word();
    }

    /** Whether it is a list to pick from, in words. */
    public boolean isListed() {
        return question.kind().isChoice() && question.kind() != Kind.FACES;
    }

    public String getText() {
        return words.of(question, "text");
    }

    public String getHint() {
        return words.of(question, "hint");
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public boolean isWithWords() {
        return question.hasWords();
    }

    /** The label of the box for words. */
    public String getWordsLabel() {
        return question.kind() == Kind.TEXT ? getText() : words.of(question, "evidence");
    }

    public String getWords() {
        return typed != null && question.hasWords() ? typed : reply.words();
    }

    public String getNumber() {
        if (typed != null) {
            return typed;
        }
        return reply.choices().isEmpty() ? "" : reply.choices().get(0);
    }

    public boolean isMayBeRead() {
        return reply.mayBeRead();
    }

    public int getLongest() {
        return question.longest();
    }

    public String getChoiceField() {
        return ReplyReader.choiceField(question);
    }

    public String getWordsField() {
        return ReplyReader.wordsField(question);
    }

    public String getReadField() {
        return ReplyReader.readField(question);
    }

    /** The sign of what was stored when the page was made; empty where nothing was. */
    public String getMark() {
        return mark;
    }

    /** The key of what is wrong; empty where nothing is. */
    public String getProblem() {
        return problem;
    }

    /** What describes its field, as ids of the page. */
    public String getDescribedBy() {
        return (problem.isEmpty() ? "" : "error-" + getId() + " ") + (getHint().isEmpty() ? "" : "hint-" + getId());
    }
}
