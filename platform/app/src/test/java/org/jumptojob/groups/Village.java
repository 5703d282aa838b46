package org.jumptojob.groups;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.identity.Login;
import org.jumptojob.identity.Membership;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.identity.Organisation;
import org.jumptojob.identity.Person;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.identity.cards.Cards;
import org.jumptojob.mail.Outbox;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.TestNotices;
import org.jumptojob.persistence.Database;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.TestSecrets;

/** Two organisations next to each other, with their people; each call of {@link #as} is a transaction of somebody's. */
public final class Village {

    private final TestNotices notices = new TestNotices() {
        @Override
        public void tell(UUID person, Notice notice) {
            if (deaf.contains(person)) {
                throw new IllegalStateException("This cannot be told.");
            }
            super.tell(person, notice);
        }
    };
    public final List<TestNotices.Told> told = notices.told;

    /** Those whom nobody can tell anything: the telling fails. */
    public final Set<UUID> deaf = new HashSet<>();

    public final List<Object> fired = new CopyOnWriteArrayList<>();
    public final List<String> audited = new CopyOnWriteArrayList<>();
    public final List<String[]> mails = new CopyOnWriteArrayList<>();
    public final UUID own;
    public final UUID next;
    public final UUID coordinator;
    public final UUID neighbour;
    public Instant now = Instant.parse("2026-11-22T10:00:00Z");

    private final TestDatabase database;
    private final Secrets secrets = TestSecrets.random();

    public Village(TestDatabase database) {
        this.database = database;
        own = organisation();
        next = organisation();
        coordinator = member(own, Role.COORDINATOR);
        neighbour = member(next, Role.COORDINATOR);
    }

    public UUID organisation() {
        return database.answerInTransaction(entities -> {
            Organisation organisation = new Organisation("Organisation " + UUID.randomUUID(), now);
            entities.persist(organisation);
            return organisation.getId();
        });
    }

    /** Somebody with a role in an organisation. */
    public UUID member(UUID organisation, Role role) {
        UUID person = person();
        database.inTransaction(
                entities -> entities.persist(new Membership(person, role, role.ofSite() ? null : organisation, now)));
        return person;
    }

    /** Somebody with an address and no role. */
    public UUID person() {
        return named("P " + UUID.randomUUID());
    }

    /** Somebody with an address, called by this name. */
    public UUID named(String name) {
        return database.answerInTransaction(entities -> {
            Person person = new Person(name, now);
            entities.persist(person);
            entities.flush();
            Login login = new Login(person.getId(), address(person.getId()), null, now);
            login.confirm(now);
            entities.persist(login);
            entities.flush();
            return person.getId();
        });
    }

    public static String address(UUID person) {
        return person + "@example.org";
    }

    public String name(UUID person) {
        return database.answerInTransaction(
                entities -> entities.find(Person.class, person).getDisplayName());
    }

    /** What somebody does, in one transaction. */
    public <T> T as(UUID person, Function<Beans, T> work) {
        return database.answerInTransaction(entities -> work.apply(beans(entities, person)));
    }

    public void does(UUID person, Consumer<Beans> work) {
        as(person, beans -> {
            work.accept(beans);
            return null;
        });
    }

    /** Whether something is so for somebody. */
    public boolean is(UUID person, Predicate<Beans> question) {
        return as(person, question::test);
    }

    /** What stands in the database, as text. */
    public List<String> rows(String sql, String column, Object... values) {
        return database.answerInTransaction(
                entities -> Sql.in(entities).query(sql, row -> String.valueOf(row.text(column)), values));
    }

    private Beans beans(EntityManager entities, UUID person) {
        Visitor visitor = new Visitor();
        visitor.enter(
                new Visitor.Person(
                        person,
                        person,
                        person,
                        entities.find(Person.class, person).getDisplayName(),
                        Set.of(),
                        "UTC"),
                Preferences.STANDARD);
        Beans[] all = new Beans[1];
        all[0] = new Beans(
                clock(),
                event -> {
                    fired.add(event);
                    if (event instanceof PersonClosed closed) {
                        all[0].get(Departures.class).closed(closed);
                        closed(all[0], closed);
                    }
                },
                entities,
                visitor,
                secrets,
                database(),
                outbox(entities),
                audit(),
                notices);
        return all[0];
    }

    private static void closed(Beans beans, PersonClosed closed) {
        try {
            var observer = Cards.class.getDeclaredMethod("closed", PersonClosed.class);
            observer.setAccessible(true);
            observer.invoke(beans.get(Cards.class), closed);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Database database() {
        return new Database() {
            @Override
            public DataSource dataSource() {
                return database.dataSource();
            }
        };
    }

    private Outbox outbox(EntityManager entities) {
        return new Outbox(entities) {
            @Override
            public void put(String recipient, String subject, String body) {
                mails.add(new String[] {recipient, subject, body});
            }
        };
    }

    private Audit audit() {
        return new Audit() {
            @Override
            public void record(UUID actor, String action, String subject) {
                audited.add(action + " " + subject);
            }
        };
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    public static GroupWords words(Integer places) {
        return new GroupWords(
                "Group " + UUID.randomUUID(), "To learn", "We listen.", GroupWords.NAMES, "By video", "", null, places);
    }

    /** A group of the coordinator's, in the first organisation. */
    public UUID group(GroupWords words) {
        return as(coordinator, beans -> beans.get(GroupService.class).make(own, words));
    }

    public Group look(UUID group) {
        return as(coordinator, beans -> beans.get(GroupService.class).lead(Optional.of(group)))
                .place()
                .group();
    }

    /** A fresh code for a group. */
    public String code(UUID group) {
        long version = look(group).version();
        return as(coordinator, beans -> beans.get(GroupService.class).makeCode(group, version))
                .orElseThrow();
    }

    public JoinService.Joined join(UUID person, String secret, int agreement) {
        return as(person, beans -> beans.get(JoinService.class).join(secret, agreement));
    }

    /** Somebody new in a group, with a role in it. */
    public UUID in(UUID group, GroupRole role) {
        return in(group, role, person());
    }

    /** This person in a group, with a role in it. */
    public UUID in(UUID group, GroupRole role, UUID person) {
        database.inTransaction(entities -> new Members(entities).join(group, person, role, look(entities, group), now));
        return person;
    }

    private static int look(EntityManager entities, UUID group) {
        return Sql.in(entities)
                .query(
                        "SELECT agreement_version FROM person_group WHERE id = ?",
                        row -> (int) row.number("agreement_version"),
                        group)
                .get(0);
    }

    /** Those whom somebody in a group sees there. */
    public Set<UUID> seen(UUID person, UUID group) {
        Set<UUID> seen = new HashSet<>();
        as(person, beans -> beans.get(GroupService.class).open(Optional.of(group)))
                .people()
                .forEach(one -> seen.add(one.id()));
        return seen;
    }

    /** The secret in the newest mail to an address. */
    public String token(String address) {
        String body = mails.stream()
                .filter(mail -> mail[0].equals(address))
                .reduce((a, b) -> b)
                .orElseThrow()[2];
        return body.replaceFirst("(?s).*/join\\?t=([A-Za-z0-9_-]+).*", "$1");
    }
}
