package org.jumptojob.operations.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.consent.OpenBeside;
import org.jumptojob.identity.Person;
import org.jumptojob.identity.kept.Watchers;
import org.jumptojob.learning.kept.Overview;
import org.jumptojob.mail.Outbox;
import org.jumptojob.notices.Addressees.Addressee;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.persistence.TestTransactions;
import org.jumptojob.web.Injected;
import org.jumptojob.web.Site;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

/** Who may open a record, who hears of it, and who does not. */
interface OpeningsContract {

    String REASON = "No mail reaches this person.";

    TestDatabase database();

    /** Two organisations that are neighbours, with a coordinator each. */
    final class House {
        final TestTransactions transactions;
        final Openings openings = new Openings();
        final Visitor visitor = new Visitor();
        final List<String> told = new ArrayList<>();
        final List<String> mails = new ArrayList<>();
        final Map<UUID, Addressee> addresses = new HashMap<>();
        final List<String> audited = new ArrayList<>();
        final Person administrator;
        final Person secondAdministrator;
        final Person trainee;
        final Person coordinator;
        final Person neighbour;
        Instant now = Instant.parse("2026-11-22T10:00:00Z");

        House(TestDatabase database) {
            transactions = new TestTransactions(database);
            openings.rows = new OpeningRows();
            openings.rows.entities = transactions.entities();
            openings.watchers = new Watchers();
            Injected.into(openings.watchers, EntityManager.class, transactions.entities());
            openings.overview = new Overview() {
                @Override
                public List<Course> of(UUID person) {
                    return List.of(new Course("Course", now, 2, 9));
                }
            };
            openings.visitor = visitor;
            openings.news = news();
            openings.audit = new Audit() {
                @Override
                public void record(UUID actor, String action, String subject) {
                    audited.add(action + " " + subject);
                }
            };
            UUID own = organisation();
            UUID other = organisation();
            transactions.run(() -> Sql.in(transactions.entities()).update("DELETE FROM membership"));
            administrator = person("administrator", null);
            secondAdministrator = person("administrator", null);
            trainee = person("trainee", own);
            coordinator = person("coordinator", own);
            neighbour = person("coordinator", other);
            after(Duration.ZERO);
        }

        private OpeningNews news() {
            OpeningNews news = new OpeningNews();
            news.notices = notices();
            news.addressees = persons -> addresses;
            news.names = persons -> Map.of(administrator.getId(), "Alex");
            news.texts = new Texts();
            news.site = new Site();
            news.outbox = new Outbox(null) {
                @Override
                public void put(String recipient, String subject, String body) {
                    mails.add(recipient + ": " + subject + ": " + body);
                }
            };
            return news;
        }

        private Notices notices() {
            return new Notices() {
                @Override
                public void tell(UUID person, Notice notice) {
                    assertEquals(Notice.BREAK_GLASS, notice.kind(), "a kind that nobody can leave out");
                    assertEquals(List.of(Notice.person(visitor.personId())), notice.arguments(), "no name is kept");
                    told.add(person + " " + notice.text());
                }

                @Override
                public void takeBack(UUID person, String path) {
                    throw new UnsupportedOperationException("An opening is never untold.");
                }
            };
        }

        UUID organisation() {
            UUID id = Ids.next();
            transactions.run(() -> Sql.in(transactions.entities())
                    .update(
                            "INSERT INTO organisation (id, name, created, version) VALUES (?, ?, ?, 0)",
                            id,
                            id.toString(),
                            now));
            return id;
        }

        Person person(String role, UUID organisation) {
            return transactions.answer(() -> {
                Person person = new Person(role, now);
                transactions.entities().persist(person);
                transactions.entities().flush();
                Sql.in(transactions.entities())
                        .update(
                                "INSERT INTO membership (id, person_id, organisation_id, role, valid_from, version)"
                                        + " VALUES (?, ?, ?, ?, ?, 0)",
                                Ids.next(),
                                person.getId(),
                                organisation,
                                role,
                                now.minusSeconds(60));
                return person;
            });
        }

        House as(Person person, String role) {
            visitor.enter(
                    new Visitor.Person(person.getId(), person.getActor(), UUID.randomUUID(), role, Set.of(role), "UTC"),
                    Preferences.STANDARD);
            return this;
        }

        House after(Duration time) {
            now = now.plus(time);
            openings.clock = Clock.fixed(now, ZoneOffset.UTC);
            return this;
        }

        Optional<String> open(Person person, String reason) {
            return transactions.answer(() -> openings.open(person.getId(), reason));
        }

        boolean sees(Person person) {
            return transactions.answer(() -> openings.look(person.getId())).isPresent();
        }

        /** What the trainee's page of what she shares says. */
        List<OpenBeside.Line> beside() {
            return transactions.answer(() -> OpenBeside.lines(
                    transactions.entities(),
                    new OpeningsBeside().ways(new OpenBeside.Whose(trainee.getId(), trainee.getActor(), now))));
        }

