package org.jumptojob.consent;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jumptojob.persistence.Sql;

/**
 * What others see of a person without a sharing, such as her part in a story of her group, or a program that gets her record.
 * Each room that has such things gives a bean, so that the pages {@code /my-sharing} and {@code /who-sees-what} leave nothing
 * out and say "nothing" only where it is true.
 */
public interface OpenBeside {

    /** @param actor how she is called in records */
    record Whose(UUID person, UUID actor, Instant now) {}

    /**
     * One plain sentence, and how to find out whether it is true. All ways of all rooms are asked in one statement.
     *
     * @param text message key of the sentence: what is open, and to whom
     * @param path of the page where she takes it back, before what stands in the column {@code place}
     * @param sql a query with the columns {@code name} and {@code place}, both texts: it finds nothing where nothing is open.
     *     Each place makes a sentence of its own, with all its names
     * @param values for the marks of the query, in their order
     * @param shown how a name is written; an empty one is left out
     */
    record Way(String text, String path, String sql, List<Object> values, UnaryOperator<String> shown) {

        public Way(String text, String path, String sql, Object... values) {
            this(text, path, sql, List.of(values), UnaryOperator.identity());
        }
    }

    /**
     * A sentence that is true now.
     *
     * @param names who reads it, where the sentence has a place for names; may be empty
     */
    record Line(String text, String path, String names) {

        public Line(String text, String path) {
            this(text, path, "");
        }
    }

    /** What could be open of hers, by whatever way this room has. */
    List<Way> ways(Whose whose);

    /** The sentences that are true now, in the order of the ways; one statement. */
    static List<Line> lines(EntityManager entities, List<Way> ways) {
        if (ways.isEmpty()) {
            return List.of();
        }
        List<String> queries = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            queries.add("SELECT " + i + " AS way, CAST(p" + i + ".name AS VARCHAR(1000)) AS name, CAST(p" + i
                    + ".place AS VARCHAR(200)) AS place FROM (" + ways.get(i).sql() + ") p" + i);
            values.addAll(ways.get(i).values());
        }
        Map<Integer, Map<String, Set<String>>> found = new LinkedHashMap<>();
        Sql.in(entities)
                .query(
                        "SELECT a.way, a.name, a.place FROM (" + String.join(" UNION ALL ", queries)
                                + ") a ORDER BY a.way, a.place, a.name",
                        row -> {
                            int way = (int) row.number("way");
                            String name = row.text("name");
                            return found.computeIfAbsent(way, any -> new LinkedHashMap<>())
                                    .computeIfAbsent(row.text("place"), any -> new LinkedHashSet<>())
                                    .add(
                                            name == null
                                                    ? ""
                                                    : ways.get(way).shown().apply(name));
                        },
                        values.toArray());
        List<Line> lines = new ArrayList<>();
        found.forEach((way, places) -> places.forEach((place, names) -> {
            names.remove("");
            lines.add(new Line(ways.get(way).text(), ways.get(way).path() + place, String.join(", ", names)));
        }));
        return lines;
    }
}
