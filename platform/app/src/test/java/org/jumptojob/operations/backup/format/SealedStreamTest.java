package org.jumptojob.operations.backup.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A locked backup opens with its passphrase alone, and only whole. */
class SealedStreamTest {

    private static final int PIECE = SealedStream.PIECE;

    /** Making a key of a passphrase takes long, on purpose. */
    private static final byte[] LOCKED = locked(some(2 * PIECE));

    private static char[] passphrase() {
        return "seven quiet purple ladders".toCharArray();
    }

    private static byte[] some(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    private static byte[] locked(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SealedOutput lock = new SealedOutput(out, passphrase())) {
            lock.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] opened(byte[] locked, char[] passphrase) throws IOException {
        try (InputStream in = new SealedInput(new ByteArrayInputStream(locked), passphrase)) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, PIECE - 1, PIECE, 2 * PIECE + 7})
    void whatWasLockedOpensAgainWhateverItsLength(int length) throws IOException {
        byte[] plain = some(length);
        assertArrayEquals(plain, opened(locked(plain), passphrase()));
    }

    @Test
    void anotherPassphraseOpensNothingAndIsTold() {
        BackupProblem problem =
                assertThrows(BackupProblem.class, () -> opened(LOCKED, "seven quiet purple snakes".toCharArray()));
        assertTrue(problem.getMessage().contains("passphrase"), problem.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 13, 40, 28 + PIECE + 16, 28 + PIECE + 17})
    void aFileThatWasCutIsNotTakenForAWholeOne(int length) {
        assertThrows(BackupProblem.class, () -> opened(Arrays.copyOf(LOCKED, length), passphrase()));
    }

    @Test
    void aFileThatWasMadeLongerOrMixedUpIsNotTaken() {
        assertThrows(BackupProblem.class, () -> opened(Arrays.copyOf(LOCKED, LOCKED.length + 1), passphrase()));
        byte[] mixed = LOCKED.clone();
        int sealed = PIECE + 16;
        System.arraycopy(LOCKED, 28, mixed, 28 + sealed, sealed);
        System.arraycopy(LOCKED, 28 + sealed, mixed, 28, sealed);
        assertThrows(BackupProblem.class, () -> opened(mixed, passphrase()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, 20, 28, 28 + PIECE + 20})
    void oneChangedByteIsNoticedWhereverItStands(int place) {
        byte[] locked = LOCKED.clone();
        locked[place] ^= 1;
        assertThrows(BackupProblem.class, () -> opened(locked, passphrase()));
    }

    @Test
    void nothingOfTheContentStandsInTheFileAndNoTwoFilesAreTheSame() {
        byte[] plain = "canary ".repeat(100).getBytes(StandardCharsets.US_ASCII);
        byte[] first = locked(plain);
        assertFalse(new String(first, StandardCharsets.ISO_8859_1).contains("canary"));
        byte[] second = locked(plain);
        assertEquals(first.length, second.length);
        assertFalse(Arrays.equals(first, SealedStream.HEAD, first.length, second, SealedStream.HEAD, second.length));
    }
}
