package org.jumptojob.records;

import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

class RecordsOnH2Test {

    private static TestDatabase database;
    private static RecordHouse house;

    @BeforeAll
    static void open() {
        database = TestDatabase.h2();
        house = new RecordHouse(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Nested
    class Filters implements FiltersContract {
        @Override
        public RecordHouse house() {
            return house;
        }
    }

    @Nested
    class References implements ReferencesContract {
        @Override
        public RecordHouse house() {
            return house;
        }
    }

    @Nested
    class Receiving implements ReceivingContract {
        @Override
        public RecordHouse house() {
            return house;
        }
    }

    @Nested
    class Races implements RacesContract {
        @Override
        public RecordHouse house() {
            return house;
        }
    }

    @Nested
    class Rights implements ReachContract {
        @Override
        public RecordHouse house() {
            return house;
        }
    }

    @Nested
    class Erasure implements ErasureContract {
        @Override
        public RecordHouse house() {
            return house;
        }
    }
}
