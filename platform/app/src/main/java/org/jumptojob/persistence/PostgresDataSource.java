package org.jumptojob.persistence;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL as this platform needs it, whatever stands in the URL: parameters of unknown type fit any column (an empty
 * id, for one), and a batch goes over as one statement.
 */
public class PostgresDataSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    @Override
    public void setUrl(String url) {
        super.setUrl(url);
        setStringType("unspecified");
        setReWriteBatchedInserts(true);
        setTcpKeepAlive(true);
    }
}
