package org.jumptojob.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jumptojob.persistence.OwnTransactions;
import org.jumptojob.xapi.ReceivedStatement;

/**
 * A statement and one that refers to it may be written at the same moment, and then neither transaction sees the other.
 * So whoever refers to something waits, when she has ended, for those who were writing then, on whatever node, and looks
 * again: they have ended, or they began later and have seen her.
 */
@ApplicationScoped
public class Crossings {

    @Inject
    Statements statements;

    @Inject
    StatementIndex index;

    @Inject
    StoredClock clock;

    @Inject
    OpenWrites openWrites;

    @Inject
    OwnTransactions transactions;

    /** Whether a write that has just ended may have crossed another one that does not know of it. */
    boolean mayHaveBeen(List<ReceivedStatement> written) {
        return written.stream().anyMatch(statement -> refers(statement.json()));
    }

    private static boolean refers(JsonObject statement) {
        return statement.getJsonObject("object").getString("objectType", "").equals("StatementRef");
    }

    /** Files stored statements, and those who refer to them, by what can be seen when all others have ended. */
    void lookAgain(List<UUID> ids) {
        clock.awaitThoseUnderWay();
        transactions.run(() -> {
            openWrites.awaitThoseUnderWay();
            file(ids);
        });
    }

    private void file(List<UUID> ids) {
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
