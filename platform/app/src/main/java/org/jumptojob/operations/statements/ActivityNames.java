package org.jumptojob.operations.statements;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Content;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;

/** What the activities of this site are called, by the IRIs that statements name them by. */
final class ActivityNames {

    private final String root;
    private final Map<String, String> titles = new HashMap<>();
    private final Set<String> sensitive = new HashSet<>();

    /**
     * @param language in which people read, such as {@code en-simple}
     * @param iriBase root of the site's IRIs
     */
    ActivityNames(Content content, String language, String iriBase) {
        this.root = iriBase + "/activities/";
        for (Track track : content.tracks()) {
            titles.put(track.id(), track.title().in(language));
            for (Module module : track.modules()) {
                String part = module.title().in(language);
                titles.put(module.id(), part);
                for (Activity activity : module.activities()) {
                    titles.put(activity.id(), activity.text(language).title() + " (" + part + ")");
                    if (activity.sensitive()) {
                        sensitive.add(activity.id());
                    }
                }
            }
        }
    }

    String iri(String id) {
        return root + id;
    }

    /** The title of an activity, or of the quiz that a question stands in; empty for what this site does not have. */
    Optional<String> title(String iri) {
        return id(iri).map(titles::get);
    }

    /** The IRI without what stands behind the id of an activity of this site; empty for what this site does not have. */
    Optional<String> own(String iri) {
        return id(iri).filter(titles::containsKey).map(this::iri);
    }

    /** Whether the content that is in force marks the activity, or the quiz that a question stands in. */
    boolean isSensitive(String iri) {
        return id(iri).filter(sensitive::contains).isPresent();
    }

    private Optional<String> id(String iri) {
        if (iri == null || !iri.startsWith(root)) {
            return Optional.empty();
        }
        String path = iri.substring(root.length());
        int item = path.indexOf('/');
        return Optional.of(item < 0 ? path : path.substring(0, item));
    }
}
