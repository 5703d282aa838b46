package org.jumptojob.launch;

import java.util.ArrayList;
import java.util.List;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;

/** The command line of the server process. */
final class ServerCommand {

    /** Quick to start and small: the simple compiler is enough for a demonstration. */
    private static final List<String> DEMO = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx384m");

    /**
     * Keeps the whole process below 750 MB under load. What lives long gets most of the heap: content, classes and the cache of H2
     * together need some 180 MB, and with little more than that half of the time went into collecting garbage. Compiled code
     * stays: with less room for it, the machine threw half of it away again and again and compiled it anew.
     */
    private static final List<String> PRODUCTION = List.of(
            "-XX:+UseSerialGC", "-Xmx352m", "-Xmn96m", "-XX:ReservedCodeCacheSize=128m", "-XX:-UseCodeCacheFlushing");

    private final Installation installation;
    private final Settings settings;
    private final DataFolder data;

    ServerCommand(Installation installation, Settings settings, DataFolder data) {
        this.installation = installation;
        this.settings = settings;
        this.data = data;
    }

    List<String> arguments() {
        ServerFiles files = new ServerFiles(data);
        List<String> arguments = new ArrayList<>();
        arguments.add(installation.java().toString());
        arguments.addAll(settings.production() ? PRODUCTION : DEMO);
        arguments.addAll(List.of(
                "-Djava.io.tmpdir=" + data.temporary(),
                "-Dhazelcast.socket.bind.any=false",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC"));
        arguments.addAll(furtherOptions());
        arguments.addAll(List.of("-jar", installation.server().toString()));
        arguments.addAll(List.of("--deploy", installation.archive().toString(), "--contextroot", "/"));
        arguments.addAll(List.of("--port", settings.text(Setting.HTTP_PORT)));
        arguments.addAll(List.of("--nohazelcast", "--disablephonehome"));
        arguments.addAll(List.of("--prebootcommandfile", files.beforeBoot().toString()));
        arguments.addAll(List.of("--logproperties", files.logging().toString()));
        return List.copyOf(arguments);
    }

    private List<String> furtherOptions() {
        return settings.optional(Setting.JAVA_OPTIONS)
                .map(options -> List.of(options.split("\\s+")))
                .orElse(List.of());
    }
}
