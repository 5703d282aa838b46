package org.jumptojob.curriculum;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.jumptojob.content.Activity;
import org.jumptojob.content.ContentFiles;
import org.jumptojob.content.ContentReader;
import org.jumptojob.content.Reading;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.Sql;
import org.jumptojob.web.Site;

/**
 * Brings the bundled content into the database: once, under a lock that all nodes share, and never from a lower
 * release. Every version of an activity stays, for the attempts that began with it.
 */
@ApplicationScoped
public class ContentLoader {

    private static final Logger LOG = Logger.getLogger(ContentLoader.class.getName());

    @Inject
    private EntityManager entities;

    @Inject
    private Site site;

    @Transactional
    void load(@Observes @Priority(200) DatabaseReady ready) {
        Map<String, String> files = bundled();
        Reading reading = ContentReader.read(ContentFiles.of(files));
        if (!reading.problems().isEmpty()) {
            throw new IllegalStateException(
                    "The bundled content has problems: " + reading.problems().get(0));
        }
        int release = reading.content().release();
        Sql sql = Sql.in(entities);
        // One node loads, the others wait here and then find it loaded.
        sql.query("SELECT id FROM site WHERE id = 1 FOR UPDATE", row -> row.number("id"));
        if (isNews(sql, release, files)) {
            store(sql, release, files, reading);
            LOG.info(() -> "Content release " + release + " is loaded.");
        }
    }

    private static Map<String, String> bundled() {
        ContentFiles bundle = ContentFiles.classPath(ContentLoader.class.getClassLoader());
        Map<String, String> files = new TreeMap<>();
        for (String path : bundle.paths()) {
            if (!path.startsWith("schema/") && !path.endsWith(".gz")) {
                files.put(path, bundle.text(path));
            }
        }
        return files;
    }

    /** A demonstration also takes changed texts of the same release, so that an author sees her change at the next start. */
    private boolean isNews(Sql sql, int release, Map<String, String> files) {
        Releases.Release loaded = Releases.newest(sql).orElse(null);
        if (loaded == null || loaded.number() < release) {
            return true;
        }
        boolean changed = loaded.number() == release && !loaded.files().equals(files);
        if (changed && !site.isDemo()) {
            LOG.warning("The bundled content differs from the loaded release of the same number and stays unloaded.");
        }
        return changed && site.isDemo();
    }

    private static void store(Sql sql, int release, Map<String, String> files, Reading reading) {
        Releases.store(sql, new Releases.Release(release, files));
        List<Object[]> rows = new ArrayList<>();
        for (Activity activity : reading.content().activities().values()) {
            boolean known = !sql.query(
                            "SELECT activity_id FROM activity_version WHERE activity_id = ? AND content_version = ?",
                            row -> row.text("activity_id"),
                            activity.id(),
                            activity.version())
                    .isEmpty();
            if (!known) {
                rows.add(new Object[] {
                    activity.id(),
                    activity.version(),
                    FileTexts.baseName(activity),
                    release,
                    activity.provenance().state(),
                    FileTexts.toJson(activity.files())
                });
            }
        }
        sql.batch(
                "INSERT INTO activity_version (activity_id, content_version, base_name, release_number, state, files)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                rows);
    }
}
