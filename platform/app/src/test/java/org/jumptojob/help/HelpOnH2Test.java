package org.jumptojob.help;

import org.jumptojob.persistence.TestDatabase;

class HelpOnH2Test extends HelpContract {

    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
