package org.jumptojob.operations.backup;

import javax.sql.DataSource;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class ErasedForGoodOnPostgreSqlTest implements ErasedForGoodContract {

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

    @Override
    public DataSource empty() {
        return Vendor.POSTGRESQL.empty();
    }
}
