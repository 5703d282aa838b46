package org.jumptojob.operations.statements;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables as text (RFC 4180). Programs for tables take a cell that begins with one of {@code = + - @} for a formula and would
 * run it; such a cell gets an apostrophe in front (OWASP, CSV Injection). Plain numbers stay as they are.
 */
final class Csv {

    /** Tells programs for tables that the text is UTF-8. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r\n";

    private Csv() {}

    static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = text;
        if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !text.matches("[+-]?\\d+([.]\\d+)?")) {
            safe = "'" + text;
        }
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
