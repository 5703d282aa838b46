package org.jumptojob.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jumptojob.xapi.ReceivedStatement;

/**
 * A statement and one that refers to it may be written at the same moment, and then neither transaction sees the other.
 * So whoever refers to something looks again when she has ended, and so does whoever was writing when a reference ended:
 * the later of the two sees both. Each node knows its own writes; between nodes a moment of the network is left.
 */
@ApplicationScoped
public class Crossings {

    private final AtomicLong references = new AtomicLong();

    @Inject
    Statements statements;

    @Inject
    StatementIndex index;

    /** How many requests with references have ended: to be asked before a write begins. */
    long ended() {
        return references.get();
    }

    /**
     * Whether a write that has just ended may have crossed another one.
     *
     * @param before what {@link #ended} said before it began
     */
    boolean mayHaveBeen(long before, List<ReceivedStatement> written) {
        if (written.stream().anyMatch(statement -> refers(statement.json()))) {
            references.incrementAndGet();
            return true;
        }
        return references.get() != before;
    }

    private static boolean refers(JsonObject statement) {
        return statement.getJsonObject("object").getString("objectType", "").equals("StatementRef");
    }

    /** Files stored statements, and those who refer to them, by what can be seen now. */
    void lookAgain(List<UUID> ids) {
        List<StoredStatement> stored =
                statements.find(ids).stream().map(Statements.Found::parsed).toList();
        List<Statements.Link> links = statements.linksTo(ids);
        stored.stream()
                .filter(statement -> statement.facts().refersTo() != null)
                .forEach(statement -> statements.addKeys(statement.seq(), index.keysOf(statement)));
        index.addToThoseWhoRefer(stored, links);
        stored.stream()
                .map(statement -> statement.facts().voids())
                .filter(Objects::nonNull)
                .forEach(statements::voidStatement);
        links.stream().filter(Statements.Link::voids).forEach(link -> statements.voidStatement(link.target()));
    }
}
