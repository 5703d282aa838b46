package org.jumptojob.bench.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A copy of the shipped archive with what only the benchmark needs: the two baselines, the people, the track of 12
 * modules. The shipped one stays as it is.
 */
public final class Overlay {

    private static final String PEOPLE = "WEB-INF/classes/org/jumptojob/identity/demo-people.tsv";
    private static final String CONTENT = "WEB-INF/lib/course-content-";
    private static final String CONTENT_INDEX = "content.index";

    private final Layout layout;

    public Overlay(Layout layout) {
        this.layout = layout;
    }

    /** Writes the copy. */
    public Path write() throws IOException {
        Path classes = compile();
        Path copy = layout.benchTarget().resolve("bench.war");
        try (ZipInputStream from = new ZipInputStream(Files.newInputStream(layout.archive()));
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
            boolean people = false;
            boolean content = false;
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] bytes = from.readAllBytes();
                if (entry.getName().equals(PEOPLE)) {
                    people = true;
                    bytes = Accounts.moreThan(new String(bytes, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8);
                } else if (entry.getName().startsWith(CONTENT)) {
                    content = true;
                    bytes = withBenchTrack(bytes);
                }
                put(to, entry.getName(), bytes);
            }
            if (!people || !content) {
                throw new IOException("The application has no " + (people ? CONTENT : PEOPLE)
                        + " any more. The benchmark has to learn where it is now.");
            }
            put(to, "WEB-INF/lib/bench.jar", jarOf(classes));
            put(to, "bench-frame.xhtml", Files.readAllBytes(layout.overlay().resolve("webapp/bench-frame.xhtml")));
        }
        return copy;
    }

    /** Against the built application, which is no library of Maven's. */
    private Path compile() throws IOException {
        Path classes = Files.createDirectories(layout.benchTarget().resolve("overlay"));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-parameters", "-d", classes.toString()));
        arguments.addAll(
                List.of("-cp", layout.webInf().resolve("classes") + ":" + System.getProperty("java.class.path")));
        try (Stream<Path> sources = Files.walk(layout.overlay().resolve("java"))) {
            sources.filter(file -> file.toString().endsWith(".java")).forEach(file -> arguments.add(file.toString()));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IOException("What the benchmark adds to the application does not compile against it any more.");
        }
        return classes;
    }

    private static byte[] jarOf(Path classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(classes)) {
            put(jar, "META-INF/beans.xml", beansXml());
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                put(jar, classes.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] beansXml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
                """.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withBenchTrack(byte[] jar) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                entries.put(entry.getName(), from.readAllBytes());
            }
        }
        String index = new String(entries.get(CONTENT_INDEX), StandardCharsets.UTF_8);
        Map<String, String> content = new TreeMap<>();
        index.lines()
                .filter(path -> path.startsWith("curricula/"))
                .forEach(path -> content.put(path, new String(entries.get(path), StandardCharsets.UTF_8)));
        Map<String, String> track = BenchTrack.of(content);
        track.forEach((path, text) -> entries.put(path, text.getBytes(StandardCharsets.UTF_8)));
        String longer = index.stripTrailing() + "\n" + String.join("\n", track.keySet()) + "\n";
        entries.put(CONTENT_INDEX, longer.getBytes(StandardCharsets.UTF_8));
        return zipOf(entries);
    }

    private static byte[] zipOf(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
