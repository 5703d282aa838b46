package org.jumptojob.bench.lrs;

import static org.jumptojob.bench.measure.Figures.figure;
import static org.jumptojob.bench.measure.Figures.number;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jumptojob.bench.measure.Figures;
import org.jumptojob.bench.measure.Run;

/** How the searches stand as the store grows, and beside it what was asked. */
record GrowthReport(String database, List<Growth.Stage> stages) {

    private static final double MOST_GROWTH = 1.5;
    private static final double MOST_MILLISECONDS = 1_000;

    String table() {
        StringBuilder out = new StringBuilder(
                "The growing store on " + database + ": median (slowest) milliseconds of a search with since and until\n\n");
        out.append("%-42s".formatted("Search"));
        stages.forEach(stage -> out.append("%20d".formatted(stage.statements())));
        out.append("  growth  asked\n");
        GrowthSearch.all().forEach(search -> out.append(row(search)));
        return out.toString();
    }

    private String row(GrowthSearch search) {
        StringBuilder row = new StringBuilder("%-42s".formatted(search.title()));
        boolean spoiled = false;
        for (Growth.Stage stage : stages) {
            Growth.Look look = stage.looks().get(search);
            row.append("%20s".formatted(number(look.milliseconds()) + " (" + number(look.slowest()) + ")"));
            spoiled |= look.otherCores() > Run.MOST_OTHER_CORES;
        }
        row.append("%8s  ".formatted(number(growth(search))));
        row.append(search.isFlat() ? "at most 1.5 times" : "at most 1 s");
        row.append(isMet(search) ? " ok" : " NOT MET").append(spoiled ? "  other load" : "");
        return row.append('\n').toString();
    }

    private double growth(GrowthSearch search) {
        double first = stages.get(0).looks().get(search).milliseconds();
        double last = stages.get(stages.size() - 1).looks().get(search).milliseconds();
        return last / first;
    }

    private boolean isMet(GrowthSearch search) {
        return search.isFlat()
                ? growth(search) <= MOST_GROWTH
                : stages.stream().allMatch(stage -> stage.looks().get(search).slowest() <= MOST_MILLISECONDS);
    }

    void write(Path file) throws IOException {
        JsonArrayBuilder searches = Json.createArrayBuilder();
        GrowthSearch.all().forEach(search -> searches.add(json(search)));
        JsonObjectBuilder all = Json.createObjectBuilder()
                .add("when", Instant.now().toString())
                .add("database", database)
                .add("cores", Runtime.getRuntime().availableProcessors())
                .add("searches", searches);
        Figures.write(all, file);
    }

    private JsonObjectBuilder json(GrowthSearch search) {
        JsonArrayBuilder sizes = Json.createArrayBuilder();
        for (Growth.Stage stage : stages) {
            Growth.Look look = stage.looks().get(search);
            sizes.add(Json.createObjectBuilder()
                    .add("statements", stage.statements())
                    .add("medianMilliseconds", figure(look.milliseconds()))
                    .add("slowestMilliseconds", figure(look.slowest()))
                    .add("found", look.found())
                    .add("otherCores", figure(look.otherCores())));
        }
        return Json.createObjectBuilder()
                .add("search", search.title())
                .add("growth", figure(growth(search)))
                .add("met", isMet(search))
                .add("sizes", sizes);
    }
}
