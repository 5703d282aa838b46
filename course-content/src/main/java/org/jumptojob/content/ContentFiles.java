package org.jumptojob.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of the content, wherever they lie. Paths are relative to the content's root and use {@code /}, for example
 * {@code curricula/jump-to-job/track.yaml}.
 */
public interface ContentFiles {

    /** The list of all paths, one a line, that the build writes for the class path: a class path cannot be listed. */
    String INDEX = "content.index";

    /** All paths, sorted, so that two readings of the same files come out the same. */
    SortedSet<String> paths();

    /**
     * The text of a file with {@code \n} as line end.
     *
     * @param path one of {@link #paths()}
     * @throws UncheckedIOException if the file cannot be read or is not UTF-8
     */
    String text(String path);

    /**
     * The bytes of a file that is no text, such as the packed list of fingerprints.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    default byte[] bytes(String path) {
        return text(path).getBytes(StandardCharsets.UTF_8);
    }

    /** The content below a folder of the disk. */
    static ContentFiles directory(Path root) {
        return new Directory(root);
    }

    /**
     * The content that the build put on the class path.
     *
     * @throws IllegalStateException if there is no {@value #INDEX} on it
     */
    static ContentFiles classPath(ClassLoader loader) {
        return ClassPath.of(loader);
    }

    /** Content from memory: path to text. */
    static ContentFiles of(Map<String, String> texts) {
        return new Memory(Collections.unmodifiableMap(new TreeMap<>(texts)));
    }

    /** Strict UTF-8 (a wrong byte is an error, never a question mark), {@code \n} as line end, no byte order mark. */
    private static String decode(String path, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return withPlainLineEnds(text);
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(path + " is not UTF-8. Save it as UTF-8.", e);
        }
    }

    private static String withPlainLineEnds(String text) {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return withoutMark.replace("\r\n", "\n");
    }

    /** Files on the disk. */
    record Directory(Path root) implements ContentFiles {

        @Override
        public SortedSet<String> paths() {
            try (Stream<Path> all = Files.walk(root)) {
                SortedSet<String> paths = new TreeSet<>();
                all.filter(Files::isRegularFile)
                        .forEach(file -> paths.add(root.relativize(file)
                                .toString()
                                .replace(root.getFileSystem().getSeparator(), "/")));
                paths.remove(INDEX);
                return Collections.unmodifiableSortedSet(paths);
            } catch (IOException e) {
                throw new UncheckedIOException("The content folder " + root + " cannot be listed.", e);
            }
        }

        @Override
        public String text(String path) {
            return decode(path, bytes(path));
        }

        @Override
        public byte[] bytes(String path) {
            try {
                return Files.readAllBytes(root.resolve(path));
            } catch (IOException e) {
                throw new UncheckedIOException(path + " cannot be read from " + root + ".", e);
            }
        }
    }

    /** Resources of a class loader, named by the index. */
    record ClassPath(ClassLoader loader, SortedSet<String> paths) implements ContentFiles {

        private static ClassPath of(ClassLoader loader) {
            try (InputStream index = loader.getResourceAsStream(INDEX)) {
                if (index == null) {
                    throw new IllegalStateException(INDEX + " is not on the class path, so the course content cannot be"
                            + " found. Build the module course-content: its build writes that file.");
                }
                SortedSet<String> paths = new TreeSet<>(decode(INDEX, index.readAllBytes())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList());
                return new ClassPath(loader, Collections.unmodifiableSortedSet(paths));
            } catch (IOException e) {
                throw new UncheckedIOException(INDEX + " cannot be read from the class path.", e);
            }
        }

        @Override
        public String text(String path) {
            return decode(path, bytes(path));
        }

        @Override
        public byte[] bytes(String path) {
            try (InputStream in = loader.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IOException(path + " stands in " + INDEX + " but not on the class path.");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(path + " cannot be read from the class path.", e);
            }
        }
    }

    /** Texts in memory. */
    record Memory(Map<String, String> texts) implements ContentFiles {

        @Override
        public SortedSet<String> paths() {
            return Collections.unmodifiableSortedSet(new TreeSet<>(texts.keySet()));
        }

        @Override
        public String text(String path) {
            String text = texts.get(path);
            if (text == null) {
                throw new UncheckedIOException(new IOException("There is no content file " + path + "."));
            }
            return withPlainLineEnds(text);
        }
    }
}
