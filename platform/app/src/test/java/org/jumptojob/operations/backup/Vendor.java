package org.jumptojob.operations.backup;

import javax.sql.DataSource;
import org.jumptojob.persistence.TestDatabase;

/** The two databases. */
enum Vendor {
    H2 {
        @Override
        TestDatabase withSchema() {
            return TestDatabase.h2();
        }

        @Override
        DataSource empty() {
            return TestDatabase.emptyH2();
        }
    },
    POSTGRESQL {
        @Override
        TestDatabase withSchema() {
            return TestDatabase.postgres();
        }

        @Override
        DataSource empty() {
            return TestDatabase.emptyPostgres();
        }
    };

    /** With all tables, and with what the migrations put into them. */
    abstract TestDatabase withSchema();

    abstract DataSource empty();
}
