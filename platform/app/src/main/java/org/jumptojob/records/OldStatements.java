package org.jumptojob.records;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.Sql;

/**
 * Files the statements of a database from before the schema's version 3, where they were counted from 1 and had no keys:
 * each gets the number that the moment of its storing gives, and its keys. Done once, at the first start with this
 * program.
 */
@ApplicationScoped
public class OldStatements {

    private static final Logger LOG = Logger.getLogger(OldStatements.class.getName());

    @Inject
    EntityManager entities;

    @Inject
    Statements statements;

    @Inject
    StatementIndex index;

    @Transactional
    void file(@Observes @Priority(205) DatabaseReady ready) {
        Sql sql = Sql.in(entities);
        // One node files, the others wait here and then find nothing left to do.
        sql.query("SELECT id FROM site WHERE id = 1 FOR UPDATE", row -> row.number("id"));
        long last = 0;
        int count = 0;
        List<Statements.Found> some = statements.counted();
        while (!some.isEmpty()) {
            List<StoredStatement> filed = new ArrayList<>();
            for (Statements.Found found : some) {
                last = Math.max(last + 1, StoredClock.seq(found.stored()));
                filed.add(found.parsed().at(last));
            }
            statements.renumber(some, filed);
            index.add(filed);
            count += filed.size();
            some = statements.counted();
        }
        if (count > 0) {
            int all = count;
            LOG.info(() -> all + " statements of before have new numbers and are found by keys.");
        }
    }
}
