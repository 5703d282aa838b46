package org.jumptojob.launch;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;

/** Everything that is looked at before the server is started; the first refusal ends it. */
final class Preflight {

    private final Settings settings;
    private final boolean publicDemo;
    private final Installation installation;

    Preflight(Settings settings, boolean publicDemo, Installation installation) {
        this.settings = settings;
        this.publicDemo = publicDemo;
        this.installation = installation;
    }

    /** The settings alone: everything else reads them and would fail with a worse message. */
    Optional<Refusal> checkSettings() {
        return new SettingsCheck(settings, publicDemo).check();
    }

    /** The machine. When nothing is refused, {@code data} holds its lock. */
    Optional<Refusal> checkMachine(DataFolder data) {
        return firstOf(List.of(
                data::makeWritable,
                data::lock,
                () -> new PortCheck(settings.text(Setting.HTTP_HOST), settings.number(Setting.HTTP_PORT)).check(),
                () -> new SecretFile(settings, data.path()).check(),
                () -> data.checkClosedAccounts(settings),
                () -> database(data).check(),
                () -> database(data).forgetDeleted(),
                data::emptyTemporary));
    }

    private DatabaseCheck database(DataFolder data) {
        return new DatabaseCheck(settings, data, DatabaseSettings.of(settings, data.path()), installation.migrations());
    }

    /** What a program needs that works on the data without a server. When nothing is refused, {@code data} holds its lock. */
    Optional<Refusal> checkData(DataFolder data) {
        return firstOf(List.of(
                data::makeWritable,
                data::lock,
                () -> new SecretFile(settings, data.path()).check(),
                () -> data.checkClosedAccounts(settings),
                () -> database(data).check()));
    }

    private static Optional<Refusal> firstOf(List<Supplier<Optional<Refusal>>> checks) {
        return checks.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }
}
