package org.jumptojob.identity;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.identity.OneTimeLink.Purpose;
import org.jumptojob.identity.OneTimeLinks.Order;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;
import org.jumptojob.web.Site;

/**
 * The first people of a site. A demonstration has one a role, named by role, and a neighbour organisation. A site for
 * real people has nobody: there a one-time link for the first administrator is written to a file that only the
 * server's user may read.
 */
@ApplicationScoped
public class FirstPeople {

    private static final String NEIGHBOUR = "Neighbour (demo)";

    @Inject
    People people;

    @Inject
    OneTimeLinks links;

    @Inject
    PersonalKeys keys;

    @Inject
    Site site;

    Clock clock = Clock.systemUTC();

    /** At each start, before the rooms above. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void welcome(@Observes @Priority(100) DatabaseReady ready) {
        Settings settings = site.settings();
        Instant now = clock.instant();
        Organisation first = people.firstOrganisation().orElseGet(() -> {
            Organisation organisation = new Organisation(settings.text(Setting.ORGANISATION), now);
            people.add(organisation);
            return organisation;
        });
        if (!settings.production()) {
            makeDemoPeople(first, now);
        } else if (people.administrators(now) == 0) {
            writeFirstLink(settings, now);
        } else {
            forgetFirstLink();
        }
        keys.rewrapAll();
    }

    /** Each line of the file: address, name, role, own or neighbour, hash of the passphrase, with tabs between. */
    private void makeDemoPeople(Organisation own, Instant now) {
        List<String[]> lines = demoPeople();
        // One of them may have closed her account: she stays away, and the others are not made again.
        if (lines.stream().anyMatch(line -> people.login(line[0]).isPresent())) {
            return;
        }
        Organisation neighbour = new Organisation(NEIGHBOUR, now);
        people.add(neighbour);
        for (String[] line : lines) {
            Person person = new Person(line[1], now);
            people.add(person);
            people.flush();
            keys.give(person.getId());
            Login login = new Login(person.getId(), line[0], line[4], now);
            login.confirm(now);
            people.add(login);
            Role role = Role.of(line[2]).orElseThrow();
            Organisation organisation = line[3].equals("neighbour") ? neighbour : own;
            people.add(new Membership(person.getId(), role, role.ofSite() ? null : organisation.getId(), now));
        }
    }

    private static List<String[]> demoPeople() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                FirstPeople.class.getResourceAsStream("demo-people.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeFirstLink(Settings settings, Instant now) {
        links.forget(Purpose.FIRST_ADMINISTRATOR, null);
        Order order = new Order(
                Purpose.FIRST_ADMINISTRATOR,
                null,
                null,
                JSON.createObjectBuilder().build());
        String link = links.make(order, now);
        Path file = file(settings);
        try {
            Files.deleteIfExists(file);
            Files.createDirectories(file.getParent());
            Files.createFile(file, rights(file));
            Files.writeString(file, link + "\n", StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("The link for the first administrator cannot be written to " + file, e);
        }
    }

    /** There is an administrator: the file with the link goes. */
    void forgetFirstLink() {
        try {
            Files.deleteIfExists(file(site.settings()));
        } catch (IOException e) {
            throw new UncheckedIOException("The used link for the first administrator cannot be deleted.", e);
        }
    }

    private static Path file(Settings settings) {
        return settings.path(Setting.DATA_DIR).resolve("first-administrator.txt");
    }

    /** Only the owner may read it, from its first moment on, where the disk knows such rights. */
    private static FileAttribute<?>[] rights(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
