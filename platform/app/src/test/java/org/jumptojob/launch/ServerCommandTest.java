package org.jumptojob.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jumptojob.settings.Setting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCommandTest {

    @TempDir
    Path folder;

    private Installation installation;
    private DataFolder data;

    @BeforeEach
    void prepare() {
        installation = new Installation(
                folder.resolve("app"),
                folder.resolve("app.war"),
                folder.resolve("micro.jar"),
                Path.of("/jdk/bin/java"));
        data = new DataFolder(folder.resolve("data"));
        data.emptyTemporary();
    }

    @Test
    void aDemoStartsQuicklyWithTheSimpleCompiler() {
        List<String> arguments = arguments(Given.demo());
        assertTrue(arguments.contains("-XX:TieredStopAtLevel=1"));
        assertTrue(arguments.contains("-XX:+UseSerialGC"));
    }

    @Test
    void productionUsesTheFullCompilerAndABoundedHeap() {
        List<String> arguments = arguments(Given.production());
        assertFalse(arguments.contains("-XX:TieredStopAtLevel=1"));
        assertTrue(arguments.stream().anyMatch(argument -> argument.startsWith("-Xmx")), arguments.toString());
    }

    @Test
    void theServerDeploysTheApplicationAtTheRootOfTheAskedPort() {
        List<String> arguments = arguments(Given.demo().with(Setting.HTTP_PORT, 8091));
        assertEquals("/jdk/bin/java", arguments.get(0));
        assertEquals(folder.resolve("micro.jar").toString(), after("-jar", arguments));
        assertEquals(folder.resolve("app.war").toString(), after("--deploy", arguments));
        assertEquals("/", after("--contextroot", arguments));
        assertEquals("8091", after("--port", arguments));
    }

    @Test
    void theServerOpensNoPortForOtherNodesAndTellsNobodyAboutItself() {
        List<String> arguments = arguments(Given.demo());
        assertTrue(arguments.contains("--nohazelcast"));
        assertTrue(arguments.contains("-Dhazelcast.socket.bind.any=false"));
        assertTrue(arguments.contains("--disablephonehome"));
    }

    @Test
    void temporaryFilesOfTheServerStayInTheDataFolder() {
        assertTrue(arguments(Given.demo()).contains("-Djava.io.tmpdir=" + data.temporary()));
    }

    @Test
    void furtherJavaOptionsStandBeforeTheProgramAndAfterOurs() {
        List<String> arguments = arguments(Given.production().with(Setting.JAVA_OPTIONS, "-Xmx2g  -Da=b"));
        assertTrue(arguments.indexOf("-Xmx2g") > arguments.indexOf("-XX:+UseSerialGC"));
        assertTrue(arguments.indexOf("-Da=b") < arguments.indexOf("-jar"));
    }

    @Test
    void noSecretStandsOnTheCommandLine() {
        Given given = Given.production().with(Setting.DB_PASSWORD, "hidden-1").with(Setting.XAPI_SECRET, "hidden-2");
        assertTrue(arguments(given).stream().noneMatch(argument -> argument.contains("hidden")));
    }

    @Test
    void theListenerIsBoundToTheAskedAddressAndTheServersOwnPagesAreOff() throws IOException {
        new ServerFiles(data)
                .write(Given.demo().with(Setting.HTTP_HOST, "127.0.0.2").settings());
        String beforeBoot = Files.readString(new ServerFiles(data).beforeBoot());
        assertTrue(beforeBoot.contains(".http-listener.address=127.0.0.2\n"), beforeBoot);
        assertTrue(beforeBoot.contains("server-header=false\n"), beforeBoot);
        assertTrue(beforeBoot.contains("set-microprofile-healthcheck-configuration --enabled=false\n"), beforeBoot);
        assertTrue(beforeBoot.contains("microprofile-metrics-configuration.virtual-servers=none\n"), beforeBoot);
        assertTrue(
                beforeBoot.contains("set-openapi-configuration --enabled=false --virtualServers=none\n"), beforeBoot);
    }

    @Test
    void theLevelOfTheLogIsTheAskedOne() throws IOException {
        new ServerFiles(data).write(Given.demo().with(Setting.LOG_LEVEL, "FINE").settings());
        String logging = Files.readString(new ServerFiles(data).logging());
        assertTrue(logging.contains("org.jumptojob.level=FINE\n"), logging);
        assertTrue(logging.contains("\n.level=INFO\n"), logging);
        assertTrue(logging.contains("org.glassfish.jersey.servlet.WebComponent.level=SEVERE\n"), logging);
    }

    @Test
    void theServerGetsWhatFollowsFromTheSettings() {
        Given given = Given.demo().with(Setting.HTTP_PORT, 8091).with(Setting.LOG_FILES, 3);
        Map<String, String> variables = new ServerEnvironment(given.settings(), data).variables();
        assertEquals("demo", variables.get("JUMPTOJOB_MODE"));
        assertEquals("http://127.0.0.1:8091", variables.get("JUMPTOJOB_BASE_URL"));
        assertEquals(data.path().toString(), variables.get("JUMPTOJOB_DATA_DIR"));
        assertEquals(data.path() + ".secret", variables.get("JUMPTOJOB_SECRET_FILE"));
        assertEquals("jumptojob", variables.get("JUMPTOJOB_DB_USER"));
        assertEquals("org.jumptojob.persistence.DurableH2DataSource", variables.get("JUMPTOJOB_DB_CLASS"));
        assertTrue(variables.get("JUMPTOJOB_DB_URL").startsWith("jdbc:h2:file:"));
        assertFalse(variables.get("JUMPTOJOB_DB_PASSWORD").isEmpty());
        assertFalse(variables.containsKey("JUMPTOJOB_LOG_FILES"));
    }

    private List<String> arguments(Given given) {
        return new ServerCommand(installation, given.settings(), data).arguments();
    }

    private static String after(String option, List<String> arguments) {
        return arguments.get(arguments.indexOf(option) + 1);
    }
}
