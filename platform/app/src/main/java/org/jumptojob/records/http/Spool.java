package org.jumptojob.records.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps what comes in until all of it is there: a little in memory, more in a file that is gone when the spool or its
 * stream is closed. So whoever sends slowly, or stops, holds no memory worth speaking of.
 */
final class Spool extends OutputStream {

    /** Up to so many bytes stay in memory. */
    static final int IN_MEMORY = 256 * 1024;

    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private FileChannel file;
    private long length;

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /** @throws UncheckedIOException where there is no room on this server's disk */
    @Override
    public void write(byte[] bytes, int offset, int count) {
        try {
            if (file == null && length + count > IN_MEMORY) {
                moveToFile();
            }
            if (file == null) {
                memory.write(bytes, offset, count);
            } else {
                Channels.newOutputStream(file).write(bytes, offset, count);
            }
            length += count;
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private void moveToFile() throws IOException {
        Path path = Files.createTempFile(Path.of(System.getProperty("java.io.tmpdir")), "body-", ".part");
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        memory.writeTo(Channels.newOutputStream(file));
        memory = null;
    }

    private static UncheckedIOException noRoom(IOException e) {
        return new UncheckedIOException("What has come in cannot be kept on this server's disk.", e);
    }

    /** How many bytes have come. */
    long length() {
        return length;
    }

    /** All of it, from the beginning; closing the stream closes the spool. */
    InputStream read() {
        if (file == null) {
            return new ByteArrayInputStream(memory.toByteArray());
        }
        try {
            file.position(0);
        } catch (IOException e) {
            throw noRoom(e);
        }
        return Channels.newInputStream(file);
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw noRoom(e);
        }
    }
}
