package org.jumptojob.operations.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.operations.PlatformCommand;

/** {@code scripts/verify-audit}: seals what waits, then holds the whole trail against its chain. */
@ApplicationScoped
class VerifyCommand implements PlatformCommand {

    @Inject
    private AuditChain chain;

    @Override
    @Allowed(Access.PLATFORM)
    public String name() {
        return "verify-audit";
    }

    @Override
    @Allowed(Access.PLATFORM)
    public Told run(Map<String, String> options) {
        int sealed;
        do {
            sealed = chain.seal();
        } while (sealed == AuditChain.AT_ONCE);
        ChainReport report = chain.verify();
        return new Told(report.holds(), report.text());
    }
}
