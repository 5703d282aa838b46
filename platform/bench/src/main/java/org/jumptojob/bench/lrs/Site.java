package org.jumptojob.bench.lrs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jumptojob.bench.measure.Machine;
import org.jumptojob.bench.measure.Measuring;
import org.jumptojob.bench.measure.ProcFiles;
import org.jumptojob.bench.site.Layout;
import org.jumptojob.bench.site.Server;
import org.jumptojob.bench.site.Starts;

/** The measured server with its database: it can be stopped and goes on with the same data. */
final class Site implements Closeable {

    private static final List<String> DATABASE =
            List.of("JUMPTOJOB_DB_CLASS", "JUMPTOJOB_DB_URL", "JUMPTOJOB_DB_USER", "JUMPTOJOB_DB_PASSWORD");

    private final Layout layout;
    private final LrsOptions options;
    private final Path archive;
    private final Database database;
    private final Starts starts;
    private Server server;

    Site(Layout layout, LrsOptions options, Path archive, Database database) {
        this.layout = layout;
        this.options = options;
        this.archive = archive;
        this.database = database;
        this.starts = new Starts(layout, options.folder(), options.port());
    }

    Layout layout() {
        return layout;
    }

    LrsOptions options() {
        return options;
    }

    Database database() {
        return database;
    }

    /** The options of the server's Java machine. */
    List<String> flags() throws IOException, InterruptedException {
        return starts.flags();
    }

    StoreClient start() throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>(StoreClient.SETTINGS);
        settings.putAll(database.settings());
        server = starts.measured(archive, settings);
        return new StoreClient(server.address());
    }

    void stop() throws IOException {
        server.close();
        server = null;
    }

    Server server() {
        return server;
    }

    /** What the running server was told of its database. */
    Map<String, String> databaseSettings() {
        Map<String, String> all = ProcFiles.environment(server.id());
        Map<String, String> found = new LinkedHashMap<>();
        DATABASE.forEach(name -> found.put(name, all.getOrDefault(name, "")));
        return found;
    }

    /** Looks at the running server and its database. */
    Measuring measuring() {
        Machine.Watched watched = new Machine.Watched(
                () -> ProcFiles.cpuSeconds(server.id()) + database.cpuSeconds(),
                () -> ProcFiles.cpuSeconds(server.launcherId()));
        return new Measuring(options.procedure(), watched, LrsBench::say);
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            stop();
        }
        database.close();
    }
}
