package org.jumptojob.mail;

import org.jumptojob.persistence.TestDatabase;

class MailDeskOnH2Test extends MailDeskContract {

    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
