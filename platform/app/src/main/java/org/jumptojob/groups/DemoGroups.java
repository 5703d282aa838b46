package org.jumptojob.groups;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.groups.Duo.Agreement;
import org.jumptojob.groups.Duo.Half;
import org.jumptojob.identity.Login;
import org.jumptojob.identity.cards.Cards;
import org.jumptojob.identity.cards.PlainCode;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.Site;

/** The groups of a demonstration: one with everything, in the first organisation, and one next door. */
@ApplicationScoped
public class DemoGroups {

    /** Leads to the first group of a demonstration. */
    static final String CODE = "JUMPTEAM";

    @Inject
    EntityManager entities;

    @Inject
    Groups groups;

    @Inject
    Members members;

    @Inject
    Cards cards;

    @Inject
    Secrets secrets;

    @Inject
    Site site;

    Clock clock = Clock.systemUTC();

    /** After the people of the demonstration. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void make(@Observes @Priority(300) DatabaseReady ready) {
        boolean any = !Sql.in(entities)
                .query("SELECT id FROM person_group LIMIT 1", row -> row.uuid("id"))
                .isEmpty();
        if (!site.isDemo() || any) {
            return;
        }
        Instant now = clock.instant();
        UUID own = makeOwn(now);
        makeDuo(own, now);
        UUID next =
                groups.add(organisationOf("neighbour@demo.test"), words("Reading group next door (demo)", null), now);
        members.join(next, person("neighbour@demo.test"), GroupRole.PARTICIPANT, 1, now);
        support(now);
    }

    private UUID makeOwn(Instant now) {
        Instant session =
                now.plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(13));
        UUID group = groups.add(organisationOf("trainee@demo.test"), words("Tuesday group (demo)", session), now);
        List.of("coordinator", "coach", "professional", "expert", "peer-worker", "trainee")
                .forEach(name -> members.join(group, person(name + "@demo.test"), role(name), 1, now));
        UUID kim =
                cards.openAccount("Kim (demo)", organisationOf("trainee@demo.test"), person("coordinator@demo.test"));
        members.join(group, kim, GroupRole.PARTICIPANT, 1, now);
        groups.setCode(group, 0, PlainCode.hash(secrets, GroupService.CODE_PURPOSE, CODE));
        return group;
    }

    private static GroupRole role(String name) {
        return switch (name) {
            case "coordinator" -> GroupRole.COORDINATOR;
            case "coach" -> GroupRole.COACH;
            case "peer-worker", "expert" -> GroupRole.PEER_MENTOR;
            case "professional" -> GroupRole.PROFESSIONAL;
            default -> GroupRole.PARTICIPANT;
        };
    }

    private static GroupWords words(String name, Instant next) {
        return new GroupWords(
                name,
                "We learn for work together. We meet once a week and help each other.",
                "We listen. We do not tell outside what somebody tells here.\n"
                        + "Everybody may say no, take a break, or only listen.\n"
                        + "We come in time, or we say that we do not come. Nobody asks why.",
                GroupWords.NAMES,
                "In the room, by video, or by writing. You may bring somebody. There is a quiet room.",
                next == null ? "" : "Room 2, first floor. There is a lift. We talk about the first module.",
                next,
                12);
    }

    private void makeDuo(UUID group, Instant now) {
        groups.putDuo(new Duo(
                Ids.next(),
                group,
                new Half(person("expert@demo.test"), Duo.EXPERIENCE_EXPERT, now),
                new Half(person("professional@demo.test"), Duo.PROFESSIONAL, now),
                new Agreement(
                        "Everybody finds one next step that is her own.",
                        "We open and close in turn. Each leads half of the time.",
                        "Two hours to prepare each session, paid for both.",
                        "Where one cannot come, the session moves to another day."),
                1));
    }

    private void support(Instant now) {
        Sql.in(entities)
                .update(
                        "INSERT INTO supporter (id, person_id, supporter_id, label, created, accepted_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        Ids.next(),
                        person("trainee@demo.test"),
                        person("peer-worker@demo.test"),
                        "My friend from the choir",
                        now,
                        now);
    }

    private UUID person(String address) {
        return Sql.in(entities)
                .query(
                        "SELECT person_id FROM login WHERE kind = ? AND issuer = ? AND subject = ?",
                        row -> row.uuid("person_id"),
                        Login.EMAIL,
                        Login.HERE,
                        address)
                .get(0);
    }

    private UUID organisationOf(String address) {
        return Sql.in(entities)
                .query(
                        "SELECT organisation_id FROM membership WHERE person_id = ? AND organisation_id IS NOT NULL",
                        row -> row.uuid("organisation_id"),
                        person(address))
                .get(0);
    }
}
