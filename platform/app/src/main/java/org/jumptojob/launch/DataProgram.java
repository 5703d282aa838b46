package org.jumptojob.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;

/**
 * Runs a program that works on the whole of the data, {@code scripts/backup} or {@code scripts/restore}: with the settings of
 * the server, and with the lock of the data folder where no server has it.
 */
public final class DataProgram {

    static final String BACKUP = "org.jumptojob.operations.backup.BackupProgram";
    static final String RESTORE = "org.jumptojob.operations.backup.RestoreProgram";

    private static final String HELP_BACKUP = """
            Usage: scripts/backup [FILE] [options]

              FILE                     where the backup goes; a name with the time, in this folder
              --encrypt                lock it with a passphrase, which is asked for
              --passphrase-file FILE   lock it with the passphrase in this file
              --production             as for scripts/run
              --data FOLDER            as for scripts/run
            """;

    private static final String HELP_RESTORE = """
            Usage: scripts/restore FILE [options]

              FILE                     the backup
              --passphrase-file FILE   the passphrase of a locked backup; else it is asked for
              --tombstones FILE        a further list of closed accounts
              --no-tombstones          there is no such list: people who have closed their account come back
              --other-secret           the old secret file is lost: private texts stay locked for ever
              --production             as for scripts/run
              --data FOLDER            as for scripts/run
            """;

    /** What is for the settings; the rest is for the program. */
    private static final Set<String> FLAGS = Set.of("--production");

    private static final Set<String> VALUED = Set.of("--data");

    private final boolean restore;
    private final List<String> server = new ArrayList<>();
    private final List<String> rest = new ArrayList<>();

    private DataProgram(List<String> arguments) {
        this.restore = arguments.get(0).equals("restore");
        for (int i = 1; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean valued = VALUED.contains(argument);
            List<String> side = valued || FLAGS.contains(argument) ? server : rest;
            side.add(argument);
            if (valued && i + 1 < arguments.size()) {
                side.add(arguments.get(++i));
            }
        }
    }

    /** @param arguments {@code backup} or {@code restore}, then the options */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 0 || !Set.of("backup", "restore").contains(arguments[0])) {
            System.err.println("Name what to do: backup or restore.");
            System.exit(ExitStatus.USAGE.code());
        }
        System.exit(new DataProgram(List.of(arguments)).run());
    }

    private int run() throws IOException, InterruptedException {
        if (rest.contains("--help") || rest.contains("-h")) {
            System.out.print(restore ? HELP_RESTORE : HELP_BACKUP);
            return 0;
        }
        LaunchOptions options;
        try {
            options = LaunchOptions.of(server);
        } catch (IllegalArgumentException e) {
            return told(new Refusal(ExitStatus.USAGE, e.getMessage()));
        }
        Settings settings = options.over(System::getenv);
        Installation installation = Installation.ofThisProgram();
        Preflight preflight = new Preflight(settings, true, installation);
        Optional<Refusal> refusal = preflight.checkSettings();
        if (refusal.isPresent()) {
            return told(refusal.get());
        }
        return restore ? restore(settings, installation, preflight) : backup(settings, installation, preflight);
    }

    private static int told(Refusal refusal) {
        System.err.println(refusal.line());
        return refusal.status().code();
    }

    private int backup(Settings settings, Installation installation, Preflight preflight)
            throws IOException, InterruptedException {
        DataFolder data = new DataFolder(settings.path(Setting.DATA_DIR));
        Optional<String> running = data.runningServer();
        if (running.isPresent()) {
            rest.addAll(List.of("--from", running.get()));
            return child(BACKUP, settings, installation, data);
        }
        try (data) {
            Optional<Refusal> refusal = preflight.checkData(data);
            return refusal.isPresent() ? told(refusal.get()) : child(BACKUP, settings, installation, data);
        }
    }

    private int restore(Settings settings, Installation installation, Preflight preflight)
            throws IOException, InterruptedException {
        try (DataFolder data = new DataFolder(settings.path(Setting.DATA_DIR))) {
            Optional<Refusal> refusal = preflight.checkData(data);
            if (refusal.isPresent()) {
                return told(refusal.get());
            }
            int status = child(RESTORE, settings, installation, data);
            if (status != 0) {
                return status;
            }
        }
        // The server erases again whoever has closed her account, before anything of hers can leave the house.
        List<String> command = new ArrayList<>(List.of("erase-again"));
        command.addAll(server);
        return Command.of(command).map(DataProgram::told).orElse(0);
    }

    /** The program reads the settings as the server does, from its environment: a password is on no command line. */
    private int child(String program, Settings settings, Installation installation, DataFolder data)
            throws IOException, InterruptedException {
        String webInf = installation.application().resolve("WEB-INF").toString();
        List<String> command = new ArrayList<>(List.of(
                installation.java().toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Djava.io.tmpdir=" + temporary(data),
                "-Duser.timezone=UTC",
                "-cp",
                webInf + "/classes" + File.pathSeparator + webInf + "/lib/*",
                program));
        command.addAll(rest);
        Map<String, String> variables = new ServerEnvironment(settings, data).variables();
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(variables);
        return builder.start().waitFor();
    }

    private static String temporary(DataFolder data) throws IOException {
        return Files.createDirectories(data.temporary()).toString();
    }
}
