package org.jumptojob.web;

import java.nio.file.Path;
import org.jumptojob.settings.Setting;

/** {@link Secrets} without a container. */
public final class TestSecrets {

    private TestSecrets() {}

    /** With a key of its own that lives as long as the object. */
    public static Secrets random() {
        return load();
    }

    /** With the keys of a file, one a line in Base64; the first is in force. */
    public static Secrets of(Path file) {
        System.setProperty(Setting.SECRET_FILE.variable(), file.toString());
        try {
            return load();
        } finally {
            System.clearProperty(Setting.SECRET_FILE.variable());
        }
    }

    private static Secrets load() {
        try {
            Secrets secrets = new Secrets();
            var site = Secrets.class.getDeclaredField("site");
            site.setAccessible(true);
            site.set(secrets, new Site());
            secrets.load();
            return secrets;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
