package org.jumptojob.learning;

import org.jumptojob.persistence.TestDatabase;

class NewTypesOnPostgreSqlTest extends NewTypesContract {

    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
