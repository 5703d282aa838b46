package org.jumptojob.library.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jumptojob.library.search.Tokens.Token;

/** Reads what somebody typed: which words count, which of them our texts replace, and which were meant. */
final class Question {

    private static final int MOST_WORDS = 12;
    private static final int MOST_ENDINGS = 6;

    /** What a word counts that is beside the one that our texts use. */
    private static final double BESIDE = 0.6;

    private static final double NEAR = 0.8;

    private final List<Want> wants = new ArrayList<>();
    private final List<Instead> insteads = new ArrayList<>();
    private final List<Found.Slip> slips = new ArrayList<>();
    private final Set<String> leads = new TreeSet<>();

    private final Set<String> forms;
    private final Map<String, Integer> counts;
    private final List<Phrase> phrases;

    /**
     * A word or phrase that has another in its place.
     *
     * @param forms what it is compared by; a word that we avoid counts only as it is or in the plural, because others of its
     *     forms may be good words: "challenged" said of a person, and a challenge
     */
    record Phrase(List<String> forms, Instead instead) {

        static Phrase of(Instead instead) {
            List<Token> tokens = Tokens.of(instead.said());
            return new Phrase(tokens.stream().map(token -> key(token, instead)).toList(), instead);
        }

        private static String key(Token token, Instead instead) {
            return instead.isExplained() ? token.folded().replaceFirst("(?<=.{3})s$", "") : token.form();
        }

        boolean standsAt(List<Token> tokens, int at) {
            if (forms.isEmpty() || at + forms.size() > tokens.size()) {
                return false;
            }
            for (int i = 0; i < forms.size(); i++) {
                String typed = key(tokens.get(at + i), instead);
                boolean open = i == forms.size() - 1 && instead.said().endsWith("*");
                if (!typed.equals(forms.get(i)) && !(open && typed.startsWith(forms.get(i)))) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * @param forms all forms that stand somewhere
     * @param counts how often each word stands in the texts
     */
    Question(Set<String> forms, Map<String, Integer> counts, List<Phrase> phrases) {
        this.forms = forms;
        this.counts = counts;
        this.phrases = phrases;
    }

    Question read(String typed) {
        List<Token> all = Tokens.of(typed);
        List<Token> tokens = all.subList(0, Math.min(MOST_WORDS, all.size()));
        boolean onlyCommon = tokens.stream().allMatch(token -> Forms.isCommon(token.folded()));
        int at = 0;
        while (at < tokens.size()) {
            List<Phrase> here = phrasesAt(tokens, at);
            if (!here.isEmpty()) {
                int length = here.get(0).forms().size();
                replace(tokens.subList(at, at + length), here);
                at += length;
            } else {
                Token token = tokens.get(at++);
                if (onlyCommon || !Forms.isCommon(token.folded())) {
                    wants.add(new Want(ways(token)));
                }
            }
        }
        return this;
    }

    List<Want> wants() {
        return wants;
    }

    List<Instead> insteads() {
        return insteads;
    }

    List<Found.Slip> slips() {
        return slips;
    }

    Set<String> leads() {
        return leads;
    }

    /** The longest phrases that stand here. */
    private List<Phrase> phrasesAt(List<Token> tokens, int at) {
        Optional<Integer> longest = phrases.stream()
                .filter(phrase -> phrase.standsAt(tokens, at))
                .map(phrase -> phrase.forms().size())
                .max(Comparator.naturalOrder());
        return phrases.stream()
                .filter(phrase ->
                        longest.filter(length -> length == phrase.forms().size())
                                        .isPresent()
                                && phrase.standsAt(tokens, at))
                .toList();
    }

    private void replace(List<Token> typed, List<Phrase> phrases) {
        phrases.stream()
                .map(Phrase::instead)
                .filter(Instead::isExplained)
                .filter(instead ->
                        insteads.stream().noneMatch(said -> said.standard().equals(instead.standard())))
                .findFirst()
                .ifPresent(insteads::add);
        boolean avoided = phrases.stream().anyMatch(phrase -> phrase.instead().isExplained());
        List<Want.Way> ways = new ArrayList<>();
        List<String> own =
                typed.stream().map(Token::form).filter(forms::contains).toList();
        if (own.size() == typed.size()) {
            ways.add(new Want.Way(own, avoided ? BESIDE : 1));
        }
        for (Phrase phrase : phrases) {
            leads.addAll(phrase.instead().find());
            for (String words : phrase.instead().find()) {
                ways.add(new Want.Way(Tokens.telling(words), avoided ? 1 : BESIDE));
            }
        }
        wants.add(new Want(ways));
    }

    private List<Want.Way> ways(Token token) {
        if (forms.contains(token.form())) {
            return List.of(new Want.Way(List.of(token.form()), 1));
        }
        List<Want.Way> longer = forms.stream()
                .filter(form -> token.form().length() >= 3 && form.startsWith(token.form()))
                .sorted(Comparator.comparingInt(String::length).thenComparing(form -> form))
                .limit(MOST_ENDINGS)
                .map(form -> new Want.Way(List.of(form), NEAR))
                .toList();
        return longer.isEmpty() ? near(token) : longer;
    }

    private List<Want.Way> near(Token token) {
        List<String> taken = Slips.of(token.folded(), counts);
        if (taken.isEmpty()) {
            return List.of();
        }
        slips.add(new Found.Slip(token.folded(), taken));
        boolean joined = String.join("", taken).equals(token.folded());
        return joined
                ? List.of(new Want.Way(taken.stream().map(Forms::of).toList(), NEAR))
                : taken.stream()
                        .map(word -> new Want.Way(List.of(Forms.of(word)), NEAR))
                        .toList();
    }
}
