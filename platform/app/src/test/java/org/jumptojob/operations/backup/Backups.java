package org.jumptojob.operations.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jumptojob.operations.backup.format.BackupSource;
import org.jumptojob.operations.backup.format.Manifest;

/** Writing and restoring in a test, in memory. */
final class Backups {

    static final Instant MADE = Instant.parse("2026-11-21T20:00:00Z");

    private Backups() {}

    static byte[] of(DataSource source) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BackupWriter(source, Clock.fixed(MADE, ZoneOffset.UTC)).write(out);
        return out.toByteArray();
    }

    static BackupSource source(byte[] backup) {
        return () -> new ByteArrayInputStream(backup);
    }

    /** Whatever a demonstration may have. */
    static Conditions demo() {
        return new Conditions("demo", Optional.empty(), Optional.empty(), Map.of());
    }

    static Conditions demo(Map<UUID, Instant> closed) {
        return new Conditions("demo", Optional.empty(), Optional.empty(), closed);
    }

    static Manifest restore(byte[] backup, DataSource target) {
        return new Restorer(target, source(backup)).restore(demo());
    }
}
