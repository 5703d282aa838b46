package org.jumptojob.groups;

import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NearOnPostgreSqlTest implements LateReportsContract, SupportersContract {

    private final TestDatabase database = TestDatabase.postgres();
    private final Village village = new Village(database);

    @Override
    public Village village() {
        return village;
    }

    @AfterAll
    void close() {
        database.close();
    }
}
