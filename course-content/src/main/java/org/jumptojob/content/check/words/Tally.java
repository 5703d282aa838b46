package org.jumptojob.content.check.words;

import org.jumptojob.content.check.Sentence;

/** Words and sentences of one text, or of all texts of a track. */
final class Tally {

    int words;
    int sentences;
    int longest;

    /** Words that are neither basic nor explained, where somebody counts them. */
    int hard;

    private int wordsOfSentences;

    /** A heading or a label counts among the words, and as the longest, but in no mean. */
    void add(Sentence sentence) {
        words += sentence.length();
        longest = Math.max(longest, sentence.length());
        if (sentence.isWhole()) {
            sentences++;
            wordsOfSentences += sentence.length();
        }
    }

    void add(Tally other) {
        words += other.words;
        sentences += other.sentences;
        wordsOfSentences += other.wordsOfSentences;
        longest = Math.max(longest, other.longest);
        hard += other.hard;
    }

    /** Words of a sentence in the mean. */
    double mean() {
        return sentences == 0 ? 0 : (double) wordsOfSentences / sentences;
    }

    /** Hard words in percent. */
    double share() {
        return words == 0 ? 0 : 100.0 * hard / words;
    }
}
