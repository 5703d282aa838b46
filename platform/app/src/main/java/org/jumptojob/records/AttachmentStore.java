package org.jumptojob.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.TreeSet;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.persistence.Sql;
import org.jumptojob.xapi.multipart.SpooledAttachments;

/** The bytes of attachments, each stored once, whatever many statements have it, in pieces that any database takes. */
@ApplicationScoped
public class AttachmentStore {

    private static final int PIECE = 512 * 1024;

    @Inject
    EntityManager entities;

    @Inject
    AttachmentStore self;

    /**
     * Stores what is not there yet. In the order of the hashes, so that no two writers wait for each other. What is there is
     * held: whoever deletes it at this moment has done so before, or finds the statement that has it.
     */
    void keep(SpooledAttachments received) {
        Sql sql = Sql.in(entities);
        for (String sha2 : new TreeSet<>(received.hashes())) {
            if (!hold(sql, sha2)) {
                sql.update(
                        "INSERT INTO attachment (sha2, size, created) VALUES (?, ?, ?)",
                        sha2,
                        received.length(sha2),
                        Instant.now());
                writePieces(sql, sha2, received);
            }
        }
    }

    /** Whether there is such an attachment. Nobody else holds or deletes it until the running transaction has ended. */
    private static boolean hold(Sql sql, String sha2) {
        return !sql.query("SELECT sha2 FROM attachment WHERE sha2 = ? FOR UPDATE", row -> row.text("sha2"), sha2)
                .isEmpty();
    }

    private static void writePieces(Sql sql, String sha2, SpooledAttachments received) {
        try (InputStream bytes = received.bytes(sha2).orElseThrow()) {
            int part = 0;
            for (byte[] piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
                sql.update("INSERT INTO attachment_part (sha2, part, bytes) VALUES (?, ?, ?)", sha2, part++, piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A received attachment cannot be read back.", e);
        }
    }

    /** Notes which stored attachments a statement has. */
    void link(List<Object[]> seqAndSha2) {
        Sql.in(entities)
                .batch(
                        "INSERT INTO statement_attachment (seq, sha2) SELECT CAST(? AS BIGINT), sha2 FROM attachment"
                                + " WHERE sha2 = ?",
                        seqAndSha2);
    }

    /** The hashes of the attachments that are stored for one of the statements, in their order. */
    List<String> of(Collection<Long> seqs) {
        Sql sql = Sql.in(entities);
        TreeSet<String> found = new TreeSet<>();
        for (Long seq : seqs) {
            found.addAll(sql.query(
                    "SELECT sha2 FROM statement_attachment WHERE seq = ?",
                    row -> row.text("sha2").strip(),
                    seq));
        }
        return List.copyOf(found);
    }

    /** Deletes attachments that no statement has any more. */
    void deleteOrphans(Collection<String> hashes) {
        Sql sql = Sql.in(entities);
        for (String sha2 : new TreeSet<>(hashes)) {
            hold(sql, sha2);
            boolean wanted = !sql.query(
                            "SELECT seq FROM statement_attachment WHERE sha2 = ? FETCH FIRST 1 ROWS ONLY",
                            row -> row.number("seq"),
                            sha2)
                    .isEmpty();
            if (!wanted) {
                sql.update("DELETE FROM attachment_part WHERE sha2 = ?", sha2);
                sql.update("DELETE FROM attachment WHERE sha2 = ?", sha2);
            }
        }
    }

    /** The bytes of a stored attachment, read piece by piece. */
    @Allowed(Access.CLIENT)
    public InputStream open(String sha2) {
        return new SequenceInputStream(new Enumeration<>() {
            private int part;
            private byte[] next = self.piece(sha2, 0);

            @Override
            public boolean hasMoreElements() {
                return next.length > 0;
            }

            @Override
            public InputStream nextElement() {
                InputStream piece = new ByteArrayInputStream(next);
                next = self.piece(sha2, ++part);
                return piece;
            }
        });
    }

    /** One piece; an empty one after the last. */
    @Transactional
    @Allowed(Access.CLIENT)
    public byte[] piece(String sha2, int part) {
        return piece(Sql.in(entities), sha2, part);
    }

    static byte[] piece(Sql sql, String sha2, int part) {
        return sql
                .query(
                        "SELECT bytes FROM attachment_part WHERE sha2 = ? AND part = ?",
                        row -> row.bytes("bytes"),
                        sha2,
                        part)
                .stream()
                .findFirst()
                .orElse(new byte[0]);
    }
}
