package org.jumptojob.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.consent.OpenBeside;

/** That somebody reads a request of hers, for the page of who sees what. */
@ApplicationScoped
public class RecognitionSeen implements OpenBeside {

    @Inject
    Requests requests;

    @Override
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<Line> openNow(UUID owner) {
        return requests.isRead(owner) ? List.of(new Line("recognition.seen-now", "/my-recognition")) : List.of();
    }
}
