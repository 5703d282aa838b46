package org.jumptojob.paper;

/**
 * A finished file.
 *
 * @param version stands for this very text
 * @param pages of a PDF; 0 for a file that has none
 */
public record PaperFile(byte[] bytes, String version, int pages) {

    /** How long it is, without what is in it. */
    public record Length(int pages, int bytes) {}

    Length length() {
        return new Length(pages, bytes.length);
    }
}
