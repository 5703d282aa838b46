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
import org.jumptojob.access.NotShownYet;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Content;
import org.jumptojob.content.ContentFiles;
import org.jumptojob.content.ContentReader;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;
import org.jumptojob.help.HelpBoard;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.Sql;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.Site;

/**
 * The courses in force, in memory, as the newest release in the database has them; older versions of activities on demand. On
 * a site for real people a text about a crisis is not among them before three people have signed it and while the help page
 * is not filled in: then the rest is as if it were not there.
 */
@ApplicationScoped
public class Curriculum {

    @Inject
    private EntityManager entities;

    @Inject
    private TrackSwitches switches;

    @Inject
    private Site site;

    @Inject
    private HelpBoard help;

    /** Content with the place of each of its activities. */
    private record Shown(Content content, Map<String, Place> places) {

        static Shown of(Content content) {
            Map<String, Place> found = new HashMap<>();
            for (Track track : content.tracks()) {
                for (Module module : track.modules()) {
                    for (Activity activity : module.activities()) {
                        found.put(activity.id(), new Place(track, module, activity));
                    }
                }
            }
            return new Shown(content, Map.copyOf(found));
        }
    }

    private final Map<String, Activity> olderVersions = new ConcurrentHashMap<>();
    /** Everything; without what nobody has signed; without any text about a crisis. */
    private volatile Shown whole;

    private volatile Shown signed;
    private volatile Shown calm;

    @Transactional
    void open(@Observes @Priority(210) DatabaseReady ready) {
        Releases.Release newest = Releases.newest(Sql.in(entities)).orElseThrow();
        take(ContentReader.read(ContentFiles.of(newest.files())).content());
    }

    void take(Content all) {
        whole = Shown.of(all);
        calm = Shown.of(all.without(Activity::crisis));
        signed = Shown.of(all.without(
                activity -> activity.crisis() && all.signature(activity).isEmpty()));
    }

    private Shown shown() {
        if (site.isDemo()) {
            return whole;
        }
        return help.state().isFilledIn() ? signed : calm;
    }

    /** What people see here, whether or not its tracks are switched on. */
    @Allowed(Access.ANYONE)
    public Content content() {
        return shown().content();
    }

    /** Everything of the release, also what is hidden: for the names of what somebody did before it was hidden. */
    @Allowed(Access.ANYONE)
    public Content whole() {
        return whole.content();
    }

    /** Every text about a crisis, shown or hidden. */
    @Allowed(Access.COORDINATOR)
    public List<CrisisText> crisisTexts() {
        Content all = whole.content();
        Content here = shown().content();
        return all.activities().values().stream()
                .filter(Activity::crisis)
                .map(activity -> new CrisisText(
                        whole.places().get(activity.id()),
                        all.signature(activity),
                        here.activities().containsKey(activity.id())))
                .toList();
    }

    /** The tracks that people see here: those with content that are switched on. */
    @Allowed(Access.ANYONE)
    public List<Track> tracks() {
        return content().tracks().stream()
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

    /**
     * @throws NotShownYet where it is a text about a crisis that waits
     * @throws NotFound where no such track, module or activity is shown
     */
    @Allowed(Access.ANYONE)
    public Place place(String trackSlug, String moduleSlug, String activitySlug) {
        Track track = track(trackSlug);
        return in(track, moduleSlug, activitySlug).orElseThrow(() -> {
            boolean waits = whole().track(trackSlug)
                    .flatMap(all -> in(all, moduleSlug, activitySlug))
                    .isPresent();
            return waits ? new NotShownYet() : new NotFound();
        });
    }

    private static Optional<Place> in(Track track, String moduleSlug, String activitySlug) {
        return track.module(moduleSlug)
                .flatMap(module -> module.activity(activitySlug).map(activity -> new Place(track, module, activity)));
    }

    /**
     * @throws NotShownYet where it is a text about a crisis that waits
     * @throws NotFound where no such activity is shown
     */
    @Allowed(Access.ANYONE)
    public Place place(String activityId) {
        Place place = whole.places().get(activityId);
        if (place == null || !switches.isShown(place.track().id())) {
            throw new NotFound();
        }
        return Optional.ofNullable(shown().places().get(activityId)).orElseThrow(NotShownYet::new);
    }

    /**
     * An activity as it was when an attempt began.
     *
     * @throws NotFound where there never was such a version
     */
    @Transactional
    @Allowed(Access.ANYONE)
    public Activity activity(String id, String version) {
        Activity current = whole.content().activities().get(id);
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
