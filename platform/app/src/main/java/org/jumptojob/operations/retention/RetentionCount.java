package org.jumptojob.operations.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;

/** Lets an administrator have the figures counted anew. */
@ApplicationScoped
public class RetentionCount {

    @Inject
    private RetentionJob job;

    @Allowed(Access.ADMINISTRATOR)
    public void soon() {
        job.countSoon();
    }
}
