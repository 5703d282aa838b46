package org.jumptojob.plan;

import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class RoomsOnPostgreSqlTest implements RoomsContract {

    private static TestDatabase database;

    private final Desk.World world = new Desk.World();

    @BeforeAll
    static void open() {
        database = TestDatabase.postgres();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public Hands hands() {
        return new Hands(database, world);
    }
}
