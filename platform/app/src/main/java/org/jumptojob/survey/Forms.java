package org.jumptojob.survey;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jumptojob.access.NotFound;
import org.jumptojob.content.ContentReader;
import org.jumptojob.content.Instrument;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.persistence.Sql;

/** The sets of questions: those of the release in force, and each one that answers hang on as it was when it was asked. */
@ApplicationScoped
class Forms {

    @Inject
    EntityManager entities;

    @Inject
    Curriculum curriculum;

    private final Map<String, Instrument> older = new ConcurrentHashMap<>();

    /** Those of the release in force that can be asked in a way: {@code link} or {@code own}. */
    List<Instrument> forWay(String way) {
        return inForce().values().stream()
                .filter(form -> form.ways().contains(way))
                .toList();
    }

    Optional<Instrument> inForce(String id) {
        return Optional.ofNullable(inForce().get(id));
    }

    Map<String, Instrument> inForce() {
        return curriculum.content().instruments();
    }

    /** @throws NotFound where it was never asked in this version */
    Instrument of(String id, String version) {
        Instrument current = inForce().get(id);
        return current != null && current.version().equals(version)
                ? current
                : older.computeIfAbsent(id + " " + version, key -> read(id, version));
    }

    private Instrument read(String id, String version) {
        return Sql.in(entities)
                .query(
                        "SELECT files FROM survey_form WHERE instrument = ? AND form_version = ?",
                        row -> ContentReader.readInstrument(ofJson(row.text("files")), id),
                        id,
                        version)
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Keeps a set of questions that answers will hang on. */
    void keep(Instrument form) {
        Sql sql = Sql.in(entities);
        boolean known = !sql.query(
                        "SELECT instrument FROM survey_form WHERE instrument = ? AND form_version = ?",
                        row -> row.text("instrument"),
                        form.id(),
                        form.version())
                .isEmpty();
        if (!known) {
            JsonObjectBuilder json = JSON.createObjectBuilder();
            form.files().forEach(json::add);
            sql.update(
                    "INSERT INTO survey_form (instrument, form_version, files) VALUES (?, ?, ?)",
                    form.id(),
                    form.version(),
                    json.build().toString());
        }
    }

    private static Map<String, String> ofJson(String text) {
        Map<String, String> files = new TreeMap<>();
        try (var reader = JSON.createReader(new StringReader(text))) {
            reader.readObject().forEach((name, value) -> files.put(name, ((JsonString) value).getString()));
        }
        return files;
    }
}
