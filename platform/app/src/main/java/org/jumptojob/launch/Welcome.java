package org.jumptojob.launch;

import java.io.IOException;
import java.nio.file.Files;
import org.jumptojob.settings.Settings;

/** What the person who started the server reads when it is ready. */
final class Welcome {

    private static final String DEMO = """

            Demo people, one for each role. Passphrase of all: jump-to-job-demo
              trainee@demo.test         a trainee
              peer-worker@demo.test     a trainee who becomes a peer worker
              expert@demo.test          an experience expert
              professional@demo.test    a professional
              coach@demo.test           a coach
              manager@demo.test         a manager
              coordinator@demo.test     a coordinator
              admin@demo.test           an administrator
            """;

    private final Settings settings;
    private final DataFolder data;

    Welcome(Settings settings, DataFolder data) {
        this.settings = settings;
        this.data = data;
    }

    String text() throws IOException {
        StringBuilder text = new StringBuilder("\nJump to Job is ready: " + settings.baseUrl() + "/\n");
        if (!settings.production()) {
            text.append(DEMO);
        } else if (Files.isReadable(data.firstAdministrator())) {
            text.append("\nThe first administrator makes an account here. The link works once:\n  ")
                    .append(Files.readString(data.firstAdministrator()).strip())
                    .append('\n');
        }
        text.append("\nData:    ")
                .append(DatabaseSettings.of(settings, data.path()).postgreSql() ? "PostgreSQL, and " : "");
        text.append(data.path()).append('\n');
        text.append("Secret:  ")
                .append(new SecretFile(settings, data.path()).path())
                .append('\n');
        text.append("Log:     ").append(data.log()).append('\n');
        text.append("To stop: Ctrl-C\n");
        return text.toString();
    }
}
