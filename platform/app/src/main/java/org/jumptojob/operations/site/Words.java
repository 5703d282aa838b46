package org.jumptojob.operations.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import org.jumptojob.access.Visitor;
import org.jumptojob.settings.Changeable;
import org.jumptojob.web.Texts;

/** What the pages about the site say in the same way: moments, sizes, names of settings and values. */
@RequestScoped
class Words {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.ENGLISH);
    private static final double GIGA = 1e9;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    String when(Instant moment) {
        return WHEN.format(moment.atZone(ZoneId.of(visitor.person().timeZone())));
    }

    String room(Machine.Room room) {
        return texts.of("site.room", giga(room.free()), giga(room.all()));
    }

    private static String giga(long bytes) {
        return String.format(Locale.ENGLISH, "%.1f", bytes / GIGA);
    }

    /** A room above may bring a kind whose word says enough. */
    String name(Changeable setting) {
        try {
            return texts.get(setting.label());
        } catch (MissingResourceException noOwnText) {
            return setting.word();
        }
    }

    String hint(Changeable setting) {
        return texts.get(setting.hint());
    }

    /** Whether it says how long a kind of data stays. */
    boolean isTime(Changeable setting) {
        return setting.rule() instanceof Changeable.Days;
    }

    String limits(Changeable setting) {
        if (setting.rule() instanceof Changeable.Number number) {
            return texts.of("site.limits-number", number.least(), number.most());
        }
        if (setting.rule() instanceof Changeable.Days days) {
            return texts.of("site.limits-days", days.least(), days.most());
        }
        if (setting.rule() instanceof Changeable.Line line) {
            return texts.of("site.limits-line", line.longest());
        }
        return texts.get("site.limits-zone");
    }

    String value(Changeable setting, String value) {
        if (!isTime(setting)) {
            return value;
        }
        return value.equals(Changeable.Days.KEEP)
                ? texts.get("retention.kept")
                : texts.of("retention.days", Integer.valueOf(value));
    }
}
