package org.jumptojob.help;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A place that helps as a page shows it. */
public final class ShownLine {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final HelpLine line;
    private final boolean outdated;

    ShownLine(HelpLine line, boolean outdated) {
        this.line = line;
        this.outdated = outdated;
    }

    public String getId() {
        return line.id().toString();
    }

    public String getKind() {
        return line.kind().word();
    }

    public String getName() {
        return line.name();
    }

    public String getPhone() {
        return line.phone();
    }

    /** The number as a phone dials it: digits, and a plus at the beginning. */
    public String getDial() {
        return line.phone().replaceAll("[^+0-9]", "");
    }

    public String getWritten() {
        return line.written();
    }

    public String getHours() {
        return line.hours();
    }

    public String getLanguage() {
        return line.language();
    }

    public String getCountry() {
        return line.country();
    }

    public String getChecked() {
        return in(line.checked());
    }

    /** The day as a field of a form takes it. */
    public String getCheckedOn() {
        return line.checked().toString();
    }

    public String getCheckedBy() {
        return line.checkedBy();
    }

    public boolean isOutdated() {
        return outdated;
    }

    private static String in(LocalDate day) {
        return DAY.format(day);
    }
}
