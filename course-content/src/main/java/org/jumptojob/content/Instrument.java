package org.jumptojob.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A set of questions that the survey room asks: its structure once, its words by id in each language.
 *
 * @param id never changes; answers of years hang on it
 * @param ways how it may be asked: {@code link} without an account, {@code own} for a person's own line
 * @param onePerPage whether it is made to show one question a page; whoever answers may choose otherwise
 * @param moments at which a person may answer it again, such as {@code start}; empty for once
 * @param sections in order
 * @param texts by BCP 47 tag; English is always there
 * @param version first twelve digits of the SHA-256 of its files
 * @param files file name without folder to text, all that belongs to it
 */
public record Instrument(
        String id,
        List<String> ways,
        boolean onePerPage,
        List<String> moments,
        List<String> sources,
        Provenance provenance,
        String licence,
        List<Section> sections,
        Map<String, Words> texts,
        String version,
        SortedMap<String, String> files) {

    /** The answers of every question of the kind {@link Kind#YES_NO}. */
    public static final List<String> YES_NO = List.of("yes", "no", "rather-not");

    /** What a text may hold where the structure does not say, in characters. */
    public static final int LONGEST = 1000;

    /** How a question is answered. */
    public enum Kind {
        /** One of some options. */
        SINGLE,
        /** Any number of some options. */
        SEVERAL,
        /** One step of a scale of numbers, each with words. */
        SCALE,
        /** One of five faces, each with words. */
        FACES,
        /** Yes, no, or rather not say. */
        YES_NO,
        /** A whole number. */
        NUMBER,
        /** Own words. */
        TEXT;

        /** The kind by its word in the files, such as {@code yes-no}; own words for anything unknown. */
        static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return kind;
                }
            }
            return TEXT;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether one of several given answers is picked. */
        public boolean isChoice() {
            return this != NUMBER && this != TEXT;
        }

        /** Whether its answers are steps, numbers that have an order and a middle. */
        public boolean isScale() {
            return this == SCALE || this == FACES;
        }
    }

    /** How the steps of a section become one number. */
    public enum Scoring {
        NONE,
        MEAN,
        SUM;

        static Scoring of(String word) {
            return word.equals("mean") ? MEAN : word.equals("sum") ? SUM : NONE;
        }
    }

    /** Some questions under one heading. */
    public record Section(String id, Scoring scoring, List<Question> questions) {
        public Section {
            questions = List.copyOf(questions);
        }
    }

    /** A question is asked only where the answer to an earlier one is among these. */
    public record Condition(String question, List<String> is) {
        public Condition {
            is = List.copyOf(is);
        }
    }

    /** Both ends of what a number may be. */
    public record Range(int least, int most) {}

    /**
     * A question.
     *
     * @param section id of its section
     * @param scale id of its scale; empty for other kinds
     * @param choices ids of what can be picked; empty for numbers and texts
     * @param evidence whether a line of words stands beside the step: what is it seen by
     * @param longest the longest text in characters
     * @param range for numbers
     * @param showIf when it is asked; always where empty
     */
    public record Question(
            String id,
            String section,
            Kind kind,
            String scale,
            List<String> choices,
            boolean evidence,
            int longest,
            Range range,
            Optional<Condition> showIf) {
        public Question {
            choices = List.copyOf(choices);
        }

        /** Whether it takes own words, as its answer or beside it. */
        public boolean hasWords() {
            return kind == Kind.TEXT || evidence;
        }
    }

    /**
     * The words of one language by their place in the file, a JSON Pointer.
     *
     * @param byPlace such as {@code /sections/feelings/title}
     */
    public record Words(Map<String, String> byPlace) {
        public Words {
            byPlace = Content.inOrder(byPlace);
        }

        /** A text of the whole: {@code title}, {@code intro}, {@code thanks}; empty where there is none. */
        public String of(String name) {
            return byPlace.getOrDefault("/" + name, "");
        }

        public String of(Section section, String name) {
            return byPlace.getOrDefault("/sections/" + section.id() + "/" + name, "");
        }

        /** {@code text}, {@code hint} or {@code evidence} of a question. */
        public String of(Question question, String name) {
            return byPlace.getOrDefault(place(question) + name, "");
        }

        /** The words of something that can be picked; empty for yes and no, which read the same everywhere. */
        public String choice(Question question, String choice) {
            String place = question.kind().isScale()
                    ? "/scales/" + question.scale() + "/steps/" + choice + "/text"
                    : place(question) + "options/" + choice + "/text";
            return byPlace.getOrDefault(place, "");
        }

        private static String place(Question question) {
            return "/sections/" + question.section() + "/questions/" + question.id() + "/";
        }
    }

    public Instrument {
        ways = List.copyOf(ways);
        moments = List.copyOf(moments);
        sources = List.copyOf(sources);
        sections = List.copyOf(sections);
        texts = Content.inOrder(texts);
    }

    /** The words in this language; in English where there are none. */
    public Words words(String language) {
        return texts.getOrDefault(language, texts.getOrDefault(Titles.BASE, new Words(Map.of())));
    }

    /** All questions of all sections in order. */
    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    public Optional<Question> question(String questionId) {
        return questions().stream()
                .filter(question -> question.id().equals(questionId))
                .findFirst();
    }
}
