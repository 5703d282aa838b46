package org.jumptojob.persistence;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL as this platform needs it, whatever stands in the URL: parameters of unknown type fit any column (an empty
 * id, for one), a batch goes over as one statement, and joins follow indexes: every page and every search of ours takes
 * a few rows in the order of an index and stops, which the server does not believe while its tables are small.
 */
public class PostgresDataSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    @Override
    public void setUrl(String url) {
        super.setUrl(url);
        setStringType("unspecified");
        setReWriteBatchedInserts(true);
        setTcpKeepAlive(true);
        String given = getOptions();
        setOptions((given == null ? "" : given + " ")
                + "-c random_page_cost=1.1 -c enable_hashjoin=off -c enable_mergejoin=off");
    }
}
