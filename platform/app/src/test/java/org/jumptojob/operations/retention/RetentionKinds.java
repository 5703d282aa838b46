package org.jumptojob.operations.retention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of all kinds of data that the rooms keep for a time, read from the sources of their beans. */
final class RetentionKinds {

    private static final Pattern BEAN = Pattern.compile("implements [^{]*\\bRetention\\b");
    private static final Pattern WORD = Pattern.compile("public String word\\(\\) \\{\\s+return \"([a-z_]+)\";");
    private static final Pattern PRODUCED =
            Pattern.compile("\\bRetention \\w+\\(\\) \\{[^}]*\\breturn (?:new )?[\\w.]+\\(\\s*\"([a-z_]+)\",");

    private RetentionKinds() {}

    static Set<String> words() throws IOException {
        Set<String> words = new TreeSet<>();
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (BEAN.matcher(source).find()) {
                    WORD.matcher(source).results().forEach(found -> words.add(found.group(1)));
                }
                PRODUCED.matcher(source).results().forEach(found -> words.add(found.group(1)));
            }
        }
        return words;
    }
}
