package org.jumptojob.records.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.consent.OpenBeside;
import org.jumptojob.web.Texts;

/** The programs that get a copy of a person's record now: those that she agreed to, and those that need no yes of hers. */
@ApplicationScoped
public class OpenToPrograms implements OpenBeside {

    private static final String PATH = "/receivers";

    /** As {@link Client.Rights#reads} and {@link Client.Life#openAt}. */
    private static final String READS =
            "SELECT k.label AS name, '' AS place FROM lrs_client k WHERE k.revoked_at IS NULL"
                    + " AND (k.expires IS NULL OR k.expires > ?) AND (' ' || k.scopes || ' ' LIKE '% all %'"
                    + " OR ' ' || k.scopes || ' ' LIKE '% all/read %' OR ' ' || k.scopes || ' ' LIKE '% statements/read %')"
                    + " AND k.processor = ";

    private static final String GETS =
            "SELECT t.url AS name, '' AS place FROM forward_target t WHERE t.active = TRUE AND t.processor = ";

    private static final String AGREED =
            " AND EXISTS (SELECT 1 FROM receiver_consent c WHERE c.actor = ? AND c.receiver = ";

    @Inject
    Texts texts;

    @Override
    @Allowed(Access.PLATFORM)
    public List<Way> ways(Whose whose) {
        String client = AGREED + "'" + Receiver.client("") + "' || k.name)";
        String target = AGREED + "'" + Receiver.target("") + "' || t.name)";
        return List.of(
                new Way(
                        "records.open-programs",
                        PATH,
                        READS + "FALSE" + client + " UNION ALL " + GETS + "FALSE" + target,
                        List.of(whose.now(), whose.actor(), whose.actor()),
                        this::named),
                new Way(
                        "records.open-processors",
                        PATH,
                        READS + "TRUE UNION ALL " + GETS + "TRUE",
                        List.of(whose.now()),
                        this::named));
    }

    /** A program's label, or the computer of a store; never a whole address. */
    private String named(String name) {
        if (name.isEmpty()) {
            return texts.get("records.client-of-settings");
        }
        return name.contains("://") ? ReceiverService.host(name) : name;
    }
}
