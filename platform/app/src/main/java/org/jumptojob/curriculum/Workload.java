package org.jumptojob.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.content.Content;
import org.jumptojob.content.Effort;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;

/** How long modules and tracks take, in parts: worked out once from the content in force, never claimed. */
@ApplicationScoped
public class Workload {

    private record Known(Content content, Map<String, Effort> byModule) {}

    @Inject
    private Curriculum curriculum;

    private volatile Known known = new Known(null, Map.of());

    protected Workload() {}

    public Workload(Curriculum curriculum) {
        this.curriculum = curriculum;
    }

    @Allowed(Access.ANYONE)
    public Effort of(Module module) {
        return known().byModule().getOrDefault(module.id(), Effort.NONE);
    }

    /** All modules of a track together, but those that are there for practice. */
    @Allowed(Access.ANYONE)
    public Effort of(Track track) {
        return track.modules().stream()
                .filter(module -> !module.isPractice())
                .map(this::of)
                .reduce(Effort.NONE, Effort::and);
    }

    private Known known() {
        Content now = curriculum.content();
        Known last = known;
        if (last.content() != now) {
            Map<String, Effort> efforts = new HashMap<>();
            now.tracks().forEach(track -> track.modules().forEach(one -> efforts.put(one.id(), Effort.of(one))));
            last = new Known(now, efforts);
            known = last;
        }
        return last;
    }
}