        int watches() {
            return (int) transactions.answer(openings::watched).stream()
                    .filter(opening -> opening.person().equals(trainee.getId()))
                    .count();
        }
    }

    @Test
    default void herListOfWhatIsOpenNamesWhoHasHerRecordOpenAndIsSilentAfterwards() {
        House house = new House(database());
        assertEquals(List.of(), house.beside());
        house.as(house.administrator, "administrator").open(house.trainee, REASON);
        assertEquals(List.of(new OpenBeside.Line("opening.open-now", "/my-data", "administrator")), house.beside());
        assertEquals(List.of(), house.after(Openings.OPEN).beside());
    }

    @Test
    default void anHourLongTheAdministratorWhoGaveAReasonSeesItAndNoOther() {
        House house = new House(database());
        house.as(house.administrator, "administrator");
        assertFalse(house.sees(house.trainee));
        assertEquals(Optional.empty(), house.open(house.trainee, REASON));
        assertTrue(house.sees(house.trainee));
        assertFalse(house.sees(house.coordinator), "everybody else's record stays closed");
        house.as(house.secondAdministrator, "administrator");
        assertFalse(house.sees(house.trainee), "the other administrator has given no reason");
        house.as(house.administrator, "administrator").after(Openings.OPEN.minusSeconds(1));
        assertTrue(house.sees(house.trainee));
        house.after(Duration.ofSeconds(1));
        assertFalse(house.sees(house.trainee));
    }

    @Test
    default void thePersonIsToldAtOnceAndOthersSeeToIt() {
        House house = new House(database());
        house.as(house.administrator, "administrator").open(house.trainee, REASON);
        assertEquals(
                Set.of(
                        house.trainee.getId() + " opening.news",
                        house.secondAdministrator.getId() + " opening.news-others",
                        house.coordinator.getId() + " opening.news-others"),
                Set.copyOf(house.told),
                "not the neighbour");
        assertEquals(List.of("record-opened " + house.trainee.getId()), house.audited);
        house.as(house.trainee, "trainee");
        List<Opening> mine = house.transactions.answer(house.openings::mine);
        assertEquals(List.of(REASON), mine.stream().map(Opening::reason).toList());
    }

    @Test
    default void aMailTellsThePersonAtOnceWithoutTheReason() {
        House house = new House(database());
        house.addresses.put(house.trainee.getId(), new Addressee("Robin", "robin@example.org", ZoneOffset.UTC, false));
        house.as(house.administrator, "administrator").open(house.trainee, REASON);
        assertEquals(1, house.mails.size(), "to the person and to nobody else");
        String mail = house.mails.get(0);
        assertTrue(mail.startsWith("robin@example.org: "), mail);
        assertTrue(mail.contains("Hello Robin,") && mail.contains("Alex has opened your record"), mail);
        assertTrue(mail.endsWith("/my-data"), mail);
        assertFalse(mail.contains(REASON), mail);
    }

    @Test
    default void whoHasNoAddressIsToldOnThePage() {
        House house = new House(database());
        house.as(house.administrator, "administrator").open(house.trainee, REASON);
        assertEquals(List.of(), house.mails);
        assertTrue(house.told.contains(house.trainee.getId() + " opening.news"), house.told::toString);
    }

    @Test
    default void aCoordinatorSeesOpeningsOfHerOwnOrganisationOnly() {
        House house = new House(database());
        house.as(house.administrator, "administrator").open(house.trainee, REASON);
        assertEquals(1, house.watches());
        assertEquals(1, house.as(house.coordinator, "coordinator").watches());
        assertEquals(0, house.as(house.neighbour, "coordinator").watches());
    }

    @Test
    default void withoutAReasonItStaysClosed() {
        House house = new House(database());
        house.as(house.administrator, "administrator");
        assertEquals(Optional.of("opening.reason-short"), house.open(house.trainee, "   why   "));
        assertEquals(Optional.of("opening.reason-long"), house.open(house.trainee, "x".repeat(501)));
        assertEquals(Optional.of("opening.self"), house.open(house.administrator, REASON));
        assertThrows(
                NotFound.class, () -> house.transactions.answer(() -> house.openings.open(UUID.randomUUID(), REASON)));
        assertFalse(house.sees(house.trainee));
        assertEquals(List.of(), house.told);
    }

    @Test
    default void theAdministratorClosesItEarly() {
        House house = new House(database());
        house.as(house.administrator, "administrator").open(house.trainee, REASON);
        house.after(Duration.ofMinutes(5));
        house.transactions.run(() -> house.openings.close(house.trainee.getId()));
        assertFalse(house.sees(house.trainee));
        assertEquals(1, house.watches(), "that it was open stays told");
    }
}
