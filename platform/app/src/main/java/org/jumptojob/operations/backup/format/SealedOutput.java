package org.jumptojob.operations.backup.format;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;

/** Locks what is written with a passphrase; see {@link SealedStream}. Whole only after {@link #close}. */
public final class SealedOutput extends OutputStream {

    private final OutputStream out;
    private final SealedStream pieces;
    private final byte[] waiting = new byte[SealedStream.PIECE];
    private int length;
    private boolean closed;

    public SealedOutput(OutputStream out, char[] passphrase) throws IOException {
        this.out = out;
        byte[] salt = new byte[SealedStream.SALT];
        new SecureRandom().nextBytes(salt);
        byte[] head = SealedStream.head(salt);
        this.pieces = SealedStream.of(Cipher.ENCRYPT_MODE, head, passphrase);
        out.write(head);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        int place = from;
        int left = count;
        while (left > 0) {
            // A full piece waits until it is known whether it is the last.
            if (length == waiting.length) {
                seal(false);
            }
            int now = Math.min(left, waiting.length - length);
            System.arraycopy(bytes, place, waiting, length, now);
            length += now;
            place += now;
            left -= now;
        }
    }

    private void seal(boolean last) throws IOException {
        try {
            out.write(pieces.next(waiting, length, last));
            length = 0;
        } catch (GeneralSecurityException e) {
            throw new IOException("A part of the backup could not be encrypted.", e);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (out) {
                seal(true);
            }
        }
    }
}
