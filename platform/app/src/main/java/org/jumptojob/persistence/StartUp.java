package org.jumptojob.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Migrates the schema, then tells everybody that the database may be used ({@link DatabaseReady}). Observers run in
 * the order of their {@link Priority}: the floors from below to above.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {

    @Inject
    private Database database;

    @Inject
    private Event<DatabaseReady> ready;

    private volatile boolean done;

    @PostConstruct
    void migrate() {
        Migrator.migrate(database.dataSource());
        ready.fire(new DatabaseReady());
        done = true;
    }

    /** Whether everything that must happen before the first request has happened. */
    public boolean done() {
        return done;
    }
}
