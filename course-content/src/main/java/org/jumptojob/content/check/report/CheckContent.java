package org.jumptojob.content.check.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jumptojob.content.ContentFiles;

/** The check as a command: prints every finding and the figures of the tracks, writes the report, and tells by its status whether all is well. */
public final class CheckContent {

    /** Status of a check that found something. */
    static final int FOUND = 1;

    private CheckContent() {}

    /**
     * Checks the content of a folder. Ends with status 0 if nothing was found, 1 if something was, 2 if it was called wrongly.
     *
     * @param args the folder of the content, then the folder for {@code index.html} and {@code report.json}
     * @throws IOException if the report cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("Say which folder holds the content and where to write the report.");
            System.exit(2);
        }
        System.exit(run(Path.of(args[0]), Path.of(args[1])));
    }

    /** Checks, prints and writes; gives the status. */
    static int run(Path content, Path out) throws IOException {
        Report report = WholeCheck.check(ContentFiles.directory(content));
        Files.createDirectories(out);
        Files.writeString(out.resolve("index.html"), HtmlReport.of(report));
        Files.writeString(out.resolve("report.json"), JsonReport.of(report));
        String prefix = content.toString().isEmpty() ? "" : content + "/";
        report.findings().forEach(finding -> System.out.println(prefix + finding));
        System.out.print(Overview.inLines(report.tables().get(0)));
        report.counts().forEach((rule, count) -> System.out.println(rule + ": " + count));
        System.out.println("Release " + report.release() + ", " + report.activities() + " activities, "
                + report.findings().size() + " findings, " + report.reasons().size()
                + " overruled with a reason. Report: " + out.resolve("index.html"));
        return report.findings().isEmpty() ? 0 : FOUND;
    }
}
