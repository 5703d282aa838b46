package org.jumptojob.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * Where the built program lies.
 *
 * @param application the unpacked application; its {@code WEB-INF} is the launcher's own class path
 * @param archive the application that the server deploys: a WAR file, so that a build beside a running server
 *     does not change files under it
 * @param server the file payara-micro.jar
 * @param java the Java command that the server runs with
 */
public record Installation(Path application, Path archive, Path server, Path java) {

    /** The system property that names another archive to deploy. */
    static final String ARCHIVE_PROPERTY = "jumptojob.archive";

    /** The installation that this class was loaded from, run by the Java of this process. */
    public static Installation ofThisProgram() {
        Path application = ownFolder().getParent().getParent();
        Path build = application.getParent();
        String archive = System.getProperty(ARCHIVE_PROPERTY);
        return new Installation(
                application,
                archive == null ? build.resolve("app.war") : Path.of(archive).toAbsolutePath(),
                build.resolve("micro").resolve("payara-micro.jar"),
                Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    /** The folder with the migrations of the database. */
    public Path migrations() {
        return application.resolve("WEB-INF").resolve("classes").resolve("db");
    }

    private static Path ownFolder() {
        URI location;
        try {
            location = Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The folder of the program has a name that Java cannot read", e);
        }
        return Path.of(location).toAbsolutePath();
    }
}
