package org.jumptojob.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.curriculum.Releases;
import org.jumptojob.persistence.Database;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.Sql;
import org.jumptojob.web.PagesChanged;

/** Puts other content in force: the bundled release made longer or changed, as a release of a higher number. */
@ApplicationScoped
public class Catalogue {

    private static final String TRACK = "jump-to-job";
    private static final String FOLDER = "curricula/" + TRACK + "/";
    private static final String MODULE = "01-a-safe-start";

    /** The number of the changed release: higher than any bundled one. */
    private static final int CHANGED = 1_000_000;

    @Inject
    private Database database;

    @Inject
    private Curriculum curriculum;

    @Inject
    private Event<DatabaseReady> ready;

    @Inject
    private Event<PagesChanged> pagesChanged;

    /**
     * @param tracks as many as the bundled content has, or fewer, for that content as it is; more for copies of the first
     *     module of one of its tracks beside it
     * @return how many tracks are in force
     */
    public int show(int tracks) {
        int bundled = inForce(null);
        return tracks <= bundled ? bundled : inForce(content -> withCopies(content, tracks - bundled));
    }

    /** Puts the bundled content in force with one of its files changed. */
    public void change(String path, UnaryOperator<String> change) {
        inForce(content -> {
            Map<String, String> changed = new TreeMap<>(content);
            changed.put(path, change.apply(content.get(path)));
            return changed;
        });
    }

    private int inForce(UnaryOperator<Map<String, String>> change) {
        try (Connection connection = database.dataSource().getConnection()) {
            Sql sql = Sql.on(connection);
            Releases.delete(sql, CHANGED);
            if (change != null) {
                Map<String, String> bundled = Releases.newest(sql).orElseThrow().files();
                Releases.store(sql, new Releases.Release(CHANGED, change.apply(bundled)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        ready.fire(new DatabaseReady());
        pagesChanged.fire(new PagesChanged());
        return curriculum.tracks().size();
    }

    private static Map<String, String> withCopies(Map<String, String> content, int copies) {
        Map<String, String> all = new TreeMap<>(content);
        for (int copy = 1; copy <= copies; copy++) {
            String number = String.format("%02d", copy);
            content.forEach((path, text) -> {
                if (path.equals(FOLDER + "track.yaml")) {
                    all.put(renamed(path, number), renamed(oneModule(text), number));
                } else if (path.startsWith(FOLDER + MODULE)) {
                    all.put(renamed(path, number), renamed(text, number));
                }
            });
        }
        return all;
    }

    private static String oneModule(String track) {
        return track.replaceFirst("(?m)^modules:.*(\\n +- .*)*", "modules: [" + MODULE + "]")
                .replaceFirst("modules-required: \\d+", "modules-required: 1")
                .replaceFirst("modules-always: .*", "modules-always: [" + MODULE + "]");
    }

    /** Each copy has ids and addresses of its own. */
    private static String renamed(String text, String number) {
        return text.replace("j2j-", "copy" + number + "-").replace(TRACK, "copy-" + number);
    }
}
