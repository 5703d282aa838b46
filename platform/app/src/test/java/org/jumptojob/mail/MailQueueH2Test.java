package org.jumptojob.mail;

import org.jumptojob.persistence.TestDatabase;

class MailQueueH2Test extends MailQueueContract {

    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
