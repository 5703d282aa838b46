package org.jumptojob.xapi.multipart;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Where the bytes of received attachments go. The hash of an attachment is known to be right only when it was read
 * whole; so nothing that a sink takes may be shown to anybody before the call that fills it has returned.
 */
@FunctionalInterface
public interface AttachmentSink {

    /**
     * Opens a place for one attachment. It is asked once for each hash, also when several statements name it.
     *
     * @param attachment what the first statement that names it says about it
     * @return where its bytes are written; it is closed in any case, also when the bytes turn out wrong
     * @throws IOException if the place cannot be opened
     */
    OutputStream open(DeclaredAttachment attachment) throws IOException;
}
