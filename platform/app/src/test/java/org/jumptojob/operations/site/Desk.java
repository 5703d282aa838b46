package org.jumptojob.operations.site;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.persistence.TestTransactions;
import org.jumptojob.privacy.Retention;
import org.jumptojob.settings.Changeable;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;
import org.jumptojob.web.Fired;
import org.jumptojob.web.Site;

/** The settings of this room put together without a container: one node, in front of which an administrator sits. */
final class Desk {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    /** What the server was started with. */
    final Map<String, String> server = new HashMap<>();

    final List<String> audited = new ArrayList<>();
    final TestTransactions transactions;
    final ChoiceRows rows = new ChoiceRows();
    final ChangeableList list = new ChangeableList();
    final ChoicesInForce inForce = new ChoicesInForce();
    final SiteSettings settings = new SiteSettings();
    final Visitor visitor = new Visitor();
    final Site site = new NodeSite();
    int pagesChanged;

    private final Map<UUID, String> names = new HashMap<>();
    private final Map<String, UUID> people = new HashMap<>();

    /** A site whose server's settings are a map. */
    private final class NodeSite extends Site {
        private Map<String, String> chosen = Map.of();

        @Override
        public Settings ofServer() {
            return new Settings(server::get);
        }

        @Override
        public Settings settings() {
            return ofServer().under(chosen::get);
        }

        @Override
        public void choose(Map<String, String> values) {
            chosen = values;
        }
    }

    Desk(TestDatabase database) {
        transactions = new TestTransactions(database);
        rows.entities = transactions.entities();
        list.collect(
                List.of(
                        Changeable.of(
                                Setting.ANSWER_DAYS,
                                new Changeable.Number(1, 20),
                                "asking.setting-answer-days",
                                "asking.setting-answer-days-hint"),
                        Changeable.of(
                                Setting.TIME_ZONE,
                                new Changeable.Zone(),
                                "web.setting-time-zone",
                                "web.setting-time-zone-hint"),
                        Changeable.of(
                                Setting.ORGANISATION,
                                new Changeable.Line(Changeable.LONGEST),
                                "web.setting-organisation",
                                "web.setting-organisation-hint")),
                List.of(new Notes()));
        inForce.rows = rows;
        inForce.list = list;
        inForce.transactions = transactions;
        inForce.site = site;
        inForce.pagesChanged = new Fired<>(event -> pagesChanged++);
        settings.list = list;
        settings.rows = rows;
        settings.site = site;
        settings.names = this::called;
        settings.visitor = visitor;
        settings.audit = new Audit() {
            @Override
            public void record(UUID actor, String action, String subject) {
                audited.add(action + " " + subject);
            }
        };
        // As the container does: after the transaction, where it ended well.
        settings.changed = new Fired<>(event -> transactions.afterwards(() -> inForce.follow(event)));
        settings.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        as("Ada");
    }

    private Map<UUID, String> called(Collection<UUID> wanted) {
        Map<UUID, String> found = new HashMap<>(names);
        found.keySet().retainAll(wanted);
        return found;
    }

    /** Lets an administrator of this name sit in front of the page. */
    void as(String name) {
        UUID id = people.computeIfAbsent(name, any -> UUID.randomUUID());
        names.put(id, name);
        visitor.enter(
                new Visitor.Person(id, id, id, name, Set.of("administrator"), "Europe/Brussels"), Preferences.STANDARD);
    }

    Optional<String> change(String word, SiteSettings.Wish wish) {
        return transactions.answer(() -> settings.change(word, wish));
    }

    /** A kind of data that stays for 30 days, and for a week at least. */
    private static final class Notes implements Retention {
        @Override
        public String word() {
            return "notes";
        }

        @Override
        public Optional<Integer> days() {
            return Optional.of(30);
        }

        @Override
        public int least() {
            return 7;
        }

        @Override
        public long count(Instant before) {
            return 0;
        }

        @Override
        public long delete(Instant before) {
            return 0;
        }
    }
}
