package org.jumptojob.content;

/**
 * A picture or diagram of a module.
 *
 * @param id unique in its module
 * @param shows what is drawn, for who draws it
 * @param alt what it shows, in a sentence
 * @param text the same as a text
 * @param file the name of the drawing in the module's folder; empty where there is only the text
 * @param svg the drawing; empty where there is only the text
 * @param licence SPDX name; empty where it is the module's
 * @param beside the part of the address of the lesson that it helps to understand; empty where it belongs to the module as a whole
 */
public record Picture(
        String id, String shows, Titles alt, Titles text, String file, String svg, String licence, String beside) {}
