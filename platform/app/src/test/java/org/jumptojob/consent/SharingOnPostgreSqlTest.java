package org.jumptojob.consent;

import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class SharingOnPostgreSqlTest implements SharingContract, OwnListsContract {

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.postgres();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public TestDatabase database() {
        return database;
    }
}
