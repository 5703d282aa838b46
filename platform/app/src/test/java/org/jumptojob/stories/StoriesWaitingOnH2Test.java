package org.jumptojob.stories;

import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.stories.StoryHouse.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class StoriesWaitingOnH2Test implements StoriesWaitingContract {

    private static TestDatabase database;

    private final World world = new World(database);

    @BeforeAll
    static void open() {
        database = TestDatabase.h2();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public World world() {
        return world;
    }
}
