package org.jumptojob.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.Visitor;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.records.Statements;
import org.jumptojob.records.StoredStatement;
import org.jumptojob.records.clients.ReceiverConsents;
import org.jumptojob.xapi.AgentKey;

/** A person's own record: every statement about her, for her alone. */
@ApplicationScoped
public class RecordService {

    @Inject
    private Statements statements;

    @Inject
    private ReceiverConsents consents;

    @Inject
    private SiteRow site;

    @Inject
    private Visitor visitor;

    /** Her statements, oldest first. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<StoredStatement> mine() {
        List<StoredStatement> all = new ArrayList<>();
        String agent =
                AgentKey.ofAccount(site.iriBase(), visitor.person().actor().toString());
        statements.ofAgent(agent, all::add);
        return all;
    }

    /** Who gets her record because she has agreed, by the receiver's key, and since when. */
    @Transactional
    @Allowed(Access.PERSON)
    public Map<String, Instant> agreed() {
        return consents.of(visitor.person().actor());
    }
}
