package org.jumptojob.content;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a {@code module.yaml} puts beside its lessons: pictures and recordings. */
final class BesideLessons {

    private static final String LESSON = "page";

    private final Fields module;
    private final List<Activity> activities;
    private final Function<String, Optional<String>> drawings;

    /** @param drawings the text of a drawing in the module's folder by its file name; nothing where there is none */
    BesideLessons(Fields module, List<Activity> activities, Function<String, Optional<String>> drawings) {
        this.module = module;
        this.activities = activities;
        this.drawings = drawings;
    }

    List<Picture> pictures() {
        return module.objects("pictures").stream()
                .map(entry -> new Picture(
                        entry.text("id"),
                        entry.text("shows"),
                        entry.titles("alt"),
                        entry.titles("text"),
                        entry.textOr("file", ""),
                        drawing(entry),
                        entry.textOr("licence", ""),
                        entry.has("beside") ? lesson(entry) : ""))
                .toList();
    }

    List<Recording> recordings() {
        return module.objects("recordings").stream()
                .map(entry -> new Recording(
                        lesson(entry),
                        entry.text("kind"),
                        entry.titles("language"),
                        entry.text("url"),
                        entry.text("transcript")))
                .toList();
    }

    /** The slug of the lesson that an entry names by its file. */
    private String lesson(Fields entry) {
        String slug = ActivityReader.slug(entry.text("beside"));
        if (activities.stream()
                .noneMatch(one -> one.slug().equals(slug) && one.type().equals(LESSON))) {
            entry.problemAt(
                    "beside", "'" + entry.text("beside") + "' is no lesson (type page) of this module. Mend the name.");
        }
        return slug;
    }

    private String drawing(Fields picture) {
        String file = picture.textOr("file", "");
        if (file.isEmpty()) {
            return "";
        }
        Optional<String> svg = drawings.apply(file);
        if (svg.isEmpty()) {
            picture.problemAt(
                    "file",
                    "There is no drawing '" + file + "' in the folder of the module. Add it or take the line out.");
        }
        return svg.orElse("");
    }
}
