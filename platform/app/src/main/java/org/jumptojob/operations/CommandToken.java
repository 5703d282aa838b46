package org.jumptojob.operations;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.settings.Setting;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.Site;

/**
 * The secret by which a command of this machine proves that it may read the data folder: a file that only the server's
 * user can read, new at each start.
 */
@ApplicationScoped
class CommandToken {

    private static final String NAME = "command-token";

    private Secrets secrets;
    private Path folder;
    private String token;

    protected CommandToken() {}

    @Inject
    CommandToken(Secrets secrets, Site site) {
        this(secrets, site.settings().path(Setting.DATA_DIR));
    }

    CommandToken(Secrets secrets, Path folder) {
        this.secrets = secrets;
        this.folder = folder;
    }

    void open(@Observes @Priority(500) DatabaseReady ready) {
        // The launcher has made the folder. A server without one takes no commands.
        if (Files.isDirectory(folder)) {
            write(secrets.token());
        }
    }

    void write(String fresh) {
        Path file = folder.resolve(NAME);
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, ownerOnly(file));
            Files.writeString(file, fresh + "\n", StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written.", e);
        }
        token = fresh;
    }

    /** The file never stands on the disk with wider rights, not even empty. */
    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** @param authorization the request's header of that name, or {@code null} */
    boolean opens(String authorization) {
        byte[] given = String.valueOf(authorization).getBytes(StandardCharsets.UTF_8);
        return token != null && MessageDigest.isEqual(given, ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }
}
