package org.jumptojob.recognition.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jumptojob.content.Content;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;

/** Days as people say them, titles of courses and their modules. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Words() {}

    static String day(Instant moment, String zone) {
        return DAY.format(moment.atZone(ZoneId.of(zone)));
    }

    /** The title of a course; its id where the courses have it no more. */
    static String track(Content content, String id, String language) {
        return find(content, id).map(track -> track.title().in(language)).orElse(id);
    }

    /** The titles of modules in their order; ids of those that the courses have no more are left out. */
    static List<String> modules(Content content, String track, List<String> ids, String language) {
        return find(content, track).map(Track::modules).orElse(List.of()).stream()
                .filter(module -> ids.contains(module.id()))
                .map(Module::title)
                .map(title -> title.in(language))
                .toList();
    }

    static Optional<Track> find(Content content, String id) {
        return content.tracks().stream().filter(track -> track.id().equals(id)).findFirst();
    }
}
