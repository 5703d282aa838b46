package org.jumptojob.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.jobs.Watched;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;

/**
 * Tells a person of the date of a step, the day before at eight in the morning in her zone, and only where she ticked
 * it. The notice holds the date; what the step is stays sealed in her plan.
 */
@ApplicationScoped
public class Reminders {

    static final String KIND = "plan-step";
    static final String PATH = "/plan-page/steps";

    private static final int HOUR = 8;

    /** So many are told in one transaction. */
    private static final int AT_ONCE = 200;

    @Inject
    EntityManager entities;

    @Inject
    Notices notices;

    Clock clock = Clock.systemUTC();

    private record Row(UUID id, UUID person, int step, String day, boolean told) {
        boolean isOf(Step other) {
            return step == other.number() && day.equals(other.when().strip());
        }
    }

    /** Brings the reminders into line with the steps of the plan as they are now. */
    void renew(UUID owner, List<Step> steps, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<Step> wanted = steps.stream()
                .filter(step -> step.remind() && !step.done())
                .filter(step -> step.day().filter(day -> !day.isBefore(today)).isPresent())
                .toList();
        Sql sql = Sql.in(entities);
        List<Row> present = sql.query(
                "SELECT id, person_id, step, step_day, told FROM plan_reminder WHERE person_id = ?",
                Reminders::row,
                owner);
        List<Object[]> gone = present.stream()
                .filter(row -> wanted.stream().noneMatch(row::isOf))
                .map(row -> new Object[] {row.id()})
                .toList();
        sql.batch("DELETE FROM plan_reminder WHERE id = ?", gone);
        List<Object[]> fresh = new ArrayList<>();
        wanted.stream()
                .filter(step -> present.stream().noneMatch(row -> row.isOf(step)))
                .forEach(step -> fresh.add(new Object[] {
                    Ids.next(), owner, step.number(), step.when().strip(), due(step, zone), false
                }));
        sql.batch(
                "INSERT INTO plan_reminder (id, person_id, step, step_day, due, told) VALUES (?, ?, ?, ?, ?, ?)",
                fresh);
        boolean wasTold = present.stream().anyMatch(Row::told);
        boolean stillTold =
                present.stream().anyMatch(row -> row.told() && wanted.stream().anyMatch(row::isOf));
        if (wasTold && !stillTold) {
            notices.takeBack(owner, PATH);
        }
    }

    private static Instant due(Step step, ZoneId zone) {
        return step.day()
                .orElseThrow()
                .minusDays(1)
                .atTime(HOUR, 0)
                .atZone(zone)
                .toInstant();
    }

    /**
     * Tells what is due, each thing once.
     *
     * @return how many were told
     */
    @Watched("dates of plans")
    @Transactional
    @Allowed(Access.PLATFORM)
    public int tellDue() {
        Sql sql = Sql.in(entities);
        List<Row> due = sql.query(
                "SELECT id, person_id, step, step_day, told FROM plan_reminder WHERE told = FALSE AND due <= ?"
                        + " ORDER BY due, id FETCH FIRST " + AT_ONCE + " ROWS ONLY FOR UPDATE",
                Reminders::row,
                clock.instant());
        due.forEach(row -> notices.tell(
                row.person(),
                new Notice(
                        KIND,
                        "plan.notice-step",
                        List.of(Step.inWords(LocalDate.parse(row.day()))),
                        "plan.notice-why",
                        PATH)));
        sql.batch(
                "UPDATE plan_reminder SET told = TRUE WHERE id = ?",
                due.stream().map(row -> new Object[] {row.id()}).toList());
        return due.size();
    }

    void deleteAll(UUID owner) {
        Sql.in(entities).update("DELETE FROM plan_reminder WHERE person_id = ?", owner);
    }

    private static Row row(Sql.Row row) throws SQLException {
        return new Row(
                row.uuid("id"),
                row.uuid("person_id"),
                (int) row.number("step"),
                row.text("step_day"),
                row.flag("told"));
    }
}
