package org.jumptojob.groups;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.Sql;

/**
 * What waits for a person, for her start page. Each room that has something of the kind gives a bean. All of them stand on one
 * page, so a number is asked together with those of the other rooms; whoever needs more takes one SQL statement at most.
 */
public interface Waiting {

    /**
     * One thing that waits. It is an offer, never a reproach: it names no delay.
     *
     * @param title the message key of the sentence
     * @param arguments for the sentence
     * @param path where she can do something about it
     */
    record Item(String title, List<String> arguments, String path) {}

    /**
     * A number of things that wait.
     *
     * @param sql a query with one number in the column {@code n}
     * @param values for the marks of the query, in their order
     * @param one the message key of the sentence for one
     * @param some that for more, with a place for the number
     * @param path where she can do something about it
     */
    record Count(String sql, List<Object> values, String one, String some, String path) {

        public Optional<Item> item(long number) {
            return number == 0
                    ? Optional.empty()
                    : Optional.of(new Item(number == 1 ? one : some, List.of(String.valueOf(number)), path));
        }
    }

    /** @param places the groups that she is in, which the page has read already */
    default List<Item> of(UUID person, List<Place> places) {
        return List.of();
    }

    /** As {@link #of}, for what is a number and no more. */
    default List<Count> counts(UUID person, List<Place> places) {
        return List.of();
    }

    /** The numbers of several counts, in their order; one statement. */
    static List<Long> numbers(EntityManager entities, List<Count> counts) {
        List<String> queries = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            queries.add("SELECT " + i + " AS place, c" + i + ".n FROM ("
                    + counts.get(i).sql() + ") c" + i);
            values.addAll(counts.get(i).values());
        }
        return queries.isEmpty()
                ? List.of()
                : Sql.in(entities)
                        .query(
                                "SELECT a.place, a.n FROM (" + String.join(" UNION ALL ", queries)
                                        + ") a ORDER BY a.place",
                                row -> row.number("n"),
                                values.toArray());
    }
}
