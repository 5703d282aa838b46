package org.jumptojob.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.persistence.Database;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.Sql;
import org.jumptojob.web.PagesChanged;

/** Puts other content in force: the bundled release made longer or changed, as a release of a higher number. */
@ApplicationScoped
public class Catalogue {

    private static final String TRACK = "jump-to-job";
    private static final String FOLDER = "curricula/" + TRACK + "/";

    @Inject
    private Database database;

    @Inject
    private Curriculum curriculum;

    @Inject
    private Event<DatabaseReady> ready;

    @Inject
    private Event<PagesChanged> pagesChanged;

    /**
     * @param tracks 1 for the bundled content as it is; more for copies of its track beside it
     * @return how many tracks are in force
     */
    public int show(int tracks) {
        return tracks == 1 ? inForce(null) : inForce(content -> withCopies(content, tracks - 1));
    }

    /** Puts the bundled content in force with one of its files changed. */
    public void change(String path, UnaryOperator<String> change) {
        inForce(content -> Json.createObjectBuilder(content)
                .add(path, change.apply(content.getString(path)))
                .build());
    }

    private int inForce(UnaryOperator<JsonObject> change) {
        try (Connection connection = database.dataSource().getConnection()) {
            Sql sql = Sql.on(connection);
            sql.update("DELETE FROM content_release WHERE number > (SELECT MIN(number) FROM content_release)");
            if (change != null) {
                String bundled = sql.query("SELECT structure FROM content_release", row -> row.text("structure"))
                        .get(0);
                JsonObject content =
                        Json.createReader(new StringReader(bundled)).readObject();
                sql.update(
                        "INSERT INTO content_release (number, loaded_at, structure) VALUES (?, ?, ?)",
                        1_000_000,
                        Instant.now(),
                        change.apply(content).toString());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        ready.fire(new DatabaseReady());
        pagesChanged.fire(new PagesChanged());
        return curriculum.tracks().size();
    }

    private static JsonObject withCopies(JsonObject content, int copies) {
        JsonObjectBuilder all = Json.createObjectBuilder(content);
        for (int copy = 1; copy <= copies; copy++) {
            String number = String.format("%02d", copy);
            content.forEach((path, text) -> {
                if (path.startsWith(FOLDER)) {
                    all.add(renamed(path, number), renamed(((JsonString) text).getString(), number));
                }
            });
        }
        return all.build();
    }

    /** Each copy has ids and addresses of its own. */
    private static String renamed(String text, String number) {
        return text.replace("j2j-", "copy" + number + "-").replace(TRACK, "copy-" + number);
    }
}
