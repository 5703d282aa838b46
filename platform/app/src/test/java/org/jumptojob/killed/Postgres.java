package org.jumptojob.killed;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A real PostgreSQL that can be killed and started again on the same data folder and port. The library starts it with
 * settings for throw-away databases; the one that counts here is set back: a commit waits for its log to be written.
 */
final class Postgres implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres process;

    Postgres(Path data) {
        this.data = data;
        start(0);
    }

    private void start(int port) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("synchronous_commit", "on");
            process = (port == 0 ? builder : builder.setPort(port)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the first process of PostgreSQL at once (kill -9); its children end by themselves when they notice. */
    void kill() {
        try {
            long id = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            ProcessHandle postmaster = ProcessHandle.of(id).orElseThrow();
            var children = postmaster.descendants().toList();
            postmaster.destroyForcibly();
            postmaster.onExit().join();
            children.forEach(child -> child.onExit().join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void startAgain() {
        int port = process.getPort();
        close();
        start(port);
    }

    /** Lets go of the data folder, and ends PostgreSQL where it still runs. */
    @Override
    public void close() {
        try {
            process.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + process.getPort() + "/postgres";
    }
}
