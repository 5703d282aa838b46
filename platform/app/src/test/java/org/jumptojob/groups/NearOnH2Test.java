package org.jumptojob.groups;

import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NearOnH2Test implements LateReportsContract, SupportersContract {

    private final TestDatabase database = TestDatabase.h2();
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
