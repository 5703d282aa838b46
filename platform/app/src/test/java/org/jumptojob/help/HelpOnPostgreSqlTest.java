package org.jumptojob.help;

import org.jumptojob.persistence.TestDatabase;

class HelpOnPostgreSqlTest extends HelpContract {

    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
