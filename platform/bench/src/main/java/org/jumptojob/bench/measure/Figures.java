package org.jumptojob.bench.measure;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Figures for people, in tables, and for programs, in JSON. */
public final class Figures {

    private Figures() {}

    /** Three signs are enough for what differs from run to run. */
    public static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }

    public static BigDecimal figure(double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    }

    public static JsonObjectBuilder of(Run run) {
        return Json.createObjectBuilder()
                .add("units", run.units())
                .add("perSecond", figure(run.perSecond()))
                .add("p50", figure(run.p50()))
                .add("p95", figure(run.p95()))
                .add("p99", figure(run.p99()))
                .add("cpuMilliseconds", figure(run.cpu()))
                .add("otherCores", figure(run.otherCores()))
                .add("void", run.isVoid());
    }

    public static void write(JsonObjectBuilder all, Path file) throws IOException {
        Map<String, Object> pretty = Map.of(JsonGenerator.PRETTY_PRINTING, true);
        try (JsonWriter writer = Json.createWriterFactory(pretty).createWriter(Files.newBufferedWriter(file))) {
            writer.writeObject(all.build());
        }
    }
}
