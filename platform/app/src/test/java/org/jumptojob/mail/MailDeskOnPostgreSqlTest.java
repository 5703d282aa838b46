package org.jumptojob.mail;

import org.jumptojob.persistence.TestDatabase;

class MailDeskOnPostgreSqlTest extends MailDeskContract {

    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
