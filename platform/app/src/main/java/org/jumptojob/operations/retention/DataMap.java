package org.jumptojob.operations.retention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the site keeps about a person, chapter by chapter, as the two lists beside the schema tell it. */
final class DataMap {

    /** Tables that go by a time of another name. */
    private static final Map<String, String> TIMES = Map.ofEntries(
            Map.entry("audit_entry", "audit"),
            Map.entry("export_job", "export"),
            Map.entry("notice", "notices"),
            Map.entry("question", "questions"),
            Map.entry("question_reader", "questions"),
            Map.entry("sharing", "sharing"),
            Map.entry("look", "sharing"),
            Map.entry("sharing_ask", "sharing"),
            Map.entry("group_member", "groups"),
            Map.entry("group_invitation", "groups"),
            Map.entry("group_report", "groups"),
            Map.entry("supporter", "groups"));

    /** Times that begin when a thing has ended: as long as it goes on, it is kept. */
    private static final Set<String> AFTER_THE_END = Set.of("groups", "paper_request", "sharing");

    /** The message key of a time in days; a question that waits is kept until it has its answer. */
    static String key(String time) {
        if (time.equals("questions")) {
            return "retention.map-days-answer";
        }
        return AFTER_THE_END.contains(time) ? "retention.map-days-end" : "retention.days";
    }

    /**
     * A chapter.
     *
     * @param title its message key
     * @param sealed whether something of it is locked with the person's own key
     * @param stays whether something of it stays, without her name, after she has closed her account
     * @param tables where it lies
     */
    record Chapter(String title, boolean sealed, boolean stays, List<String> tables) {

        /** The words of the times that it may be kept for. */
        List<String> times() {
            return tables.stream()
                    .map(table -> TIMES.getOrDefault(table, table))
                    .toList();
        }
    }

    private record Column(String name, String kind, String erasure) {}

    private DataMap() {}

    /** In the order of the list. */
    static List<Chapter> chapters() {
        Map<String, List<Column>> columns = new TreeMap<>();
        lines("/db/columns.tsv")
                .forEach(cells -> columns.computeIfAbsent(cells[0], table -> new ArrayList<>())
                        .add(new Column(cells[1], cells[2], cells[3])));
        Map<String, Chapter> chapters = new LinkedHashMap<>();
        lines("/db/chapters.tsv").stream()
                .filter(cells -> !cells[1].equals("-"))
                .forEach(cells ->
                        chapters.merge(cells[1], chapter(cells[0], cells[2], columns.get(cells[0])), DataMap::joined));
        return List.copyOf(chapters.values());
    }

    private static Chapter chapter(String table, String title, List<Column> columns) {
        return new Chapter(
                title,
                columns.stream().anyMatch(column -> column.name().equals("sealed")),
                columns.stream()
                        .anyMatch(column -> column.kind().equals("personal")
                                && !column.erasure().contains("deleted")),
                List.of(table));
    }

    private static Chapter joined(Chapter one, Chapter other) {
        List<String> tables = new ArrayList<>(one.tables());
        tables.addAll(other.tables());
        return new Chapter(one.title(), one.sealed() || other.sealed(), one.stays() || other.stays(), tables);
    }

    private static List<String[]> lines(String resource) {
        try (InputStream in = DataMap.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
