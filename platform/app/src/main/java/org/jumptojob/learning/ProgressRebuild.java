package org.jumptojob.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;

/** Writes the projection anew from the statements, while people go on working: one short transaction a registration. */
@ApplicationScoped
public class ProgressRebuild {

    @Inject
    private ProgressProjection projection;

    @Allowed(Access.PLATFORM)
    public ProgressProjection.Rebuilt run() {
        List<UUID> registrations = projection.beginRebuild();
        registrations.forEach(projection::writeBeside);
        int differing = 0;
        for (UUID registration : registrations) {
            if (projection.swap(registration)) {
                differing++;
            }
        }
        return new ProgressProjection.Rebuilt(registrations.size(), differing + projection.endRebuild());
    }
}
