package org.jumptojob.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads what stands beside the courses. A file that is not there is an empty list. */
final class ShelfReader {

    static final String TOOLS = "toolbox.yaml";
    static final String RIGHTS = "rights.yaml";
    static final String WATCHED = "check/language-guard.yaml";
    static final String SEARCH = "search-words.yaml";

    private final Function<String, Optional<Fields>> files;
    private final Set<String> activities;
    private final Consumer<Problem> problems;

    /**
     * @param files gives a file by its path; nothing where there is none
     * @param activities the ids of all activities: a tool is one of them
     */
    ShelfReader(Function<String, Optional<Fields>> files, Set<String> activities, Consumer<Problem> problems) {
        this.files = files;
        this.activities = activities;
        this.problems = problems;
    }

    Shelf read() {
        return new Shelf(
                list(TOOLS, "tools", this::tool),
                list(RIGHTS, "rights", ShelfReader::right),
                list(WATCHED, "words", ShelfReader::watched),
                list(SEARCH, "words", entry -> new Shelf.SearchWord(entry.texts("said"), entry.texts("find"))));
    }

    private <T> List<T> list(String file, String key, Function<Fields, T> entry) {
        return files.apply(file).map(fields -> fields.objects(key)).orElse(List.of()).stream()
                .map(entry)
                .toList();
    }

    private Shelf.Tool tool(Fields entry) {
        String activity = entry.text("activity");
        if (!activities.contains(activity)) {
            problems.accept(new Problem(
                    entry.file(),
                    entry.line("activity"),
                    "There is no activity '" + activity + "'. Mend the id or take the tool out."));
        }
        return new Shelf.Tool(
                activity,
                entry.titles("aim"),
                entry.titles("audience"),
                entry.titles("not-for"),
                entry.text("state"),
                entry.texts("tested-by"));
    }

    private static Shelf.Right right(Fields entry) {
        return new Shelf.Right(
                entry.text("id"),
                entry.text("kind"),
                entry.text("name"),
                entry.text("owner"),
                entry.text("licence"),
                entry.text("used"),
                entry.textOr("note", ""));
    }

    private static Shelf.WatchedWord watched(Fields entry) {
        return new Shelf.WatchedWord(
                entry.text("id"), entry.text("kind"), entry.texts("find"), entry.text("propose"), entry.text("why"));
    }
}
