package org.jumptojob.privacy;

import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class RoomsOnH2Test implements RoomsContract {

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.h2();
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
