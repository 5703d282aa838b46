package org.jumptojob.bench;

import static org.jumptojob.bench.measure.Figures.figure;
import static org.jumptojob.bench.measure.Figures.number;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jumptojob.bench.measure.Figures;
import org.jumptojob.bench.measure.Result;
import org.jumptojob.bench.measure.Run;

/** The figures, and beside each the one that was asked for. */
record Report(BenchOptions options, List<Result<Work>> results, Costs costs) {

    /**
     * What is measured once.
     *
     * @param startDemo CPU seconds of a start; 0 where it was not measured, {@code startProduction} alike
     * @param memory megabytes of the server after the last run; {@code memoryPeak} the most it had
     * @param hashCpu CPU milliseconds of one hash of a passphrase
     */
    record Costs(double startDemo, double startProduction, long memory, long memoryPeak, double hashCpu) {}

    private static final double START_DEMO = 35;
    private static final double START_PRODUCTION = 65;
    private static final long MEMORY = 750;
    private static final String ROW = "%-44s %8s %8s %8s %8s %8s %7s %7s %7s  %s%n";

    /** Whether everything could be measured: nothing went wrong, and other load did not spoil all runs of a work. */
    boolean isSound() {
        return results.stream().noneMatch(result -> result.errors() > 0 || result.isVoid());
    }

    private Optional<Result<Work>> of(Work work) {
        return results.stream().filter(result -> result.work() == work).findFirst();
    }

    private double cpuOf(Work work) {
        return of(work).map(Result::cpu).orElse(0.0);
    }

    private double multiple(Result<Work> result, Work base) {
        return cpuOf(base) == 0 ? 0 : result.cpu() / cpuOf(base);
    }

    String table() {
        StringBuilder out = new StringBuilder();
        out.append(ROW.formatted(
                "Work", "units/s", "p50 ms", "p95 ms", "p99 ms", "CPU ms", "x c", "x f", "errors", "asked"));
        results.forEach(result -> out.append(row(result)));
        out.append('\n');
        if (options.starts()) {
            out.append(line(
                    "Start, demo mode",
                    seconds(costs.startDemo()),
                    "at most 35 s of CPU",
                    costs.startDemo() <= START_DEMO));
            out.append(line(
                    "Start, production",
                    seconds(costs.startProduction()),
                    "at most 65 s of CPU",
                    costs.startProduction() <= START_PRODUCTION));
        }
        out.append(line("Memory after the run", costs.memory() + " MB", "at most 750 MB", costs.memory() <= MEMORY));
        out.append(line("Most memory", costs.memoryPeak() + " MB", "", true));
        out.append(line(
                "Hash of a passphrase", number(costs.hashCpu()) + " ms", "CPU; not part of the sign-in above", true));
        long errors = results.stream().mapToLong(Result::errors).sum();
        out.append(line("Errors", String.valueOf(errors), "none", errors == 0));
        return out.toString();
    }

    private String row(Result<Work> result) {
        boolean beside = result.work() == Work.LESSON_AMONG_SIGN_INS; // the CPU is that of the sign-ins too
        return ROW.formatted(
                result.work().title(),
                number(result.median(Run::perSecond)),
                number(result.median(Run::p50)),
                number(result.median(Run::p95)),
                number(result.median(Run::p99)),
                beside ? "" : number(result.cpu()),
                beside ? "" : number(multiple(result, Work.CONSTANT)),
                beside ? "" : number(multiple(result, Work.FRAME)),
                result.errors(),
                asked(result) + (result.isVoid() ? "  void: other load" : ""));
    }

    private String asked(Result<Work> result) {
        Work work = result.work();
        if (work == Work.LESSON_AMONG_SIGN_INS) {
            double alone =
                    of(Work.LESSON).map(lesson -> lesson.median(Run::p99)).orElse(0.0);
            double times = alone == 0 ? 0 : result.median(Run::p99) / alone;
            return "p99 at most 3 times: " + number(times) + verdict(times <= Work.AMONG_SIGN_INS);
        }
        StringBuilder text = new StringBuilder();
        if (work.mostOfConstant() > 0) {
            text.append(number(work.mostOfConstant())).append(" c");
            text.append(verdict(multiple(result, Work.CONSTANT) <= work.mostOfConstant()));
        }
        if (work.mostOfFrame() > 0) {
            text.append(", ").append(number(work.mostOfFrame())).append(" f");
            text.append(verdict(multiple(result, Work.FRAME) <= work.mostOfFrame()));
        }
        return text.toString();
    }

    private static String line(String what, String value, String asked, boolean met) {
        return "%-44s %12s   %s%s%n".formatted(what, value, asked, met ? "" : verdict(false));
    }

    private static String verdict(boolean met) {
        return met ? " ok" : " NOT MET";
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.1f s", value);
    }

    /** Writes all figures; multiples and milliseconds as in the table. */
    void write(Path file) throws IOException {
        JsonArrayBuilder works = Json.createArrayBuilder();
        results.forEach(result -> works.add(json(result)));
        JsonObjectBuilder all = Json.createObjectBuilder()
                .add("when", Instant.now().toString())
                .add("cores", Runtime.getRuntime().availableProcessors())
                .add("java", System.getProperty("java.runtime.version"))
                .add("short", options.isShort())
                .add("packed", options.packed())
                .add("learners", Everything.LEARNERS_AT_ONCE)
                .add("startDemoCpuSeconds", figure(costs.startDemo()))
                .add("startProductionCpuSeconds", figure(costs.startProduction()))
                .add("memoryMegabytes", costs.memory())
                .add("memoryPeakMegabytes", costs.memoryPeak())
                .add("hashCpuMilliseconds", figure(costs.hashCpu()))
                .add("work", works);
        Figures.write(all, file);
    }

    private JsonObjectBuilder json(Result<Work> result) {
        JsonArrayBuilder runs = Json.createArrayBuilder();
        result.runs().forEach(run -> runs.add(Figures.of(run)));
        return Json.createObjectBuilder()
                .add("name", result.work().word())
                .add("title", result.work().title())
                .add("perSecond", figure(result.median(Run::perSecond)))
                .add("p50", figure(result.median(Run::p50)))
                .add("p95", figure(result.median(Run::p95)))
                .add("p99", figure(result.median(Run::p99)))
                .add("cpuMilliseconds", figure(result.cpu()))
                .add("timesConstant", figure(multiple(result, Work.CONSTANT)))
                .add("timesFrame", figure(multiple(result, Work.FRAME)))
                .add("mostTimesConstant", figure(result.work().mostOfConstant()))
                .add("mostTimesFrame", figure(result.work().mostOfFrame()))
                .add("errors", result.errors())
                .add("void", result.isVoid())
                .add("runs", runs);
    }
}
