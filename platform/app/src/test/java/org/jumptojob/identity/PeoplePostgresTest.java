package org.jumptojob.identity;

import org.jumptojob.identity.House.World;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeoplePostgresTest implements PeopleContract, RolesContract {

    private final TestDatabase database = TestDatabase.postgres();
    private final World world = new World();

    @Override
    public TestDatabase database() {
        return database;
    }

    @Override
    public World world() {
        return world;
    }

    @AfterAll
    void close() {
        database.close();
    }
}
