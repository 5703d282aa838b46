package org.jumptojob.operations.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.operations.PlatformCommand;

/** The end of {@code scripts/restore}: tells how many closed accounts had come back and are erased again. */
@ApplicationScoped
class ReplayCommand implements PlatformCommand {

    @Inject
    private ClosedAccounts closed;

    @Override
    @Allowed(Access.PLATFORM)
    public String name() {
        return "erase-again";
    }

    @Override
    @Allowed(Access.PLATFORM)
    public Told run(Map<String, String> options) {
        closed.level();
        int again = closed.erasedAtStart() + closed.eraseAgain();
        return new Told(true, "Erased again, because they had closed their account: " + again + ".\n");
    }
}
