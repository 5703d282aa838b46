package org.jumptojob.library.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jumptojob.library.search.Tokens.Token;

/** The one sentence of a text that is shown with a hit. */
final class Excerpt {

    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?…][”’\"')]{0,2})\\s+|\\n+");

    private static final Pattern END = Pattern.compile("[.!?…][”’\"')]*$");

    /** About three lines on a phone. */
    private static final int LONGEST = 220;

    private Excerpt() {}

    /** The sentence with the most of the words that were looked for, the first of them; else the first of the text. */
    static List<Piece> of(Entry.Face face, Set<String> forms) {
        String best = "";
        long most = -1;
        for (String passage : face.passages()) {
            for (String sentence : BETWEEN_SENTENCES.split(passage.strip())) {
                long worth = worth(sentence, forms);
                if (worth > most && !sentence.isBlank()) {
                    most = worth;
                    best = sentence;
                }
            }
        }
        return pieces(cut(best.strip(), forms), forms);
    }

    /** A heading or a label says less than a sentence. */
    private static long worth(String sentence, Set<String> forms) {
        long words = Tokens.of(sentence).stream()
                .map(Token::form)
                .filter(forms::contains)
                .distinct()
                .count();
        return 2 * words + (END.matcher(sentence).find() ? 1 : 0);
    }

    private static String cut(String sentence, Set<String> forms) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int first = Tokens.of(sentence).stream()
                .filter(token -> forms.contains(token.form()))
                .mapToInt(Token::start)
                .findFirst()
                .orElse(0);
        int from = first < LONGEST / 2 ? 0 : sentence.lastIndexOf(' ', first - LONGEST / 3) + 1;
        int to = Math.min(sentence.length(), from + LONGEST);
        if (to < sentence.length()) {
            to = Math.max(from + 1, sentence.lastIndexOf(' ', to));
        }
        return (from > 0 ? "… " : "") + sentence.substring(from, to) + (to < sentence.length() ? " …" : "");
    }

    private static List<Piece> pieces(String sentence, Set<String> forms) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        List<Token> marked = Tokens.of(sentence).stream()
                .filter(token -> forms.contains(token.form()) && !Forms.isCommon(token.folded()))
                .collect(Collectors.toList());
        for (Token token : marked) {
            if (token.start() > at) {
                pieces.add(new Piece(sentence.substring(at, token.start()), false));
            }
            pieces.add(new Piece(sentence.substring(token.start(), token.end()), true));
            at = token.end();
        }
        if (at < sentence.length()) {
            pieces.add(new Piece(sentence.substring(at), false));
        }
        return pieces;
    }
}
