package org.jumptojob.operations;

import java.io.IOException;
import java.io.OutputStream;

/** A command whose answer is a file of any size, given out while it is made; see {@link PlatformCommand}. */
public interface PlatformDownload {

    /** Its name in the address. */
    String name();

    /** Writes the file and leaves the stream open. */
    void write(OutputStream out) throws IOException;
}
