package org.jumptojob.content.check.words;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.content.check.Sentence;
import org.jumptojob.content.check.Text;
import org.jumptojob.content.check.Text.Passage;

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
        Pattern.compile(
                BEGINNING + NAME
                        + " (?:is|are)(?: also)? (?:an?|the|when|what|how|your|things?|people|somebody|words|money|help|not)\\b"),
        Pattern.compile(BEGINNING + NAME + ":"),
        Pattern.compile(
                "(?:\\bcalled?|\\bcall (?:it|this|them)|\\bsays?|\\bwords?|\\bname is|^(?:that|this) is|^these are)"
                        + " (?:an? |the )?" + NAME + "[.:,?!]?$")
    };

    private final BasicWords basic;
    private final Set<String> bases = new HashSet<>();

    Explained(BasicWords basic) {
        this.basic = basic;
    }

    /** Takes in what a text explains. */
    void read(Text text) {
        for (Passage passage : text.passages()) {
            Matcher link = LINK.matcher(passage.text());
            while (link.find()) {
                add(link.group(1));
            }
            Sentence.of(passage).forEach(this::read);
        }
    }

    boolean contains(String word) {
        return basic.bases(clean(word)).stream().anyMatch(bases::contains);
    }

    private void read(Sentence sentence) {
        String words = sentence.folded().toLowerCase(Locale.ROOT);
        for (Pattern way : WAYS) {
            Matcher matcher = way.matcher(words);
            while (matcher.find()) {
                add(matcher.group(1));
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
