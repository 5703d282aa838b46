package org.jumptojob.content.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The fingerprints of the founding documents: one hash for each run of {@value #RUN} words, so that a check finds copied sentences
 * although the project holds none of their words.
 *
 * <p>A run: the text's words (letters and digits, {@code [\p{L}\p{N}]+}) in lower case, eight in a row, one space between. A
 * fingerprint: the first 8 bytes of its SHA-256 as 16 hexadecimal digits. The file: the fingerprints, sorted, each once, one a line,
 * packed by gzip.
 */
public final class SourceFingerprints {

    /** File name in the content. */
    public static final String FILE = "source-fingerprints.gz";

    /** Words in a run. */
    public static final int RUN = 8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int BYTES = 8;

    private final Set<String> prints;

    private SourceFingerprints(Set<String> prints) {
        this.prints = prints;
    }

    /**
     * Unpacks a file of fingerprints.
     *
     * @throws IOException if it is not packed by gzip
     */
    public static SourceFingerprints read(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            String lines = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            return new SourceFingerprints(lines.lines().collect(Collectors.toSet()));
        }
    }

    /**
     * Writes the fingerprints of these documents (UTF-8) into a file: the same documents give the same bytes.
     *
     * @throws IOException if a document cannot be read or the file cannot be written
     */
    public static void write(List<Path> documents, Path out) throws IOException {
        Set<String> prints = new TreeSet<>();
        for (Path document : documents) {
            prints.addAll(of(words(Files.readString(document))));
        }
        // Java's gzip header has no time and no name, so nothing but the prints decides the bytes.
        try (OutputStream file = Files.newOutputStream(out);
                OutputStream packed = new GZIPOutputStream(file)) {
            packed.write((String.join("\n", prints) + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The words of a text, as they count here. */
    static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .toList();
    }

    /** Whether the run that begins with this word stands in one of the documents. */
    boolean containsRun(List<String> words, int start) {
        return start + RUN <= words.size() && prints.contains(print(words.subList(start, start + RUN)));
    }

    private static List<String> of(List<String> words) {
        List<String> prints = new ArrayList<>();
        for (int start = 0; start + RUN <= words.size(); start++) {
            prints.add(print(words.subList(start, start + RUN)));
        }
        return prints;
    }

    private static String print(List<String> run) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join(" ", run).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, but this one does not.", e);
        }
    }

    /**
     * Builds the file anew, for whoever holds the documents.
     *
     * @param args the file to write, then the documents as plain text
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            throw new IllegalArgumentException(
                    "Say where to write, then the documents: source-fingerprints.gz a.txt b.txt");
        }
        List<Path> documents = Arrays.stream(args).skip(1).map(Path::of).toList();
        write(documents, Path.of(args[0]));
        System.out.println(args[0] + " written from " + documents.size() + " documents.");
    }
}
