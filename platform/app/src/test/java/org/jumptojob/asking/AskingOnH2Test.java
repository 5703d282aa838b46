package org.jumptojob.asking;

import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class AskingOnH2Test implements AskingContract, AskingDataContract, AskedByNameContract {

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.h2();
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
