package org.jumptojob.bench.lrs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * A program of its own that does nothing but write the rows of statements, by plain JDBC. It runs on the class path of the
 * built application, in a Java machine with the options of the server, and takes the same settings of the database from
 * its environment. For each line that it is sent it answers how many commits there were and what went wrong.
 */
public final class RowsWriter {

    static final int THREADS = 16;

    private final DataSource source;
    private final SampleRows sample;
    private final int statements;
    private final AtomicLong commits = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();
    private volatile boolean going = true;

    private RowsWriter(DataSource source, SampleRows sample, int statements) {
        this.source = source;
        this.sample = sample;
        this.statements = statements;
    }

    /** @param arguments how many statements a commit has */
    public static void main(String[] arguments) throws Exception {
        DataSource source = dataSource();
        SampleRows sample;
        try (Connection connection = source.getConnection()) {
            sample = SampleRows.read(connection);
        }
        new RowsWriter(source, sample, Integer.parseInt(arguments[0])).run();
    }

    /** The data source that the server has, too. */
    private static DataSource dataSource() throws ReflectiveOperationException {
        Class<?> type = Class.forName(System.getenv("JUMPTOJOB_DB_CLASS"));
        Object source = type.getConstructor().newInstance();
        type.getMethod("setUrl", String.class).invoke(source, System.getenv("JUMPTOJOB_DB_URL"));
        type.getMethod("setUser", String.class).invoke(source, System.getenv("JUMPTOJOB_DB_USER"));
        type.getMethod("setPassword", String.class).invoke(source, System.getenv("JUMPTOJOB_DB_PASSWORD"));
        return (DataSource) source;
    }

    private void run() throws IOException, InterruptedException {
        Thread[] threads = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            threads[i] = new Thread(this::write, "writer-" + i);
            threads[i].start();
        }
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        while (questions.readLine() != null) {
            System.out.println(commits + " " + errors);
        }
        going = false;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void write() {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (SampleRows.Writer writer = sample.writer(connection)) {
                while (going) {
                    writer.write(statements);
                    connection.commit();
                    commits.incrementAndGet();
                }
            }
        } catch (SQLException e) {
            errors.incrementAndGet();
            System.err.println("A writer of rows has ended: " + e.getMessage());
        }
    }
}
