package org.jumptojob.bench.lrs;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jumptojob.bench.measure.Counter;
import org.jumptojob.bench.measure.ProcFiles;
import org.jumptojob.bench.measure.Run;
import org.jumptojob.bench.site.Layout;

/** A running {@link RowsWriter}. */
final class RowsProcess implements Counter, Closeable {

    private static final int STOP_SECONDS = 60;

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;
    private long commits;
    private long errors;

    private RowsProcess(Process process) {
        this.process = process;
        this.questions = process.outputWriter(StandardCharsets.US_ASCII);
        this.answers = process.inputReader(StandardCharsets.US_ASCII);
        Runtime.getRuntime().addShutdownHook(new Thread(process.toHandle()::destroy));
    }

    /**
     * @param flags options of the Java machine
     * @param database the settings for the writer's environment
     */
    static RowsProcess start(Layout layout, List<String> flags, Map<String, String> database, int statements)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", layout.classPath() + ":" + layout.benchTarget().resolve("classes")));
        command.addAll(List.of(RowsWriter.class.getName(), String.valueOf(statements)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(database);
        return new RowsProcess(builder.start());
    }

    double cpuSeconds() {
        return ProcFiles.cpuSeconds(process.pid());
    }

    /** The program answers nothing before it has read its rows. */
    @Override
    public boolean awaitFirst(int seconds) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        try {
            for (int i = 0; i < seconds * 10; i++) {
                if (ask() > 0) {
                    return true;
                }
                never.await(100, TimeUnit.MILLISECONDS);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return false;
    }

    @Override
    public Taken take() throws IOException {
        long before = commits;
        return new Taken((int) (ask() - before), Run.Times.UNKNOWN);
    }

    private long ask() throws IOException {
        questions.write("?\n");
        questions.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("The writer of rows has ended before its time; it said why.");
        }
        String[] numbers = answer.split(" ");
        commits = Long.parseLong(numbers[0]);
        errors = Long.parseLong(numbers[1]);
        return commits;
    }

    @Override
    public long errors() {
        return errors;
    }

    @Override
    public void close() throws IOException {
        questions.close();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
