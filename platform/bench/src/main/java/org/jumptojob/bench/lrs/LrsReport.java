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
import java.util.Optional;
import org.jumptojob.bench.measure.Figures;
import org.jumptojob.bench.measure.Result;
import org.jumptojob.bench.measure.Run;

/**
 * The figures, and beside each the one that was asked for.
 *
 * @param memory megabytes of the server after the last work
 */
record LrsReport(LrsOptions options, String database, List<Result<LrsWork>> results, long memory) {

    private static final String ROW = "%-36s %8s %8s %8s %8s %8s %7s %8s %7s %7s  %s%n";

    /** Whether everything could be measured: nothing went wrong, and other load did not spoil all runs of a work. */
    boolean isSound() {
        return results.stream().noneMatch(result -> result.errors() > 0 || result.isVoid());
    }

    private Optional<Result<LrsWork>> of(LrsWork work) {
        return results.stream().filter(result -> result.work() == work).findFirst();
    }

    private double perSecond(LrsWork work) {
        return of(work).map(result -> result.median(Run::perSecond)).orElse(0.0);
    }

    /** CPU of one statement, as a multiple of the constant's. */
    private double multiple(Result<LrsWork> result) {
        double constant = of(LrsWork.CONSTANT).map(Result::cpu).orElse(0.0);
        return constant == 0 ? 0 : result.cpu() / result.work().statements() / constant;
    }

    /** Units a second that would be possible if a request cost no more than its rows and the constant, one after the other. */
    private double limit(LrsWork work) {
        double rows = perSecond(work.rows());
        double constant = perSecond(LrsWork.CONSTANT);
        return work.leastOfLimit() == 0 || rows == 0 || constant == 0 ? 0 : 1 / (1 / rows + 1 / constant);
    }

    private double share(Result<LrsWork> result) {
        double limit = limit(result.work());
        return limit == 0 ? 0 : result.median(Run::perSecond) / limit;
    }

    String table() {
        StringBuilder out = new StringBuilder("The store on " + database + "\n\n");
        out.append(ROW.formatted(
                "Work", "units/s", "p50 ms", "p95 ms", "p99 ms", "CPU ms", "x c", "limit/s", "share", "errors", "asked"));
        results.forEach(result -> out.append(row(result)));
        long errors = results.stream().mapToLong(Result::errors).sum();
        out.append("\nCPU: of the server and its database, for a unit; x c: for one statement\n");
        out.append("Memory after the run: ").append(memory).append(" MB. Errors: ").append(errors).append('\n');
        return out.toString();
    }

    private String row(Result<LrsWork> result) {
        double limit = limit(result.work());
        boolean request = result.work().isRequest();
        return ROW.formatted(
                result.work().title(),
                number(result.median(Run::perSecond)),
                request ? number(result.median(Run::p50)) : "",
                request ? number(result.median(Run::p95)) : "",
                request ? number(result.median(Run::p99)) : "",
                number(result.cpu()),
                number(multiple(result)),
                limit == 0 ? "" : number(limit),
                limit == 0 ? "" : percent(share(result)),
                result.errors(),
                asked(result) + (result.isVoid() ? "  void: other load" : ""));
    }

    private String asked(Result<LrsWork> result) {
        LrsWork work = result.work();
        StringBuilder text = new StringBuilder();
        if (work.mostOfConstant() > 0) {
            text.append(number(work.mostOfConstant())).append(" c");
            text.append(verdict(multiple(result) <= work.mostOfConstant()));
        }
        if (limit(work) > 0) {
            text.append(", ").append(percent(work.leastOfLimit())).append(" of the limit");
            text.append(verdict(share(result) >= work.leastOfLimit()));
        }
        return text.toString();
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static String verdict(boolean met) {
        return met ? " ok" : " NOT MET";
    }

    /** Writes all figures; multiples and milliseconds as in the table. */
    void write(Path file) throws IOException {
        JsonArrayBuilder works = Json.createArrayBuilder();
        results.forEach(result -> works.add(json(result)));
        JsonObjectBuilder all = Json.createObjectBuilder()
                .add("when", Instant.now().toString())
                .add("database", database)
                .add("cores", Runtime.getRuntime().availableProcessors())
                .add("java", System.getProperty("java.runtime.version"))
                .add("short", options.isShort())
                .add("clients", LrsPlay.CLIENTS_AT_ONCE)
                .add("rowWriters", RowsWriter.THREADS)
                .add("storedBefore", LrsUnits.STORED)
                .add("bytesOfAStatement", Scene.BYTES)
                .add("memoryMegabytes", memory)
                .add("work", works);
        Figures.write(all, file);
    }

    private JsonObjectBuilder json(Result<LrsWork> result) {
        JsonArrayBuilder runs = Json.createArrayBuilder();
        result.runs().forEach(run -> runs.add(Figures.of(run)));
        return Json.createObjectBuilder()
                .add("name", result.work().word())
                .add("title", result.work().title())
                .add("statementsOfAUnit", result.work().statements())
                .add("perSecond", figure(result.median(Run::perSecond)))
                .add("p50", figure(result.median(Run::p50)))
                .add("p95", figure(result.median(Run::p95)))
                .add("p99", figure(result.median(Run::p99)))
                .add("cpuMilliseconds", figure(result.cpu()))
                .add("timesConstant", figure(multiple(result)))
                .add("mostTimesConstant", figure(result.work().mostOfConstant()))
                .add("limitPerSecond", figure(limit(result.work())))
                .add("shareOfLimit", figure(share(result)))
                .add("leastShareOfLimit", figure(result.work().leastOfLimit()))
                .add("errors", result.errors())
                .add("void", result.isVoid())
                .add("runs", runs);
    }
}
