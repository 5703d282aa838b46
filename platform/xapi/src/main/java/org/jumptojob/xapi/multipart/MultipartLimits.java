package org.jumptojob.xapi.multipart;

/**
 * How much a {@link MultipartReader} reads before it refuses the rest.
 *
 * @param head most bytes of the first part, which holds the statements and is kept in memory
 * @param total most bytes of the whole body, boundaries and headers included
 * @param headers most bytes of one part's header lines together, and of any text before the first boundary
 * @param parts most parts, the first one included
 */
public record MultipartLimits(int head, long total, int headers, int parts) {

    /** Header lines of an attachment are some 200 bytes; media types with parameters may be longer. */
    private static final int USUAL_HEADERS = 8 * 1024;

    private static final int USUAL_PARTS = 10_000;

    /** Refuses limits that would let nothing through. */
    public MultipartLimits {
        if (head < 1 || total < 1 || headers < 1 || parts < 1) {
            throw new IllegalArgumentException("Each limit of a multipart body must be at least 1.");
        }
    }

    /**
     * Limits for the statements and for the whole, with usual ones for the rest: 8 KiB of header lines a part, 10,000
     * parts.
     *
     * @param head most bytes of the first part
     * @param total most bytes of the whole body
     */
    public static MultipartLimits of(int head, long total) {
        return new MultipartLimits(head, total, USUAL_HEADERS, USUAL_PARTS);
    }
}
