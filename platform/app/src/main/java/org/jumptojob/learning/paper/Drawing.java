package org.jumptojob.learning.paper;

import java.util.regex.Pattern;

/**
 * A drawing for paper. On the site it takes the colours of the page; where there is no page around it, it needs colours of its
 * own: those that its file names as a second choice, and black lines.
 */
final class Drawing {

    private static final Pattern COLOUR_OF_THE_PAGE = Pattern.compile("var\\(--[a-z-]+,\\s*(#[0-9a-fA-F]{3,8})\\)");
    private static final String INK = "#1c2430";

    private Drawing() {}

    static String still(String svg) {
        return COLOUR_OF_THE_PAGE
                .matcher(svg)
                .replaceAll("$1")
                .replace("currentColor", INK)
                .replace("font-family=\"inherit\"", "font-family=\"Atkinson Hyperlegible, sans-serif\"");
    }
}
