package org.jumptojob.identity;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.identity.SignInService.Browser;
import org.jumptojob.mail.Outbox;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.persistence.Database;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.web.Fired;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.Site;
import org.jumptojob.web.TestSecrets;
import org.jumptojob.web.Texts;

/** The services of this room put together without a container, over the entity manager of one transaction. */
final class House {

    static final String PASSPHRASE = "purple ladder under seven clouds";

    /** What outlives a transaction: the site's key, the time, the mails and what was told to others. */
    static final class World {
        final Secrets secrets = TestSecrets.random();
        final Passphrases passphrases = new Passphrases(1);
        final List<String[]> mails = new ArrayList<>();
        final List<String> told = new ArrayList<>();
        final List<String> audited = new ArrayList<>();
        final List<PersonClosed> closed = new ArrayList<>();
        Instant now = Instant.parse("2026-11-22T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        /** The token in the newest mail to an address. */
        String token(String address) {
            String body = mails.stream()
                    .filter(mail -> mail[0].equals(address))
                    .reduce((a, b) -> b)
                    .orElseThrow()[2];
            return body.replaceFirst("(?s).*/link\\?t=([A-Za-z0-9_-]+).*", "$1");
        }
    }

    final People people;
    final PersonalKeys keys;
    final KeptPosts keptPosts;
    final SignIns signIns = new SignIns();
    final Throttling throttling;
    final OneTimeLinks links;
    final Visitor visitor = new Visitor();
    final SignInService signInService = new SignInService();
    final AccountService accountService = new AccountService();
    final LinkService linkService = new LinkService();
    final Administration administration = new Administration();

    House(World world, TestDatabase database, EntityManager entities) {
        Site site = new Site();
        people = new People(entities);
        keys = new PersonalKeys(entities, world.secrets);
        keptPosts = new KeptPosts(entities, keys, people, visitor);
        signIns.entities = entities;
        signIns.database = database(database.dataSource());
        signIns.people = people;
        signIns.keptPosts = keptPosts;
        signIns.secrets = world.secrets;
        signIns.site = site;
        throttling = new Throttling(entities, world.secrets);
        Outbox outbox = new Outbox(entities) {
            @Override
            public void put(String recipient, String subject, String body) {
                world.mails.add(new String[] {recipient, subject, body});
            }
        };
        links = new OneTimeLinks(entities, world.secrets, site, new Texts(), outbox);
        Audit audit = new Audit() {
            @Override
            public void record(UUID actor, String action, String subject) {
                world.audited.add(action);
            }
        };
        Clock clock = clock(world);
        signInService.people = people;
        signInService.signIns = signIns;
        signInService.links = links;
        signInService.passphrases = world.passphrases;
        signInService.throttling = throttling;
        signInService.secrets = world.secrets;
        signInService.visitor = visitor;
        signInService.audit = audit;
        signInService.clock = clock;
        accountService.people = people;
        accountService.signIns = signIns;
        accountService.signInService = signInService;
        accountService.links = links;
        accountService.passphrases = world.passphrases;
        accountService.keys = keys;
        accountService.keptPosts = keptPosts;
        accountService.outbox = outbox;
        accountService.visitor = visitor;
        accountService.site = site;
        accountService.audit = audit;
        accountService.closed = event(world);
        accountService.clock = clock;
        linkService.self = linkService;
        linkService.people = people;
        linkService.signIns = signIns;
        linkService.links = links;
        linkService.keys = keys;
        linkService.passphrases = world.passphrases;
        linkService.firstPeople = new FirstPeople() {
            @Override
            void forgetFirstLink() {
                world.audited.add("first link deleted");
            }
        };
        linkService.administration = administration;
        linkService.audit = audit;
        linkService.clock = clock;
        administration.people = people;
        administration.signIns = signIns;
        administration.links = links;
        administration.visitor = visitor;
        administration.notices = new Notices() {
            @Override
            public void tell(UUID person, Notice notice) {
                world.told.add(person + " " + notice.text());
            }

            @Override
            public void takeBack(UUID person, String path) {
                throw new UnsupportedOperationException("Nothing here is taken back.");
            }
        };
        administration.texts = new Texts();
        administration.audit = audit;
        administration.clock = clock;
    }

    /** Somebody with a confirmed address and {@link #PASSPHRASE}. */
    Person person(World world, String name, String address) {
        Person person = new Person(name, world.now);
        people.add(person);
        people.flush();
        String hash = world.passphrases.inTurn(turn -> turn.hash(PASSPHRASE)).orElseThrow();
        Login login = new Login(person.getId(), address, hash, world.now);
        login.confirm(world.now);
        people.add(login);
        people.flush();
        return person;
    }

    /** As if this person had signed in. */
    House as(Person person, String... roles) {
        visitor.enter(
                new Visitor.Person(
                        person.getId(),
                        person.getActor(),
                        UUID.randomUUID(),
                        person.getDisplayName(),
                        Set.of(roles),
                        "Europe/Brussels"),
                Preferences.STANDARD);
        return this;
    }

    /** A browser without any cookie but the one of its visit. */
    static Browser browser(String visit) {
        return new Browser("", "", visit, "", "192.0.2.7");
    }

    private static Database database(DataSource source) {
        return new Database() {
            @Override
            public DataSource dataSource() {
                return source;
            }
        };
    }

    private static Clock clock(World world) {
        InstantSource source = () -> world.now;
        return source.withZone(ZoneOffset.UTC);
    }

    private static Event<PersonClosed> event(World world) {
        return new Fired<>(world.closed::add);
    }
}
