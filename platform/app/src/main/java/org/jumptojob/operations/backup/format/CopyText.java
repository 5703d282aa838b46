package org.jumptojob.operations.backup.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One row as a line, in the text format of PostgreSQL's {@code COPY}: values between tabs, {@code \N} for no value, and a
 * backslash before what would break the line.
 */
public final class CopyText {

    private static final String NOTHING = "\\N";

    private CopyText() {}

    /** Writes a value into memory; {@code null} is no value. */
    public static void append(StringBuilder line, String value) {
        try {
            append((Appendable) line, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a value; {@code null} is no value. */
    public static void append(Appendable line, String value) throws IOException {
        if (value == null) {
            line.append(NOTHING);
            return;
        }
        int done = 0;
        for (int i = 0; i < value.length(); i++) {
            String escaped = escaped(value.charAt(i));
            if (escaped != null) {
                line.append(value, done, i).append(escaped);
                done = i + 1;
            }
        }
        line.append(value, done, value.length());
    }

    private static String escaped(char sign) {
        return switch (sign) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> null;
        };
    }

    /**
     * The values of a line.
     *
     * @throws BackupProblem where a backslash stands before something that it never stands before
     */
    public static List<String> values(String line) {
        List<String> values = new ArrayList<>();
        int begin = 0;
        for (int end = line.indexOf('\t'); end >= 0; end = line.indexOf('\t', begin)) {
            values.add(value(line.substring(begin, end)));
            begin = end + 1;
        }
        values.add(value(line.substring(begin)));
        return values;
    }

    private static String value(String written) {
        if (written.equals(NOTHING)) {
            return null;
        }
        if (written.indexOf('\\') < 0) {
            return written;
        }
        StringBuilder value = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char sign = written.charAt(i);
            value.append(sign == '\\' ? meant(written, ++i) : sign);
        }
        return value.toString();
    }

    private static char meant(String written, int place) {
        char sign = place < written.length() ? written.charAt(place) : ' ';
        return switch (sign) {
            case '\\' -> '\\';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> throw BackupProblem.damaged("a value cannot be read");
        };
    }
}
