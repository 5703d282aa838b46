package org.jumptojob.library.search;

/**
 * A piece of a sentence.
 *
 * @param marked whether it is one of the words that were looked for
 */
public record Piece(String text, boolean marked) {

    // Expression Language 5 reads records by bean names only.
    public String getText() {
        return text;
    }

    public boolean isMarked() {
        return marked;
    }
}
