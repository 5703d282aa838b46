package org.jumptojob.library.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text, each with its place. A word with a hyphen counts as its parts; with a single letter in front, as one. */
final class Tokens {

    /**
     * A word.
     *
     * @param start index of its first character in the text
     * @param end index after its last character
     * @param folded in small letters, without accents
     * @param form what it is compared by
     */
    record Token(int start, int end, String folded, String form) {}

    private static final Pattern WORD =
            Pattern.compile("(?:\\p{L}-(?=\\p{L}{2}))?[\\p{L}\\p{M}\\p{N}]+(?:['’]\\p{L}+)*");

    private Tokens() {}

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String folded = Forms.folded(matcher.group()).replace("-", "");
            tokens.add(new Token(matcher.start(), matcher.end(), folded, Forms.of(folded)));
        }
        return tokens;
    }

    /** The forms only. */
    static List<String> forms(String text) {
        return of(text).stream().map(Token::form).toList();
    }

    /** The forms without those of common words, unless there are no others. */
    static List<String> telling(String text) {
        List<Token> tokens = of(text);
        boolean onlyCommon = tokens.stream().allMatch(token -> Forms.isCommon(token.folded()));
        return tokens.stream()
                .filter(token -> onlyCommon || !Forms.isCommon(token.folded()))
                .map(Token::form)
                .toList();
    }
}
