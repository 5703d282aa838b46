package org.jumptojob.operations.trail;

import static org.jumptojob.attack.AttackRow.never;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jumptojob.attack.AttackRow;
import org.jumptojob.attack.AttackRows;
import org.jumptojob.attack.Attacker;
import org.jumptojob.attack.Phase;
import org.jumptojob.identity.kept.Watchers;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.persistence.TestTransactions;
import org.jumptojob.web.Injected;
import org.jumptojob.web.TestSecrets;

/** The audit trail under attack. The owner has done something, and something was done to her: nobody sees that it was she. */
public final class TrailAttackRows implements AttackRows {

    private final TestDatabase database = TestDatabase.h2();
    private final TestTransactions transactions = new TestTransactions(database);
    private final AuditLook look = new AuditLook();
    private final UUID owner = UUID.randomUUID();
    private final Map<Attacker, UUID> people = new HashMap<>();

    public TrailAttackRows() {
        look.entities = transactions.entities();
        look.secrets = TestSecrets.random();
        look.watchers = new Watchers();
        Injected.into(look.watchers, EntityManager.class, transactions.entities());
    }

    @Override
    public void begin(Phase phase) {
        transactions.run(() -> {
            Sql sql = Sql.in(transactions.entities());
            String insert = "INSERT INTO audit_entry (id, at, actor, action, subject) VALUES (?, ?, ?, ?, ?)";
            sql.update(insert, Ids.next(), Instant.now(), owner, "consent-given", null);
            sql.update(insert, Ids.next(), Instant.now(), null, "locked", owner + " by hand");
        });
    }

    @Override
    public List<AttackRow> rows() {
        return List.of(
                never("AuditLook.part", "codes of a day", as(one -> one.part(Optional.empty(), Optional.empty()))),
                never("AuditLook.mine", "her own code", as(AuditLook::mine)));
    }

    private AttackRow.Call as(Function<AuditLook, Object> work) {
        return (attacker, phase) -> {
            look.visitor = attacker.visitor(people.computeIfAbsent(attacker, any -> UUID.randomUUID()));
            String text = transactions.answer(() -> String.valueOf(work.apply(look)));
            return text.contains(owner.toString()) ? MARKER : text;
        };
    }

    @Override
    public void close() {
        database.close();
    }
}
