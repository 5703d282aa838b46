package org.jumptojob.operations.backup;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.curriculum.Bundled;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.identity.Person;
import org.jumptojob.persistence.Database;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.OwnTransaction;
import org.jumptojob.persistence.OwnTransactions;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.persistence.TestTransactions;
import org.jumptojob.records.AfterTransaction;
import org.jumptojob.records.OpenWrites;
import org.jumptojob.web.Injected;
import org.jumptojob.web.Secrets;

/** All rooms of the program over a test database. Each work is one transaction. */
public final class WholeHouse {

    static final String BASE = "https://site.test";
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final TestTransactions transactions;
    private final Beans beans;

    public WholeHouse(TestDatabase database, Secrets secrets) {
        transactions = new TestTransactions(database);
        Map<Class<?>, Object> given = new HashMap<>();
        given.put(EntityManager.class, transactions.entities());
        given.put(OwnTransactions.class, transactions);
        given.put(OwnTransaction.class, new OwnTransaction());
        given.put(Secrets.class, secrets);
        given.put(Database.class, databaseOf(database.dataSource()));
        given.put(Curriculum.class, Bundled.curriculum());
        given.put(SiteRow.class, new SiteRow() {
            @Override
            public String iriBase() {
                return BASE;
            }
        });
        beans = new Beans(given, transactions::afterwards);
        beans.tell(OpenWrites.class, new DatabaseReady());
        Injected.into(beans.get(AfterTransaction.class), TransactionSynchronizationRegistry.class, ended());
    }

    /** Tells when the transaction of the thread has ended. */
    private TransactionSynchronizationRegistry ended() {
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                WholeHouse.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> {
                    Synchronization waiting = (Synchronization) arguments[0];
                    transactions.afterwards(() -> waiting.afterCompletion(Status.STATUS_COMMITTED));
                    return null;
                });
    }

    private static Database databaseOf(DataSource source) {
        return new Database() {
            @Override
            public DataSource dataSource() {
                return source;
            }
        };
    }

    public <T> T get(Class<T> bean) {
        return beans.get(bean);
    }

    public void does(Runnable work) {
        transactions.run(work);
    }

    public <T> void with(Class<T> bean, Consumer<T> work) {
        transactions.run(() -> work.accept(get(bean)));
    }

    public Sql sql() {
        return Sql.in(transactions.entities());
    }

    /** The row that every site has. */
    public void site() {
        does(() -> sql().update("INSERT INTO site (id, iri_base, mode, created) VALUES (1, ?, 'demo', ?)", BASE, NOW));
    }

    /** Somebody with an account, who is in front of the page from now on. */
    public Person signedIn(String name, String address) {
        Person person = new Person(name, NOW);
        does(() -> {
            transactions.entities().persist(person);
            transactions.entities().flush();
            sql().update(
                            "INSERT INTO login (id, person_id, kind, issuer, subject, created, version)"
                                    + " VALUES (?, ?, 'email', 'here', ?, ?, 0)",
                            Ids.next(),
                            person.getId(),
                            address,
                            NOW);
        });
        get(Visitor.class)
                .enter(
                        new Visitor.Person(
                                person.getId(),
                                person.getActor(),
                                UUID.randomUUID(),
                                name,
                                Set.of(),
                                "Europe/Brussels"),
                        Preferences.STANDARD);
        return person;
    }

    /** The tables of a database in which a text stands somewhere. */
    public static List<String> tablesWith(TestDatabase database, String text) throws SQLException {
        return AllRows.of(database.dataSource()).entrySet().stream()
                .filter(table -> table.getValue().toString().contains(text))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The rows of a table. */
    public static List<String> rows(TestDatabase database, String table) throws SQLException {
        return AllRows.of(database.dataSource()).get(table);
    }
}
