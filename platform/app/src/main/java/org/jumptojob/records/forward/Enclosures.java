package org.jumptojob.records.forward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jumptojob.persistence.OwnTransactions;
import org.jumptojob.records.StatementSource;
import org.jumptojob.xapi.client.Attachment;
import org.jumptojob.xapi.multipart.DeclaredAttachment;
import org.jumptojob.xapi.multipart.SpooledAttachments;

/**
 * Fetches the attachments of a batch before it is sent: the HTTP client reads them on a thread of its own, which has no
 * transactions. Large ones lie in a temporary file meanwhile.
 */
@ApplicationScoped
class Enclosures {

    private static final int IN_MEMORY = 1024 * 1024;

    @Inject
    StatementSource source;

    @Inject
    OwnTransactions transactions;

    /** The attachments of one request. */
    static final class Fetched implements AutoCloseable {
        private final SpooledAttachments spool =
                new SpooledAttachments(Path.of(System.getProperty("java.io.tmpdir")), IN_MEMORY);
        private final List<Attachment> all = new ArrayList<>();

        List<Attachment> all() {
            return all;
        }

        @Override
        public void close() throws IOException {
            spool.close();
        }
    }

    /**
     * Fetches those that are stored here. Others have an address where everybody gets them.
     *
     * @throws IOException where there is no room for a temporary file
     */
    Fetched fetch(List<Letter> letters) throws IOException {
        Map<String, DeclaredAttachment> declared = new LinkedHashMap<>();
        letters.forEach(letter -> letter.attachments().forEach(one -> declared.putIfAbsent(one.sha2(), one)));
        Fetched fetched = new Fetched();
        if (declared.isEmpty()) {
            return fetched;
        }
        Set<String> here = transactions
                .answer(() -> source.attachments(List.copyOf(declared.keySet())))
                .keySet();
        try {
            for (String sha2 : here) {
                fetch(declared.get(sha2), fetched);
            }
        } catch (IOException | RuntimeException e) {
            fetched.close();
            throw e;
        }
        return fetched;
    }

    private void fetch(DeclaredAttachment wanted, Fetched fetched) throws IOException {
        String sha2 = wanted.sha2();
        try (OutputStream out = fetched.spool.open(wanted)) {
            int part = 0;
            for (byte[] piece = piece(sha2, part); piece.length > 0; piece = piece(sha2, ++part)) {
                out.write(piece);
            }
        }
        fetched.all.add(Attachment.of(
                sha2,
                fetched.spool.length(sha2),
                wanted.contentType(),
                () -> fetched.spool.bytes(sha2).orElseThrow()));
    }

    private byte[] piece(String sha2, int part) {
        return transactions.answer(() -> source.piece(sha2, part));
    }
}
