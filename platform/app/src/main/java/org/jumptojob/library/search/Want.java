package org.jumptojob.library.search;

import java.util.List;

/**
 * One thing that a question asks for. Any of its ways will do.
 *
 * @param ways none where nothing of ours is near the word
 */
record Want(List<Way> ways) {

    /**
     * Forms that have to stand together in one entry.
     *
     * @param quality 1 for what was typed, less for what is only near it
     */
    record Way(List<String> forms, double quality) {}
}
