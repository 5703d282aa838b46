package org.jumptojob.library.search;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One form for the forms of a word: jobs and job, sharing and shared, colour and color. It is for comparing only and is never
 * shown: it need not be a word, it has to be the same for what belongs together.
 */
final class Forms {

    /** Too common to tell one text from another. */
    private static final Set<String> COMMON = Set.of(
            ("a an and are as at be but by can do does for from had has have how i if in is it its me my of on or our "
                            + "so than that the their them then there these they this to was we were what when where which "
                            + "who why will with you your am find search about")
                    .split(" "));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Forms that no rule gives, with the word that they belong to. */
    private static final Map<String, String> IRREGULAR = irregular();

    private static final int SHORT = 3;

    private Forms() {}

    /** In small letters and without accents; a curved apostrophe becomes a straight one. */
    static String folded(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        return isPlain(plain)
                ? plain
                : MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                        .replaceAll("")
                        .replace("ø", "o")
                        .replace("ł", "l")
                        .replace("ß", "ss");
    }

    static boolean isCommon(String folded) {
        return COMMON.contains(folded);
    }

    /** The form of a folded word. */
    static String of(String folded) {
        String word = folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded.replace("'", "");
        word = IRREGULAR.getOrDefault(word, word);
        if (word.length() <= SHORT) {
            return word;
        }
        word = withoutPlural(word);
        word = withoutEnding(word, "ed");
        word = withoutEnding(word, "ing");
        if (word.length() > 5 && word.endsWith("ly")) {
            word = word.substring(0, word.length() - 2);
        }
        return tail(word);
    }

    private static String withoutPlural(String word) {
        int length = word.length();
        if (word.endsWith("ies") && length > 4) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes")) {
            return word.substring(0, length - 2);
        }
        boolean stays = !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is");
        return stays ? word : word.substring(0, length - 1);
    }

    private static String withoutEnding(String word, String ending) {
        if (!word.endsWith(ending) || word.endsWith("eed")) {
            return word;
        }
        String rest = word.substring(0, word.length() - ending.length());
        if (rest.endsWith("i") && ending.equals("ed")) {
            return rest.substring(0, rest.length() - 1) + "y";
        }
        return rest.length() >= SHORT && hasVowel(rest) ? rest : word;
    }

    /** What differs in spelling only: a last e, y or i, a doubled letter, z or s, our or or. */
    private static String tail(String word) {
        String end = word.replace("iz", "is");
        if (end.length() > 5 && end.endsWith("our")) {
            end = end.substring(0, end.length() - 2) + "r";
        }
        int last = end.length() - 1;
        if (last >= SHORT && end.charAt(last) == 'e') {
            end = end.substring(0, last);
            last--;
        }
        if (last >= SHORT && end.charAt(last) == end.charAt(last - 1) && !isVowel(end.charAt(last))) {
            end = end.substring(0, last);
            last--;
        }
        return end.charAt(last) == 'y' ? end.substring(0, last) + "i" : end;
    }

    private static boolean hasVowel(String word) {
        return word.chars().anyMatch(c -> isVowel((char) c) || c == 'y');
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> c < 128);
    }

    private static Map<String, String> irregular() {
        String list =
                "child:children man:men woman:women person:persons,people foot:feet life:lives wife:wives half:halves "
                        + "go:goes,going,went,gone make:made say:said,saying tell:told feel:felt find:found keep:kept leave:left "
                        + "meet:met pay:paid,paying send:sent speak:spoke,spoken think:thought teach:taught write:wrote,written "
                        + "choose:chose,chosen begin:began,begun break:broke,broken give:gave,given get:got,getting know:knew,known "
                        + "run:ran see:saw,seen,seeing take:took,taken understand:understood learn:learnt lose:lost,losing "
                        + "build:built fall:fell,fallen hold:held hear:heard use:used,using,uses become:became business:businesses "
                        + "quiz:quizzes day:daily";
        Map<String, String> irregular = new HashMap<>();
        for (String line : list.split(" ")) {
            String[] parts = line.split(":");
            for (String form : parts[1].split(",")) {
                irregular.put(form, parts[0]);
            }
        }
        return irregular;
    }
}
