package org.jumptojob.privacy;

import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class RoomsOnPostgreSqlTest implements RoomsContract {

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.postgres();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    public TestDatabase database() {
        return database;
    }
}
