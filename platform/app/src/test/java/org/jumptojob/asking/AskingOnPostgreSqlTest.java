package org.jumptojob.asking;

import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class AskingOnPostgreSqlTest implements AskingContract, AskingDataContract, AskedByNameContract {

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
