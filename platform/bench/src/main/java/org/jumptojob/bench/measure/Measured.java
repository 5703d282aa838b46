package org.jumptojob.bench.measure;

/** One kind of work that is measured. */
public interface Measured {

    /** As it stands in the table. */
    String title();

    /** As it stands on the command line and in the figures. */
    String word();
}
