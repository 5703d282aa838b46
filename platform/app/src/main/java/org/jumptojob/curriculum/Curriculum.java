package org.jumptojob.curriculum;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Content;
import org.jumptojob.content.ContentFiles;
import org.jumptojob.content.ContentReader;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.Sql;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.Site;

/** The courses in force, in memory, as the newest release in the database has them; older versions of activities on demand. */
@ApplicationScoped
public class Curriculum {

    @Inject
    private EntityManager entities;

    @Inject
    private TrackSwitches switches;

    @Inject
    private Site site;

    private final Map<String, Activity> olderVersions = new ConcurrentHashMap<>();
    private volatile Content content;
    private volatile Map<String, Place> places = Map.of();

    @Transactional
    void open(@Observes @Priority(210) DatabaseReady ready) {
        Releases.Release newest = Releases.newest(Sql.in(entities)).orElseThrow();
        content = ContentReader.read(ContentFiles.of(newest.files())).content();
        if (!site.isDemo() && content.activities().values().stream().anyMatch(Activity::crisis)) {
            // Such a text waits for a duo and a safety lead; until they can sign here, it must not be in a release.
            throw new IllegalStateException("The content holds crisis texts, which nobody can sign on this site yet.");
        }
        Map<String, Place> found = new HashMap<>();
        for (Track track : content.tracks()) {
            for (Module module : track.modules()) {
                for (Activity activity : module.activities()) {
                    found.put(activity.id(), new Place(track, module, activity));
                }
            }
        }
        places = Map.copyOf(found);
    }

    @Allowed(Access.ANYONE)
    public Content content() {
        return content;
    }

    /** The tracks that people see here: those with content that are switched on. */
    @Allowed(Access.ANYONE)
    public List<Track> tracks() {
        return content.tracks().stream()
                .filter(track -> !track.modules().isEmpty() && switches.isShown(track.id()))
                .toList();
    }

    /** @throws NotFound where no such track is shown */
    @Allowed(Access.ANYONE)
    public Track track(String slug) {
        return tracks().stream()
                .filter(track -> track.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound where no such track, module or activity is shown */
    @Allowed(Access.ANYONE)
    public Place place(String trackSlug, String moduleSlug, String activitySlug) {
        Track track = track(trackSlug);
        Module module = track.module(moduleSlug).orElseThrow(NotFound::new);
        return new Place(track, module, module.activity(activitySlug).orElseThrow(NotFound::new));
    }

    /** @throws NotFound where no such activity is shown */
    @Allowed(Access.ANYONE)
    public Place place(String activityId) {
        return Optional.ofNullable(places.get(activityId))
                .filter(place -> switches.isShown(place.track().id()))
                .orElseThrow(NotFound::new);
    }

    /**
     * An activity as it was when an attempt began.
     *
     * @throws NotFound where there never was such a version
     */
    @Transactional
    @Allowed(Access.ANYONE)
    public Activity activity(String id, String version) {
        Activity current = content.activities().get(id);
        if (current != null && current.version().equals(version)) {
            return current;
        }
        return olderVersions.computeIfAbsent(id + " " + version, key -> readOlder(id, version));
    }

    private Activity readOlder(String id, String version) {
        return Sql.in(entities)
                .query(
                        "SELECT base_name, files FROM activity_version WHERE activity_id = ? AND content_version = ?",
                        row -> ContentReader.readActivity(FileTexts.ofJson(row.text("files")), row.text("base_name")),
                        id,
                        version)
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The version of a module: it changes when one of its activities does. */
    @Allowed(Access.ANYONE)
    public String version(Module module) {
        StringBuilder all = new StringBuilder(module.id());
        module.activities().forEach(activity -> all.append(' ').append(activity.version()));
        return Secrets.sha256(all.toString()).substring(0, 12);
    }

    /** The version of a track: it changes when one of its modules does. */
    @Allowed(Access.ANYONE)
    public String version(Track track) {
        StringBuilder all = new StringBuilder(track.id());
        track.modules().forEach(module -> all.append(' ').append(version(module)));
        return Secrets.sha256(all.toString()).substring(0, 12);
    }
}
