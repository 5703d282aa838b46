package org.jumptojob.plan.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jumptojob.access.Visitor;
import org.jumptojob.consent.Shareable.Part;
import org.jumptojob.plan.Sheet;

/** What every page with a sheet to write on shows: where it is sent to, its version, and two texts where there are two. */
public final class SheetModel {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private final String action;
    private final Visitor visitor;
    private final Optional<Sheet> sheet;
    private final Function<Map<String, List<String>>, List<Part>> words;

    SheetModel(
            String action,
            Visitor visitor,
            Optional<Sheet> sheet,
            Function<Map<String, List<String>>, List<Part>> words) {
        this.action = action;
        this.visitor = visitor;
        this.sheet = sheet;
        this.words = words;
    }

    /** The beginning of the addresses of its posts. */
    public String getAction() {
        return action;
    }

    /** Names the text and its owner for the browser's tab. */
    public String getKey() {
        return visitor.personId() + action;
    }

    /** The version that the page shows; 0 where there is none. */
    public long getVersion() {
        return sheet.map(Sheet::version).orElse(0L);
    }

    public boolean isWritten() {
        return sheet.isPresent();
    }

    public boolean isTwoTexts() {
        return sheet.flatMap(Sheet::other).isPresent();
    }

    public List<Part> getParts() {
        return words.apply(fields());
    }

    public List<Part> getOtherParts() {
        return words.apply(sheet.flatMap(Sheet::other).orElse(Map.of()));
    }

    public String getSaved() {
        return sheet.map(found -> when(found.saved(), visitor)).orElse("");
    }

    Map<String, List<String>> fields() {
        return sheet.map(Sheet::fields).orElse(Map.of());
    }

    /** A moment in words, in the person's own time zone. */
    static String when(Instant instant, Visitor visitor) {
        return TIME.format(instant.atZone(ZoneId.of(visitor.person().timeZone())));
    }
}
