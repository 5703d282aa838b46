package org.jumptojob.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {

    @TempDir
    Path folder;

    @Test
    void theCauseIsTheInnermostOneOfTheFirstFailure() {
        LogReader reader = read("""
                2026-11-22T05:00:00.000Z INFO a.b: Loading
                2026-11-22T05:00:01.000Z SEVERE a.b: Exception while loading the app
                2026-11-22T05:00:01.001Z SEVERE a.b: Undeployment failed
                java.lang.IllegalStateException: outer
                \tat a.B.c(B.java:1)
                Caused by: org.flywaydb.core.api.FlywayException: middle
                \tat a.B.c(B.java:1)
                Caused by: org.h2.jdbc.JdbcSQLSyntaxErrorException: Table "X" not found
                \t... 3 more
                2026-11-22T05:00:02.000Z SEVERE a.b: Something later
                java.lang.RuntimeException: later
                Caused by: java.lang.NullPointerException: later
                """);
        assertEquals(Optional.of("JdbcSQLSyntaxErrorException: Table \"X\" not found"), reader.cause());
    }

    @Test
    void withoutACauseTheFirstSevereMessageCounts() {
        LogReader reader = read("""
                2026-11-22T05:00:00.000Z WARNING a.b: A warning
                2026-11-22T05:00:01.000Z SEVERE a.b: Class [ a/B ] not found: c
                2026-11-22T05:00:01.000Z SEVERE a.b: Second
                """);
        assertEquals(Optional.of("Class [ a/B ] not found: c"), reader.cause());
    }

    @Test
    void whatTheJavaMachineSaysCountsToo() {
        LogReader reader = read("Error: Unable to access jarfile micro.jar\n");
        assertEquals(Optional.of("Error: Unable to access jarfile micro.jar"), reader.cause());
    }

    @Test
    void theServerIsDeployedWhenItSaysReady() {
        assertFalse(read("2026-11-22T05:00:00.000Z INFO PayaraMicro: Deployed 1 archive(s)\n")
                .deployed());
        LogReader reader = read(
                "2026-11-22T05:00:00.000Z INFO PayaraMicro: Payara Micro 6.2025.10 (build 42) ready in 3,131 (ms)\n");
        assertTrue(reader.deployed());
        assertEquals(Optional.empty(), reader.cause());
    }

    @Test
    void theLogGoesOnInANewFileAndTheOldestGoes() throws IOException {
        Path file = folder.resolve("server.log");
        try (RotatingLog log = new RotatingLog(file, 12, 3)) {
            for (int line = 1; line <= 8; line++) {
                log.write("line " + line);
            }
        }
        assertEquals("line 8\n", Files.readString(file));
        assertEquals("line 7\n", Files.readString(folder.resolve("server.log.1")));
        assertEquals("line 6\n", Files.readString(folder.resolve("server.log.2")));
        assertFalse(Files.exists(folder.resolve("server.log.3")));
    }

    @Test
    void theNextStartGoesOnInTheSameFile() throws IOException {
        Path file = folder.resolve("server.log");
        for (String line : new String[] {"one", "two"}) {
            try (RotatingLog log = new RotatingLog(file, 100, 1)) {
                log.write(line);
            }
        }
        assertEquals("one\ntwo\n", Files.readString(file));
    }

    private static LogReader read(String text) {
        LogReader reader = new LogReader();
        text.lines().forEach(reader::read);
        return reader;
    }
}
