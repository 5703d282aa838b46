package org.jumptojob.operations.backup.format;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;

/** Opens what {@link SealedOutput} locked. Every byte that it gives out has been checked. */
final class SealedInput extends InputStream {

    private final InputStream in;
    private final SealedStream pieces;
    private byte[] sealed;
    private byte[] open = {};
    private int place;
    private boolean ended;

    /** @throws BackupProblem where it is no locked backup */
    SealedInput(InputStream in, char[] passphrase) throws IOException {
        this.in = in;
        byte[] head = in.readNBytes(SealedStream.HEAD);
        if (head.length < SealedStream.HEAD || !SealedStream.isHead(head)) {
            throw BackupProblem.damaged("its first bytes are wrong");
        }
        this.pieces = SealedStream.of(Cipher.DECRYPT_MODE, head, passphrase);
        this.sealed = in.readNBytes(SealedStream.PIECE + SealedStream.TAG);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        while (place == open.length) {
            if (ended) {
                return -1;
            }
            openNext();
        }
        int now = Math.min(count, open.length - place);
        System.arraycopy(open, place, bytes, from, now);
        place += now;
        return now;
    }

    private void openNext() throws IOException {
        byte[] following = sealed.length == SealedStream.PIECE + SealedStream.TAG
                ? in.readNBytes(SealedStream.PIECE + SealedStream.TAG)
                : new byte[0];
        ended = following.length == 0;
        try {
            open = pieces.next(sealed, sealed.length, ended);
        } catch (GeneralSecurityException e) {
            throw new BackupProblem(
                    BackupProblem.Status.FAILED,
                    pieces.isAtItsFirst()
                            ? "The backup does not open: the passphrase is another one, or the file is damaged."
                            : "The backup is damaged or not whole. Take another copy of it.",
                    e);
        }
        place = 0;
        sealed = following;
    }

    /** Wipes what was open. */
    @Override
    public void close() throws IOException {
        Arrays.fill(open, (byte) 0);
        in.close();
    }
}
