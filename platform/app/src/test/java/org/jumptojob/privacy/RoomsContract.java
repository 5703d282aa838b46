package org.jumptojob.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.audit.AuditData;
import org.jumptojob.curriculum.Bundled;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.identity.Person;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.identity.TestKeys;
import org.jumptojob.identity.kept.AccountData;
import org.jumptojob.identity.kept.TimedRows;
import org.jumptojob.learning.kept.LearningData;
import org.jumptojob.learning.kept.Overview;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.privacy.PersonalData.Chapter;
import org.jumptojob.records.StatementSource;
import org.jumptojob.records.Statements;
import org.jumptojob.records.kept.RecordsData;
import org.jumptojob.web.Injected;
import org.jumptojob.web.TestSecrets;
import org.jumptojob.xapi.AgentKey;
import org.junit.jupiter.api.Test;

/** What the rooms of the lower floors tell a person about herself, on every database; and nothing about anybody else. */
interface RoomsContract {

    Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    String SITE = "https://site.test";

    TestDatabase database();

    /** A person with a row in every table that is about people. */
    final class Rich {
        private final EntityManager entities;
        private final PersonalKeys keys;
        final String marker;
        final Person person;
        final UUID enrolment = Ids.random();

        Rich(EntityManager entities, PersonalKeys keys, String marker) {
            this.entities = entities;
            this.keys = keys;
            this.marker = marker;
            this.person = new Person(marker + " name", NOW);
            entities.persist(person);
            entities.flush();
            account();
            learning();
            records();
        }

        private void sql(String change, Object... values) {
            Sql.in(entities).update(change, values);
        }

        private void account() {
            UUID id = person.getId();
            String address = marker + "@site.test";
            sql(
                    "INSERT INTO login (id, person_id, kind, issuer, subject, created, version)"
                            + " VALUES (?, ?, 'email', 'here', ?, ?, 0)",
                    Ids.next(),
                    id,
                    address,
                    NOW);
            sql(
                    "INSERT INTO membership (id, person_id, role, valid_from, version) VALUES (?, ?, 'trainee', ?, 0)",
                    Ids.next(),
                    id,
                    NOW);
            sql(
                    "INSERT INTO preference (person_id, text_size, spacing, font, theme, motion, words, read_aloud, time_zone,"
                            + " version) VALUES (?, 100, 'wide', 'serif', 'dark', 'less', 'easy', 'on', 'UTC', 0)",
                    id);
            sql(
                    "INSERT INTO sign_in (id, person_id, token_hash, created, expires, remembered, version)"
                            + " VALUES (?, ?, ?, ?, ?, TRUE, 0)",
                    Ids.next(),
                    id,
                    hash(),
                    NOW,
                    NOW.plusSeconds(60));
            sql(
                    "INSERT INTO one_time_link (id, purpose, token_hash, person_id, address, created, expires, version)"
                            + " VALUES (?, 'reset', ?, ?, ?, ?, ?, 0)",
                    Ids.next(),
                    hash(),
                    id,
                    address,
                    NOW,
                    NOW.plusSeconds(60));
            sql(
                    "INSERT INTO mail (id, recipient, subject, body, created, tries, version)"
                            + " VALUES (?, ?, 'Hello', ?, ?, 0, 0)",
                    Ids.next(),
                    marker.toUpperCase(Locale.ROOT) + "@site.test",
                    "Open " + SITE + "/link?t=SECRET-TOKEN",
                    NOW);
            UUID post = Ids.next();
            sql(
                    "INSERT INTO held_post (id, person_id, path, sealed, created) VALUES (?, ?, '/do/x', ?, ?)",
                    post,
                    id,
                    keys.seal(id, "held-post:" + post + ":/do/x", marker + " held"),
                    NOW);
            sql(
                    "INSERT INTO audit_entry (id, at, actor, action, subject) VALUES (?, ?, ?, 'locked', ?)",
                    Ids.next(),
                    NOW,
                    UUID.randomUUID(),
                    id + " " + marker);
        }

        private void learning() {
            UUID id = person.getId();
            UUID attempt = Ids.next();
            sql(
                    "INSERT INTO enrolment (id, person_id, track_id, started, version) VALUES (?, ?, 'a-track', ?, 0)",
                    enrolment,
                    id,
                    NOW);
            sql("INSERT INTO progress (registration, object_id, state) VALUES (?, 'an-activity', 'DONE')", enrolment);
            sql(
                    "INSERT INTO attempt (id, enrolment_id, activity_id, number, content_version, started, version)"
                            + " VALUES (?, ?, 'an-activity', 1, 'v', ?, 0)",
                    attempt,
                    enrolment,
                    NOW);
            sql(
                    "INSERT INTO response (id, attempt_id, item_id, revision, answer, success, given)"
                            + " VALUES (?, ?, 'q1', 1, ?, TRUE, ?)",
                    Ids.next(),
                    attempt,
                    marker + " answer",
                    NOW);
            sql(
                    "INSERT INTO private_note (id, person_id, activity_id, copy, sealed, saved, version)"
                            + " VALUES (?, ?, 'a-room', 0, ?, ?, 1)",
                    Ids.next(),
                    id,
                    keys.seal(id, "a-room", "{\"hope\":[\"" + marker + " hope\"]}"),
                    NOW);
        }

