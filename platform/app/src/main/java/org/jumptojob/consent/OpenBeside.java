package org.jumptojob.consent;

import java.util.List;
import java.util.UUID;

/**
 * What others see of a person by a yes that is no sharing, such as her part in a story of her group. Each room that has such
 * things gives a bean, so that the page {@code /who-sees-what} leaves nothing out.
 */
public interface OpenBeside {

    /**
     * @param text message key of one plain sentence: what is open, and to whom
     * @param path of the page where she takes it back
     * @param names who reads it, where the sentence has a place for names; may be empty
     */
    record Line(String text, String path, String names) {

        public Line(String text, String path) {
            this(text, path, "");
        }
    }

    /** What is open now; each sentence once. */
    List<Line> openNow(UUID owner);
}
