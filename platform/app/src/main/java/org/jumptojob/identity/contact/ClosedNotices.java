package org.jumptojob.identity.contact;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.notices.NoticeBoard;

/** Deletes the notices of who closes her account: their room lies below the one that knows of it. */
@ApplicationScoped
class ClosedNotices {

    @Inject
    private NoticeBoard board;

    /** Last of all, so that nothing that another room told her meanwhile stays. */
    void closed(@Observes @Priority(4000) PersonClosed event) {
        board.forget(event.personId());
    }
}
