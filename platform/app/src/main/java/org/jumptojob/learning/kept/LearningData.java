package org.jumptojob.learning.kept;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Titles;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.persistence.Sql;
import org.jumptojob.privacy.Facts;
import org.jumptojob.privacy.PersonalData;

/** What a person did in the courses, and what she wrote for herself there, opened with her own key: for her own copy. */
@ApplicationScoped
public class LearningData implements PersonalData {

    @Inject
    EntityManager entities;

    @Inject
    PersonalKeys keys;

    @Inject
    Curriculum curriculum;

    @Override
    public List<Chapter> about(UUID person) {
        return List.of(courses(person), progress(person), tries(person), answers(person), notes(person));
    }

    private Chapter courses(UUID person) {
        return chapter(
                "courses",
                "copy.courses",
                person,
                "SELECT track_id, started FROM enrolment WHERE person_id = ? ORDER BY started",
                row -> Facts.of("copy.course", track(row.text("track_id")))
                        .and("copy.since", row.instant("started"))
                        .map());
    }

    private Chapter progress(UUID person) {
        return chapter(
                "progress",
                "copy.progress",
                person,
                "SELECT e.track_id, p.object_id, p.state FROM progress p JOIN enrolment e ON e.id = p.registration"
                        + " WHERE e.person_id = ? ORDER BY e.track_id, p.object_id",
                row -> Facts.of("copy.course", track(row.text("track_id")))
                        .and("copy.step", activity(row.text("object_id")))
                        .and("copy.state", row.text("state"))
                        .map());
    }

    private Chapter tries(UUID person) {
        return chapter(
                "tries",
                "copy.tries",
                person,
                "SELECT a.activity_id, a.number, a.started, a.completed FROM attempt a JOIN enrolment e"
                        + " ON e.id = a.enrolment_id WHERE e.person_id = ? ORDER BY a.started, a.number",
                row -> Facts.of("copy.step", activity(row.text("activity_id")))
                        .and("copy.try", row.number("number"))
                        .and("copy.since", row.instant("started"))
                        .and("copy.done", row.instant("completed"))
                        .map());
    }

    private Chapter answers(UUID person) {
        return chapter(
                "answers",
                "copy.answers",
                person,
                "SELECT a.activity_id, r.item_id, r.revision, r.answer, r.success, r.given FROM response r"
                        + " JOIN attempt a ON a.id = r.attempt_id JOIN enrolment e ON e.id = a.enrolment_id"
                        + " WHERE e.person_id = ? ORDER BY r.given, r.revision",
                row -> Facts.of("copy.step", activity(row.text("activity_id")))
                        .and("copy.question", row.text("item_id"))
                        .and("copy.answer", row.text("answer"))
                        .and("copy.fits", fits(row.flagOrNothing("success")))
                        .and("copy.when", row.instant("given"))
                        .map());
    }

    /** Empty for a choice that nobody judges. */
    private static String fits(Optional<Boolean> judged) {
        return judged.map(right -> right ? "yes" : "no").orElse("");
    }

    private Chapter notes(UUID person) {
        return chapter(
                "private-notes",
                "copy.private-notes",
                person,
                "SELECT activity_id, copy, sealed, saved FROM private_note WHERE person_id = ? ORDER BY saved",
                row -> Facts.of("copy.step", activity(row.text("activity_id")))
                        .and("copy.saved", row.instant("saved"))
                        .and("copy.other-tab", row.number("copy") == 0 ? "" : "yes")
                        .and("copy.text", opened(person, row.text("activity_id"), row.text("sealed")))
                        .map());
    }

    private String opened(UUID person, String activity, String sealed) {
        return keys.open(person, activity, sealed)
                .map(note -> words(activity, note))
                .orElse("");
    }

    /** The fields of a note as lines; a note with one field has its text alone. */
    private String words(String activity, String note) {
        FieldWords words = new FieldWords(
                Optional.ofNullable(curriculum.whole().activities().get(activity)));
        try (var reader = JSON.createReader(new StringReader(note))) {
            JsonObject fields = reader.readObject();
            return fields.entrySet().stream()
                    .map(field -> (fields.size() == 1 ? "" : words.label(field.getKey()) + ": ")
                            + ((JsonArray) field.getValue())
                                    .getValuesAs(JsonString.class).stream()
                                            .map(JsonString::getString)
                                            .map(value -> words.value(field.getKey(), value))
                                            .collect(Collectors.joining(", ")))
                    .collect(Collectors.joining("\n"));
        }
    }

    private String activity(String id) {
        Activity activity = curriculum.whole().activities().get(id);
        return activity == null ? id : activity.text(Titles.BASE).title();
    }

    private String track(String id) {
        return curriculum.whole().tracks().stream()
                .filter(track -> track.id().equals(id))
                .map(Track::title)
                .map(title -> title.in(Titles.BASE))
                .findFirst()
                .orElse(id);
    }

    private Chapter chapter(
            String word, String title, UUID person, String sql, Sql.RowMapper<Map<String, String>> mapper) {
        return new Chapter(word, title, Sql.in(entities).query(sql, mapper, person));
    }
}
