package org.jumptojob.stories.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jumptojob.access.Visitor;

/** Moments as the visitor reads them, in her own time zone. */
@Named("storyDates")
@RequestScoped
public class StoryDates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    @Inject
    private Visitor visitor;

    public String day(Instant moment) {
        return moment == null ? "" : DAY.format(moment.atZone(zone()));
    }

    public String time(Instant moment) {
        return moment == null ? "" : TIME.format(moment.atZone(zone()));
    }

    private ZoneId zone() {
        return ZoneId.of(visitor.person().timeZone());
    }
}
