package org.jumptojob.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;

/** The files that tell Payara Micro how to start; written into the temporary folder at each start. */
final class ServerFiles {

    /**
     * Payara's own pages for health, metrics and the description of interfaces would stand before those of the
     * application: the last two must be taken off the virtual server, because a disabled page still answers 403.
     * Pages, styles and scripts go out packed.
     */
    private static final String BEFORE_BOOT = """
            set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=%s
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.server-header=false
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.xframe-options=false
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.trace-enabled=false
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.compression=on
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.compressable-mime-type=text/html,text/css,text/javascript,application/javascript,application/json,image/svg+xml
            set configs.config.server-config.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=%d
            set configs.config.server-config.microprofile-metrics-configuration.enabled=false
            set configs.config.server-config.microprofile-metrics-configuration.virtual-servers=none
            set-microprofile-healthcheck-configuration --enabled=false
            set-openapi-configuration --enabled=false --virtualServers=none
            """;

    /**
     * One line an event. Kept quiet: warnings about expired certificates in Payara's store, a warning of Jersey at
     * every form post whose body a filter has read, and Payara's report on each line of the file above.
     */
    private static final String LOGGING = """
            handlers=java.util.logging.ConsoleHandler
            java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
            java.util.logging.ConsoleHandler.level=FINE
            java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tLZ %4$s %3$s: %5$s%6$s%n
            """;

    private static final String LEVELS = """
            .level=%1$s
            org.jumptojob.level=%2$s
            PayaraMicro.level=INFO
            fish.payara.boot.runtime.BootCommand.level=WARNING
            javax.enterprise.system.ssl.security.level=SEVERE
            javax.enterprise.system.security.ssl.level=SEVERE
            javax.enterprise.system.core.security.level=SEVERE
            org.glassfish.jersey.servlet.WebComponent.level=SEVERE
            org.hibernate.validator.internal.util.Version.level=WARNING
            javax.enterprise.system.tools.deployment.dol.level=SEVERE
            javax.enterprise.system.tools.deployment.common.level=WARNING
            org.glassfish.admin.mbeanserver.level=WARNING
            fish.payara.nucleus.util.level=WARNING
            com.hazelcast.level=WARNING
            """;

    /**
     * Requests that are read, worked on or answered at the same time. A thread waits while its body comes in, without a
     * connection to the database; so there are more of them than connections, and some senders who stop hold up nobody. A
     * thread never holds two connections, so whoever waits for one gets it. From whom nothing comes for 30 seconds is cut
     * off (the read timeout of the transport; Payara heeds no timeout of an upload as a whole).
     */
    private static final int THREADS = 64;

    private final DataFolder data;

    ServerFiles(DataFolder data) {
        this.data = data;
    }

    Path beforeBoot() {
        return data.temporary().resolve("before-boot.txt");
    }

    Path logging() {
        return data.temporary().resolve("logging.properties");
    }

    void write(Settings settings) throws IOException {
        Files.writeString(beforeBoot(), BEFORE_BOOT.formatted(settings.text(Setting.HTTP_HOST), THREADS));
        String level = settings.text(Setting.LOG_LEVEL);
        String others = level.equals("FINE") ? "INFO" : level;
        Files.writeString(logging(), LOGGING + LEVELS.formatted(others, level));
    }
}