        private void records() {
            String agent = AgentKey.ofAccount(SITE, person.getActor().toString());
            sql(
                    "INSERT INTO document (kind, place, name, activity, agent, content_type, etag, body, updated, client)"
                            + " VALUES ('state', ?, ?, 'an-activity', ?, 'application/json', ?, ?, ?, 'a-client')",
                    Ids.random(),
                    "bookmark",
                    agent,
                    hash().substring(0, 40),
                    ("{\"at\":\"" + marker + " document\"}").getBytes(StandardCharsets.UTF_8),
                    NOW);
            sql(
                    "INSERT INTO receiver_consent (actor, receiver, given) VALUES (?, ?, ?)",
                    person.getActor(),
                    "client:" + marker,
                    NOW);
        }

        private static String hash() {
            return (UUID.randomUUID().toString() + UUID.randomUUID())
                    .replace("-", "")
                    .substring(0, 64);
        }
    }

    private static PersonalData[] rooms(EntityManager entities, PersonalKeys keys) {
        AccountData account = new AccountData();
        LearningData learning = new LearningData();
        RecordsData records = new RecordsData();
        AuditData audit = new AuditData();
        PersonalData[] rooms = {account, learning, records, audit};
        for (PersonalData room : rooms) {
            Injected.into(room, EntityManager.class, entities);
        }
        Injected.into(account, PersonalKeys.class, keys);
        Injected.into(learning, PersonalKeys.class, keys);
        Injected.into(learning, Curriculum.class, Bundled.curriculum());
        Injected.into(records, SiteRow.class, new SiteRow() {
            @Override
            public String iriBase() {
                return SITE;
            }
        });
        Injected.into(records, StatementSource.class, new StatementSource() {
            @Override
            public List<Statements.Found> ofActor(String agent) {
                return List.of();
            }
        });
        return rooms;
    }

    private static String told(PersonalData[] rooms, UUID person) {
        StringBuilder all = new StringBuilder();
        for (PersonalData room : rooms) {
            for (Chapter chapter : room.about(person)) {
                for (Map<String, String> row : chapter.rows()) {
                    all.append(chapter.word()).append(' ').append(row).append('\n');
                }
            }
        }
        return all.toString();
    }

    @Test
    default void everythingAboutHerIsToldAndNothingAboutSomebodyElse() {
        database().inTransaction(entities -> {
            PersonalKeys keys = TestKeys.of(entities, TestSecrets.random());
            Rich ann = new Rich(entities, keys, "annmarker");
            new Rich(entities, keys, "bomarker");
            entities.flush();
            String told = told(rooms(entities, keys), ann.person.getId());
            for (String part : List.of(
                    "annmarker name",
                    "annmarker@site.test",
                    "annmarker held",
                    "annmarker answer",
                    "annmarker hope",
                    "annmarker document",
                    "client:annmarker",
                    "role=trainee",
                    "copy.font=serif",
                    "copy.action=locked")) {
                assertTrue(told.contains(part), () -> part + " is missing in:\n" + told);
            }
            assertFalse(told.contains("bomarker"), told);
            assertFalse(told.contains("SECRET-TOKEN"), "a link that opens her account lies in no file");
        });
    }

    @Test
    default void anAdministratorsLookTellsNumbersOnly() {
        database().inTransaction(entities -> {
            PersonalKeys keys = TestKeys.of(entities, TestSecrets.random());
            Rich cem = new Rich(entities, keys, "cemmarker");
            Overview overview = new Overview();
            Injected.into(overview, EntityManager.class, entities);
            Injected.into(overview, Curriculum.class, Bundled.curriculum());
            List<Overview.Course> courses = overview.of(cem.person.getId());
            assertEquals(1, courses.size());
            assertEquals(1, courses.get(0).done());
            assertFalse(courses.toString().contains("cemmarker"));
        });
    }

    @Test
    default void rowsThatStayForATimeAreCountedAndDeleted() {
        database().inTransaction(entities -> {
            new Rich(entities, TestKeys.of(entities, TestSecrets.random()), "deemarker");
            TimedRows rows = new TimedRows();
            Injected.into(rows, EntityManager.class, entities);
            for (Retention kind : List.of(rows.heldPosts(), rows.links(), rows.signIns())) {
                Instant later = NOW.plus(Duration.ofDays(9));
                assertTrue(kind.count(later) > 0, kind.word());
                assertEquals(0, kind.count(NOW.minusSeconds(1)), kind.word());
                assertEquals(kind.count(later), kind.delete(later), kind.word());
                assertEquals(0, kind.count(later), kind.word());
            }
            assertEquals(0, rows.tries().count(NOW));
        });
    }
}
