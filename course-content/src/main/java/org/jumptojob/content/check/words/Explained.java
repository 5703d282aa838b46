package org.jumptojob.content.check.words;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.content.check.Sentence;

/**
 * The words that a course in easy words has explained up to here: by a link to the glossary, or by a sentence such as "Stigma means …",
 * "A mentor is a person who …", "This is called …". A word stays explained in the lessons that follow.
 */
final class Explained {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\(glossary:");

    private static final String NAME = "[“\"'‘]?((?:[\\p{L}'’-]+ ){0,3}[\\p{L}'’-]+)[”\"'’]?";
    private static final String BEGINNING = "^(?:an? |the |1 |your |this |these |that )?";

    private static final Pattern[] WAYS = {
        Pattern.compile(BEGINNING + NAME + " means?\\b"),
        Pattern.compile(BEGINNING + NAME
                + " (?:is|are)(?: also)? (?:an?|the|when|what|how|your|things?|people|somebody|words|money|help)\\b"),
        Pattern.compile(
                BEGINNING + NAME + "(?<!says|asks|thinks|writes|say|ask|think|write|types|tells|example|hint):"),
        Pattern.compile("(?:\\bcalled?|\\bcall (?:it|this|them)|\\bname is|^(?:that|this) is|^these are)"
                + " (?:an? |the )?" + NAME + "[.:,?!]?$")
    };

    private final BasicWords basic;
    private final Set<String> bases = new HashSet<>();

    Explained(BasicWords basic) {
        this.basic = basic;
    }

    boolean contains(String word) {
        return basic.bases(clean(word)).stream().anyMatch(bases::contains);
    }

    /** Takes in what a sentence explains. */
    void read(Sentence sentence) {
        links(sentence);
        String words = sentence.folded().toLowerCase(Locale.ROOT);
        for (Pattern way : WAYS) {
            Matcher matcher = way.matcher(words);
            while (matcher.find()) {
                add(matcher.group(1));
            }
        }
    }

    /** A sentence has lost its links, so they are looked for in the lines in which it stands. */
    private void links(Sentence sentence) {
        String[] lines = sentence.passage().text().split("\n", -1);
        int first = sentence.lineOfText() - 1;
        long more = sentence.text().strip().chars().filter(c -> c == '\n').count();
        for (int i = first; i <= first + more && i < lines.length; i++) {
            Matcher link = LINK.matcher(lines[i]);
            while (link.find()) {
                add(link.group(1));
            }
        }
    }

    private void add(String words) {
        for (String word : words.split("[^\\p{L}'’]+")) {
            bases.addAll(basic.bases(clean(word)));
        }
    }

    private static String clean(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }
}
