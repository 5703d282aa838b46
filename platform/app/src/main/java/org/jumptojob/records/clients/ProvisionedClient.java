package org.jumptojob.records.clients;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.records.door.Limits;
import org.jumptojob.records.door.Scope;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.SettingProblem;
import org.jumptojob.settings.Settings;
import org.jumptojob.web.Secrets;

/**
 * The one client that the settings of the server name: it may do everything and belongs to whoever runs the server.
 * When the settings name it no more, or another, it is switched off at the next start.
 */
@ApplicationScoped
class ProvisionedClient {

    private static final int SHORTEST_SECRET = 32;
    private static final int LONGEST_NAME = 100;

    @Inject
    Clients clients;

    @Inject
    Event<ClientsChanged> changed;

    @Transactional
    void open(@Observes @Priority(201) DatabaseReady ready) {
        Settings settings = Settings.ofProcess();
        Optional<String> name = settings.optional(Setting.XAPI_KEY);
        provision(name, name.map(given -> settings.text(Setting.XAPI_SECRET)).orElse(""));
        changed.fire(new ClientsChanged());
    }

    void provision(Optional<String> name, String secret) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        clients.endProvisionedBut(name.orElse(""), now);
        if (name.isEmpty()) {
            return;
        }
        if (secret.length() < SHORTEST_SECRET) {
            throw new SettingProblem(Setting.XAPI_SECRET, "must have at least " + SHORTEST_SECRET + " characters.");
        }
        if (name.get().contains(":") || name.get().length() > LONGEST_NAME) {
            throw new SettingProblem(
                    Setting.XAPI_KEY, "must have at most " + LONGEST_NAME + " characters and no colon.");
        }
        Client.Rights rights = new Client.Rights("", Set.of(Scope.ALL), Optional.empty(), true, Limits.NONE);
        Client.Life life = new Client.Life(now, Optional.empty(), Optional.empty(), Optional.empty());
        Client client = new Client(name.get(), rights, life, true, 0);
        String hash = Secrets.sha256(secret);
        if (!clients.provision(client, hash)) {
            clients.insert(client, hash);
        }
    }
}
