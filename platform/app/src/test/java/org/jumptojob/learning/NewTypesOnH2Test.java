package org.jumptojob.learning;

import org.jumptojob.persistence.TestDatabase;

class NewTypesOnH2Test extends NewTypesContract {

    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
