package org.jumptojob.content.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jumptojob.content.ContentFiles;
import org.jumptojob.content.Problem;
import org.jumptojob.content.Reading;

/** The build's step that checks all content, prints every problem, and writes the index that the class path needs. */
public final class ValidateContent {

    private ValidateContent() {}

    /**
     * Checks the content of a folder.
     *
     * @param args the folder of the content; then, if an index is wanted, the folder to write {@value ContentFiles#INDEX} into
     * @throws BadContent if there are problems; they have been printed, one a line, as {@code file:line: message}
     * @throws IOException if the index cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            throw new IllegalArgumentException("Say which folder holds the content: course-content/src/main/resources");
        }
        Path folder = Path.of(args[0]);
        ContentFiles files = ContentFiles.directory(folder);
        Reading reading = ContentCheck.check(files);
        List<Problem> problems = reading.problems();
        String prefix = shown(folder);
        problems.forEach(problem -> System.err.println(prefix + problem));
        if (!problems.isEmpty()) {
            throw new BadContent(problems.size());
        }
        if (args.length > 1) {
            Path index = Path.of(args[1]).resolve(ContentFiles.INDEX);
            Files.createDirectories(index.getParent());
            Files.writeString(index, String.join("\n", files.paths()) + "\n");
        }
        System.out.println("Course content: release " + reading.content().release() + ", "
                + reading.content().activities().size() + " activities, no problems.");
    }

    /** The folder as seen from where the build was started, so that a click on a problem opens the file. */
    private static String shown(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = folder.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(here) ? here.relativize(absolute) : absolute;
        return shown.toString().isEmpty() ? "" : shown + "/";
    }

    /** The content has problems. Its message is short: the problems themselves are printed. */
    static final class BadContent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BadContent(int problems) {
            super(
                    problems == 1
                            ? "The course content has 1 problem. It is printed above, with file and line."
                            : "The course content has " + problems
                                    + " problems. They are printed above, each with file and line.",
                    null,
                    false,
                    false);
        }
    }
}
