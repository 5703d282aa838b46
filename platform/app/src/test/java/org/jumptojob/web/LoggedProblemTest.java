package org.jumptojob.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class LoggedProblemTest {

    private static String printed(Throwable problem) {
        StringWriter text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    @Test
    void whatADatabaseQuotesDoesNotComeIntoTheLog() {
        SQLException said = new SQLException("Value too long: 'her own words'", "22001", 22001);
        Throwable problem = new IllegalStateException("INSERT failed: her own words", new RuntimeException(said));
        String log = printed(LoggedProblem.of(problem));
        assertFalse(log.contains("her own words"), log);
        assertTrue(log.contains("java.lang.IllegalStateException"), log);
        assertTrue(log.contains("SQL state 22001"), log);
        assertTrue(log.contains("LoggedProblemTest.whatADatabaseQuotesDoesNotComeIntoTheLog"), log);
    }

    @Test
    void anyOtherProblemIsLoggedAsItIs() {
        Throwable problem = new IllegalStateException("The key is missing.");
        assertSame(problem, LoggedProblem.of(problem));
    }
}
