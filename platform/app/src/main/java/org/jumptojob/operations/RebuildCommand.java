package org.jumptojob.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.learning.ProgressProjection;
import org.jumptojob.learning.ProgressRebuild;

/** {@code scripts/rebuild-progress}. */
@ApplicationScoped
class RebuildCommand implements PlatformCommand {

    @Inject
    private ProgressRebuild rebuild;

    @Override
    @Allowed(Access.PLATFORM)
    public String name() {
        return "rebuild-progress";
    }

    @Override
    @Allowed(Access.PLATFORM)
    public Told run(Map<String, String> options) {
        return new Told(true, told(rebuild.run()));
    }

    static String told(ProgressProjection.Rebuilt rebuilt) {
        return "Rebuilt " + rebuilt.registrations() + " registrations, " + rebuilt.differing() + " differed.\n";
    }
}
