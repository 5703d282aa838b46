package org.jumptojob.e2e.sweep;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The checker of the HTML standard (vnu) in this process; its schema is read once. */
final class HtmlChecker implements AutoCloseable {

    /** Its patterns are nested far deeper than the stack of an ordinary thread (its own manual asks for -Xss). */
    private static final long STACK = 64L << 20;

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(work -> new Thread(null, work, "html-checker", STACK));
    private final Set<String> warnings = new TreeSet<>();
    private SimpleDocumentValidator validator;

    /** The errors of a page, each with the line that it is about. */
    List<String> errors(String html) {
        try {
            return thread.submit(() -> check(html)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The checker broke", e.getCause());
        }
    }

    /** What it said beside errors, of all pages so far. */
    Set<String> warnings() {
        return warnings;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private List<String> check(String html) throws Exception {
        Findings findings = new Findings(html, warnings);
        if (validator == null) {
            validator = new SimpleDocumentValidator(true, false, false);
            validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, findings);
        }
        validator.setUpValidatorAndParsers(findings, true, false);
        InputSource source = new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        source.setEncoding("UTF-8");
        validator.checkHtmlInputSource(source);
        return findings.errors;
    }

    private static final class Findings implements ErrorHandler {
        private final List<String> errors = new ArrayList<>();
        private final String[] lines;
        private final Set<String> warnings;

        Findings(String html, Set<String> warnings) {
            this.lines = html.split("\n", -1);
            this.warnings = warnings;
        }

        @Override
        public void warning(SAXParseException problem) {
            warnings.add(problem.getMessage());
        }

        @Override
        public void error(SAXParseException problem) {
            int line = problem.getLineNumber();
            String text = line < 1 || line > lines.length ? "" : lines[line - 1].strip();
            errors.add(problem.getMessage() + " In: " + text.substring(0, Math.min(200, text.length())));
        }

        @Override
        public void fatalError(SAXParseException problem) {
            error(problem);
        }
    }
}
