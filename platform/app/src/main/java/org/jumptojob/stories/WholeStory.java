package org.jumptojob.stories;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jumptojob.persistence.Sql;

/** Reads one story of a group with all that is in it. */
final class WholeStory {

    /**
     * Everything of one we-story by one statement, because a page may cost few. Each row is of one kind; {@code link} is
     * what it belongs to. {@code %s} chooses the we-story.
     */
    private static final String WHOLE = "SELECT 'step' AS kind, t.id, t.person_id, t.story_id AS link, t.sealed,"
            + " t.note AS word, t.edition AS number, t.version, t.given AS at, FALSE AS again, t.room"
            + " FROM story_step t WHERE t.given IS NOT NULL AND t.we_story_id = %1$s"
            + " UNION ALL SELECT 'we', w.id, NULL, w.group_id, NULL, NULL, w.edition, w.edition, w.begun, FALSE, NULL"
            + " FROM we_story w WHERE w.id = %1$s"
            + " UNION ALL SELECT 'line', l.id, l.person_id, NULL, l.sealed, NULL, l.place, l.version, NULL, l.again, NULL"
            + " FROM we_sentence l WHERE l.we_story_id = %1$s"
            + " UNION ALL SELECT 'rests', p.sentence_id, NULL, p.step_id, NULL, NULL, 0, 0, NULL, FALSE, NULL"
            + " FROM we_sentence_part p JOIN we_sentence l ON l.id = p.sentence_id WHERE l.we_story_id = %1$s"
            + " UNION ALL SELECT 'answer', y.we_story_id, y.person_id, NULL, NULL, y.answer, y.edition, 0, y.given, FALSE, NULL"
            + " FROM we_story_yes y WHERE y.we_story_id = %1$s"
            + " UNION ALL SELECT 'yes', y.step_id, y.person_id, NULL, NULL, NULL, 0, 0, y.given, FALSE, NULL"
            + " FROM story_step_yes y JOIN story_step t ON t.id = y.step_id WHERE t.we_story_id = %1$s";

    private static final int BRANCHES = 6;

    private record Row(
            String kind,
            UUID id,
            UUID person,
            UUID link,
            String sealed,
            String word,
            long number,
            long version,
            Instant at,
            boolean again,
            String room) {}

    private WholeStory() {}

    /**
     * @param choice what chooses the we-story: a mark or a query, with these parameters
     */
    static Optional<Manuscript> read(Sql sql, String choice, Collection<UUID> parameters) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < BRANCHES; i++) {
            all.addAll(parameters);
        }
        List<Row> rows = sql.query(String.format(WHOLE, choice), WholeStory::row, all.toArray());
        return rows.stream().filter(row -> row.kind().equals("we")).findFirst().map(we -> manuscript(we, rows));
    }

    private static Row row(Sql.Row row) throws SQLException {
        return new Row(
                row.text("kind").strip(),
                row.uuid("id"),
                row.uuid("person_id"),
                row.uuid("link"),
                row.text("sealed"),
                row.text("word"),
                row.number("number"),
                row.number("version"),
                row.instant("at"),
                row.flag("again"),
                row.text("room"));
    }

    private static Manuscript manuscript(Row we, List<Row> rows) {
        Map<UUID, Set<UUID>> rests = links(rows, "rests", Row::link);
        return new Manuscript(
                we.id(),
                we.link(),
                we.number(),
                of(rows, "step").map(row -> step(we.id(), row)).toList(),
                of(rows, "line")
                        .map(row -> new Manuscript.Line(
                                row.id(),
                                row.person(),
                                (int) row.number(),
                                row.sealed(),
                                row.again(),
                                row.version(),
                                rests.getOrDefault(row.id(), Set.of())))
                        .toList(),
                of(rows, "answer")
                        .filter(row -> row.number() == we.number())
                        .collect(Collectors.toMap(Row::person, Row::word)),
                links(rows, "yes", Row::person));
    }

    private static StepRow step(UUID weStory, Row row) {
        return new StepRow(
                row.id(),
                row.person(),
                row.link(),
                weStory,
                Room.of(row.room()),
                row.number(),
                row.sealed(),
                ContentNote.of(row.word()).orElse(ContentNote.NONE),
                row.at(),
                row.version());
    }

    private static Stream<Row> of(List<Row> rows, String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind));
    }

    private static Map<UUID, Set<UUID>> links(List<Row> rows, String kind, Function<Row, UUID> other) {
        Map<UUID, Set<UUID>> links = new HashMap<>();
        of(rows, kind)
                .forEach(row ->
                        links.computeIfAbsent(row.id(), any -> new HashSet<>()).add(other.apply(row)));
        return links;
    }
}
