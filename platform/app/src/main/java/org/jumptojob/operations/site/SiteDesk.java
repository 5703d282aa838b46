package org.jumptojob.operations.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.jobs.JobRuns;
import org.jumptojob.jobs.Leases;
import org.jumptojob.mail.MailDesk;
import org.jumptojob.records.forward.ForwardingService;

/** How the site goes, and what an administrator does about its mails. Every change is audited. */
@ApplicationScoped
public class SiteDesk {

    /**
     * How the site goes, as this node sees it.
     *
     * @param node this node, as it stands beside the jobs
     */
    public record Sight(
            Machine.Made made,
            Instant started,
            Optional<Machine.Room> disk,
            Machine.Room memory,
            MailDesk.Figures mails,
            ForwardingService.Queue forwarding,
            List<JobRuns.Line> jobs,
            UUID node) {}

    @Inject
    Machine machine;

    @Inject
    MailDesk mails;

    @Inject
    ForwardingService forwarding;

    @Inject
    JobRuns jobs;

    @Inject
    Leases leases;

    @Inject
    Visitor visitor;

    @Inject
    Audit audit;

    /** Three statements. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Sight look() {
        return new Sight(
                machine.made(),
                machine.started(),
                machine.disk(),
                machine.memory(),
                mails.figures(),
                forwarding.queue(),
                jobs.all(),
                leases.node());
    }

    /** Sends a mail that was given up once more. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public void mailAgain(UUID mail) {
        mails.again(mail);
        audit.record(visitor.personId(), "mail-again", mail.toString());
    }

    /** Sends all mails that were given up once more. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public void allMailsAgain() {
        mails.againAll();
        audit.record(visitor.personId(), "mails-again", null);
    }

    /** Deletes a mail that was given up. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public void dropMail(UUID mail) {
        mails.drop(mail);
        audit.record(visitor.personId(), "mail-dropped", mail.toString());
    }
}
