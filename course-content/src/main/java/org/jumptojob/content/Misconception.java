package org.jumptojob.content;

import java.util.List;

/**
 * Something that people often think and that does not help. Wrong options of a quiz name it.
 *
 * @param text what people think
 * @param why why they think so
 * @param better what is better
 * @param sources rows of the source index
 * @param crisis whether it speaks of suicide, coercion or violence and so is shown only where such lessons are
 */
public record Misconception(String id, Titles text, Titles why, Titles better, List<String> sources, boolean crisis) {

    public Misconception {
        sources = List.copyOf(sources);
    }
}
