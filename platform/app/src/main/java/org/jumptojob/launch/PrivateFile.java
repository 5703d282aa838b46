package org.jumptojob.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Files that only their owner may read. */
final class PrivateFile {

    private static final int KEY_BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private PrivateFile() {}

    /** 32 random bytes in Base64. */
    static String randomKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /**
     * Makes the file; it never stands on the disk with wider rights, not even empty.
     *
     * @throws FileAlreadyExistsException where it exists
     */
    static void create(Path file, String content) throws IOException {
        Files.createFile(file, rights(file));
        Files.writeString(file, content + "\n", StandardCharsets.UTF_8, StandardOpenOption.WRITE);
    }

    /** Makes the file anew in the place of an older one. */
    static void replace(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        create(file, content);
    }

    /** Whether the rights of the file let every user of the machine read it; false where the disk knows no such rights. */
    static boolean readableByAll(Path file) throws IOException {
        return posix(file) && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    }

    private static FileAttribute<?>[] rights(Path file) {
        return posix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
