package org.jumptojob.mail;

import org.jumptojob.persistence.TestDatabase;

class MailQueuePostgreSqlTest extends MailQueueContract {

    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
