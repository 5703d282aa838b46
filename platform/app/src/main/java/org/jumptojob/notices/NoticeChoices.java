package org.jumptojob.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.Sql;

/** What people chose about their notices, in the database. */
@ApplicationScoped
class NoticeChoices {

    /** Who may get a mail. */
    record Candidate(UUID person, NoticeChoice choice) {}

    /** A kind that a person left out, with the key of the sentence that tells which one it is. */
    public record LeftOut(String kind, String why) {}

    // Less than seven days: the mail may go out earlier in the day than a week ago.
    private static final long LEAST_HOURS = 156;

    private EntityManager entities;

    protected NoticeChoices() {}

    @Inject
    NoticeChoices(EntityManager entities) {
        this.entities = entities;
    }

    Optional<NoticeChoice> of(UUID person) {
        return Sql.in(entities)
                .query(
                        "SELECT digest, quiet_from, quiet_until FROM notice_choice WHERE person_id = ?",
                        NoticeChoices::choice,
                        person)
                .stream()
                .findFirst();
    }

    void choose(UUID person, NoticeChoice choice) {
        Sql sql = Sql.in(entities);
        int changed = sql.update(
                "UPDATE notice_choice SET digest = ?, quiet_from = ?, quiet_until = ? WHERE person_id = ?",
                choice.getDigest(),
                choice.quietFrom(),
                choice.quietUntil(),
                person);
        if (changed == 0) {
            sql.update(
                    "INSERT INTO notice_choice (digest, quiet_from, quiet_until, person_id) VALUES (?, ?, ?, ?)",
                    choice.getDigest(),
                    choice.quietFrom(),
                    choice.quietUntil(),
                    person);
        }
    }

    /** @return whether she had a mail to stop */
    boolean stopMail(UUID person) {
        return Sql.in(entities)
                        .update("UPDATE notice_choice SET digest = ? WHERE person_id = ?", NoticeChoice.NEVER, person)
                > 0;
    }

    List<LeftOut> leftOut(UUID person) {
        return Sql.in(entities)
                .query(
                        "SELECT kind, why_key FROM notice_left_out WHERE person_id = ? ORDER BY kind",
                        row -> new LeftOut(row.text("kind"), row.text("why_key")),
                        person);
    }

    void leaveOut(UUID person, String kind, String why) {
        Sql sql = Sql.in(entities);
        if (sql.update("UPDATE notice_left_out SET why_key = ? WHERE person_id = ? AND kind = ?", why, person, kind)
                == 0) {
            sql.update("INSERT INTO notice_left_out (person_id, kind, why_key) VALUES (?, ?, ?)", person, kind, why);
        }
    }

    void takeIn(UUID person, String kind) {
        Sql.in(entities).update("DELETE FROM notice_left_out WHERE person_id = ? AND kind = ?", person, kind);
    }

    /**
     * People who chose one of these days, have something new and had no mail this week, in the order of their ids.
     *
     * @param after the last person of the page before
     */
    List<Candidate> candidates(List<String> days, Instant now, UUID after, int most) {
        List<Object> parameters = new ArrayList<>(days);
        parameters.add(after);
        parameters.add(latest(now));
        return Sql.in(entities)
                .query(
                        "SELECT c.person_id, c.digest, c.quiet_from, c.quiet_until FROM notice_choice c"
                                + " WHERE c.digest IN ("
                                + String.join(
                                        ", ", days.stream().map(day -> "?").toList())
                                + ") AND c.person_id > ? AND (c.last_digest IS NULL OR c.last_digest < ?)"
                                + " AND EXISTS (SELECT 1 FROM notice n WHERE n.person_id = c.person_id"
                                + " AND n.seen IS NULL AND n.mailed IS NULL)"
                                + " ORDER BY c.person_id FETCH FIRST " + most + " ROWS ONLY",
                        row -> new Candidate(row.uuid("person_id"), choice(row)),
                        parameters.toArray());
    }

    /** Takes the right to the one mail of the week. @return whether it was there: of two nodes one gets it */
    boolean takeTurn(UUID person, Instant now) {
        return Sql.in(entities)
                        .update(
                                "UPDATE notice_choice SET last_digest = ? WHERE person_id = ? AND digest <> ?"
                                        + " AND (last_digest IS NULL OR last_digest < ?)",
                                now,
                                person,
                                NoticeChoice.NEVER,
                                latest(now))
                == 1;
    }

    private static Instant latest(Instant now) {
        return now.minus(LEAST_HOURS, ChronoUnit.HOURS);
    }

    private static NoticeChoice choice(Sql.Row row) throws SQLException {
        return new NoticeChoice(NoticeChoice.dayOf(row.text("digest")), (int) row.number("quiet_from"), (int)
                row.number("quiet_until"));
    }
}
