package org.jumptojob.operations.backup.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** A backup that can be read from its beginning more than once: first to check it, then to restore it. */
@FunctionalInterface
public interface BackupSource {

    /** The zip file from its first byte, opened where it was locked. */
    InputStream open() throws IOException;

    /**
     * A file, locked or not.
     *
     * @param passphrase is asked for only where the file is locked; gives out a fresh copy each time
     */
    static BackupSource of(Path file, Supplier<char[]> passphrase) {
        return () -> {
            InputStream in = new BufferedInputStream(Files.newInputStream(file), SealedStream.PIECE);
            in.mark(SealedStream.HEAD);
            byte[] begin = in.readNBytes(SealedStream.MARK.length);
            in.reset();
            return SealedStream.isHead(begin) ? new SealedInput(in, passphrase.get()) : in;
        };
    }
}
