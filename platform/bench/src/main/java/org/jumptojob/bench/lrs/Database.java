package org.jumptojob.bench.lrs;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;

/** The database of the measured server. */
interface Database extends Closeable {

    /** As tables name it. */
    String name();

    /** Settings of the server, environment variables. */
    Map<String, String> settings();

    /** CPU seconds of the database, as far as it is not the server's own. */
    double cpuSeconds();

    /**
     * A copy with all that is stored, to be made while no server runs.
     *
     * @param original what the server was told of its database: {@code JUMPTOJOB_DB_CLASS}, {@code _URL}, {@code _USER} and
     *     {@code _PASSWORD}
     * @return the same for the copy
     */
    Map<String, String> copy(Map<String, String> original) throws IOException;
}
