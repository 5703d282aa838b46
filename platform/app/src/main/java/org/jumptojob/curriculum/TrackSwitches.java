package org.jumptojob.curriculum;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.TreeSet;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.Sql;
import org.jumptojob.web.PagesChanged;
import org.jumptojob.web.Site;

/**
 * Which tracks people see. A demonstration shows all; on a site for real people each track of starter drafts stays
 * hidden until somebody switches it on.
 */
@ApplicationScoped
public class TrackSwitches {

    @Inject
    private EntityManager entities;

    @Inject
    private Site site;

    @Inject
    private Visitor visitor;

    @Inject
    private Audit audit;

    @Inject
    private Event<PagesChanged> pagesChanged;

    @Inject
    private Event<Switched> switched;

    private volatile Set<String> shown = Set.of();

    /** A switch was moved, and the transaction has ended well. */
    record Switched(String trackId, boolean show) {}

    @Transactional
    void open(@Observes @Priority(205) DatabaseReady ready) {
        shown = new TreeSet<>(Sql.in(entities)
                .query("SELECT track_id FROM track_switch WHERE shown = TRUE", row -> row.text("track_id")));
    }

    /** After the commit no database can be asked; what has changed is known. */
    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) Switched event) {
        Set<String> now = new TreeSet<>(shown);
        if (event.show()) {
            now.add(event.trackId());
        } else {
            now.remove(event.trackId());
        }
        shown = now;
        pagesChanged.fire(new PagesChanged());
    }

    @Allowed(Access.ANYONE)
    public boolean isShown(String trackId) {
        return site.isDemo() || shown.contains(trackId);
    }

    /** Shows or hides a track for everybody. */
    @Transactional
    @Allowed(Access.COORDINATOR)
    public void set(String trackId, boolean show) {
        Sql sql = Sql.in(entities);
        if (sql.update("UPDATE track_switch SET shown = ?, version = version + 1 WHERE track_id = ?", show, trackId)
                == 0) {
            sql.update("INSERT INTO track_switch (track_id, shown, version) VALUES (?, ?, 0)", trackId, show);
        }
        audit.record(visitor.personId(), show ? "track-shown" : "track-hidden", trackId);
        switched.fire(new Switched(trackId, show));
    }
}
