package org.jumptojob.content.check.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jumptojob.content.ContentFiles;
import org.jumptojob.content.YamlDocument;
import org.jumptojob.content.check.Documents;
import org.jumptojob.content.check.Entry;

/** The lists that the rules use. Content that has none of its own, such as that of tests, uses the project's. */
final class Lists {

    private Lists() {}

    /** The lines of a list without remarks (behind {@code #}) and empty ones. */
    static List<String> lines(Documents documents, String path) {
        return text(documents.files(), path)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The entries of a list in a YAML file. */
    static List<Entry> entries(Documents documents, String path, String list) {
        Optional<YamlDocument> document = documents.files().paths().contains(path)
                ? documents.yaml(path)
                : YamlDocument.parse(path, text(documents.files(), path), problem -> {
                    throw new IllegalStateException(problem.toString());
                });
        return document.map(found -> Entry.list(found, "", found.root(), list)).orElse(List.of());
    }

    /** The entries of a list that belongs to this content alone; none if there is no such file. */
    static List<Entry> ownEntries(Documents documents, String path, String list) {
        return documents
                .yaml(path)
                .map(found -> Entry.list(found, "", found.root(), list))
                .orElse(List.of());
    }

    private static String text(ContentFiles files, String path) {
        if (files.paths().contains(path)) {
            return files.text(path);
        }
        try (InputStream in = Lists.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is neither in the content nor on the class path. Add it.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read.", e);
        }
    }
}
