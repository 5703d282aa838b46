package org.jumptojob.xapi.multipart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps received attachments until somebody fetches them: small ones in memory, the rest in files that are deleted by
 * {@link #close()}. It is for one request and one thread.
 */
public final class SpooledAttachments implements AttachmentSink, AutoCloseable {

    private final Path folder;
    private final int inMemory;
    private final Map<String, Spool> spools = new LinkedHashMap<>();
    private int held;

    /**
     * @param folder where files may be made; it exists
     * @param inMemory most bytes of all attachments together that stay in memory
     */
    public SpooledAttachments(Path folder, int inMemory) {
        this.folder = folder;
        this.inMemory = inMemory;
    }

    @Override
    public OutputStream open(DeclaredAttachment attachment) throws IOException {
        Spool before = spools.remove(attachment.sha2());
        if (before != null) {
            before.delete();
        }
        Spool spool = new Spool();
        spools.put(attachment.sha2(), spool);
        return spool;
    }

    /** The hashes of the attachments that are here, in the order in which they came. */
    public Set<String> hashes() {
        return Set.copyOf(spools.keySet());
    }

    /**
     * An attachment's bytes, from the start; each call reads them anew.
     *
     * @param sha2 its hash in small hexadecimal digits
     */
    public Optional<InputStream> bytes(String sha2) throws IOException {
        Spool spool = spools.get(sha2);
        return spool == null ? Optional.empty() : Optional.of(spool.read());
    }

    /**
     * How many bytes an attachment has.
     *
     * @param sha2 its hash in small hexadecimal digits
     * @return 0 if it is not here
     */
    public long length(String sha2) {
        Spool spool = spools.get(sha2);
        return spool == null ? 0 : spool.length;
    }

    /** Forgets all attachments and deletes their files. */
    @Override
    public void close() throws IOException {
        for (Spool spool : spools.values()) {
            spool.delete();
        }
        spools.clear();
        held = 0;
    }

    /** One attachment: in memory until the memory for all is used up, then in a file. */
    private final class Spool extends OutputStream {
        private ByteArrayOutputStream memory = new ByteArrayOutputStream();
        private Path file;
        private OutputStream out = memory;
        private long length;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            if (memory != null && held + count > inMemory) {
                moveToFile();
            }
            out.write(bytes, offset, count);
            length += count;
            held += memory == null ? 0 : count;
        }

        private void moveToFile() throws IOException {
            file = Files.createTempFile(folder, "attachment-", ".part");
            out = Files.newOutputStream(file);
            memory.writeTo(out);
            held -= memory.size();
            memory = null;
        }

        private InputStream read() throws IOException {
            return memory == null ? Files.newInputStream(file) : new ByteArrayInputStream(memory.toByteArray());
        }

        private void delete() throws IOException {
            out.close();
            held -= memory == null ? 0 : memory.size();
            if (file != null) {
                Files.deleteIfExists(file);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
