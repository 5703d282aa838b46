package org.jumptojob.bench.lrs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** H2 in the server's own process, with its file in the data folder. */
record H2File(Path folder) implements Database {

    private static final String URL = "JUMPTOJOB_DB_URL";

    @Override
    public String name() {
        return "H2";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public double cpuSeconds() {
        return 0;
    }

    Path file() {
        return folder.resolve("data/jumptojob.mv.db");
    }

    @Override
    public Map<String, String> copy(Map<String, String> original) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("rows")).resolve("jumptojob.mv.db");
        Files.copy(file(), copy);
        Map<String, String> settings = new HashMap<>(original);
        String from = "file:" + folder.resolve("data/jumptojob");
        if (!original.get(URL).contains(from)) {
            throw new IOException("The database lies elsewhere than this benchmark thinks: " + original.get(URL));
        }
        settings.put(URL, original.get(URL).replace(from, "file:" + folder.resolve("rows/jumptojob")));
        return settings;
    }

    @Override
    public void close() {
        // It ends with the server.
    }
}
