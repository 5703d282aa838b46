package org.jumptojob.launch;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A log that goes on in a new file when it has grown to a size; the older ones are called {@code name.1},
 * {@code name.2} and so on, the newest first. For one thread.
 */
final class RotatingLog implements Closeable {

    private final Path file;
    private final long limit;
    private final int files;
    private OutputStream out;
    private long size;

    /**
     * @param limit bytes after which a new file is begun
     * @param files how many are kept, the one being written included; at least 1
     */
    RotatingLog(Path file, long limit, int files) throws IOException {
        this.file = file;
        this.limit = limit;
        this.files = files;
        open();
    }

    void write(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        if (size > 0 && size + bytes.length > limit) {
            rotate();
        }
        out.write(bytes);
        size += bytes.length;
    }

    private void rotate() throws IOException {
        out.close();
        for (int number = files - 1; number >= 1; number--) {
            Path from = number == 1 ? file : older(number - 1);
            if (Files.exists(from)) {
                Files.move(from, older(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.deleteIfExists(file);
        open();
    }

    private Path older(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    private void open() throws IOException {
        out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        size = Files.size(file);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
