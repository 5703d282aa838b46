package org.jumptojob.operations.backup;

import javax.sql.DataSource;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class ErasedForGoodOnH2Test implements ErasedForGoodContract {

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

    @Override
    public DataSource empty() {
        return Vendor.H2.empty();
    }
}
