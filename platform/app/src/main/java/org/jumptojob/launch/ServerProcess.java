package org.jumptojob.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;

/** The running Payara Micro: a child of the launcher, whose output goes into the log. */
final class ServerProcess {

    private static final long MEGABYTE = 1024L * 1024L;
    private static final int STOP_SECONDS = 30;

    /** What a Java machine ends with after Ctrl-C and after SIGTERM. */
    private static final int INTERRUPTED = 130;

    private static final int TERMINATED = 143;

    private final Process process;
    private final LogReader log;
    private final Thread pump;

    private ServerProcess(Process process, LogReader log, Thread pump) {
        this.process = process;
        this.log = log;
        this.pump = pump;
    }

    /** Starts the server. The data folder is locked, and its temporary folder empty. */
    static ServerProcess start(Installation installation, Settings settings, DataFolder data) throws IOException {
        new ServerFiles(data).write(settings);
        PrivateFile.replace(data.commandToken(), PrivateFile.randomKey());
        ProcessBuilder builder = new ProcessBuilder(new ServerCommand(installation, settings, data).arguments());
        builder.environment().putAll(new ServerEnvironment(settings, data).variables());
        builder.redirectErrorStream(true);
        RotatingLog file = new RotatingLog(
                data.log(), settings.number(Setting.LOG_SIZE) * MEGABYTE, settings.number(Setting.LOG_FILES));
        Process process = builder.start();
        process.getOutputStream().close();
        LogReader reader = new LogReader();
        Thread pump = new Thread(() -> copy(process, file, reader), "server-log");
        pump.setDaemon(true);
        pump.start();
        return new ServerProcess(process, reader, pump);
    }

    /** A log that cannot be written must not stop the server: its output is then read and dropped. */
    private static void copy(Process process, RotatingLog file, LogReader reader) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                file) {
            String broken = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.read(line);
                broken = broken == null ? write(file, line) : broken;
            }
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException("The output of the server cannot be read", e);
            }
        }
    }

    /** Writes a line; where that fails, says so once and answers why. */
    private static String write(RotatingLog file, String line) {
        try {
            file.write(line);
            return null;
        } catch (IOException e) {
            System.err.println("The log cannot be written any more: " + e.getMessage());
            return String.valueOf(e.getMessage());
        }
    }

    LogReader log() {
        return log;
    }

    long id() {
        return process.pid();
    }

    /** Waits for the end of the server, at most so long. */
    boolean endsWithin(long milliseconds) throws InterruptedException {
        return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Waits for the end of the server and of its log; answers its exit status. */
    int waitForEnd() throws InterruptedException {
        int status = process.waitFor();
        pump.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        return status;
    }

    /** Whether a status is that of a server that was asked to stop. */
    static boolean wasAsked(int status) {
        return status == 0 || status == INTERRUPTED || status == TERMINATED;
    }

    /** Ends the server in order; after 30 seconds by force. */
    void stop() {
        process.toHandle().destroy(); // unlike Process.destroy, keeps the output open for the last lines of the log
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(STOP_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
