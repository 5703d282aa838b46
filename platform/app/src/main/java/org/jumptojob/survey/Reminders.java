package org.jumptojob.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.notices.Notice;
import org.jumptojob.persistence.Sql;
import org.jumptojob.survey.paper.Moment;

/** Tells a person once that three months have passed since the end of her line. An offer: nothing waits for an answer. */
@ApplicationScoped
public class Reminders {

    /** Between the end of the course and the last moment. */
    public static final Period PAUSE = Period.ofMonths(3);

    /** So many people in a run; the next run goes on. */
    private static final int MOST = 200;

    private static final Notice NOTICE = new Notice(
            "feelings",
            "survey.notice-later",
            List.of(),
            "survey.notice-why",
            "/my-feelings?moment=" + Moment.LATER.word());

    /**
     * Somebody who may be told.
     *
     * @param id of the last look at her feelings
     */
    record Due(UUID id, UUID person) {}

    @Inject
    EntityManager entities;

    @Inject
    Neighbours neighbours;

    Clock clock = Clock.systemUTC();

    @Transactional
    @Allowed(Access.PLATFORM)
    List<Due> due() {
        return Sql.in(entities)
                .query(
                        "SELECT a.id, a.person_id FROM survey_own a WHERE a.moment = ? AND a.reminded = FALSE AND a.finished <= ?"
                                + " AND NOT EXISTS (SELECT b.id FROM survey_own b WHERE b.person_id = a.person_id"
                                + " AND b.instrument = a.instrument AND b.moment = ?)"
                                + " ORDER BY a.finished FETCH FIRST " + MOST + " ROWS ONLY",
                        row -> new Due(row.uuid("id"), row.uuid("person_id")),
                        Moment.END.word(),
                        clock.instant().atZone(ZoneOffset.UTC).minus(PAUSE).toInstant(),
                        Moment.LATER.word());
    }

    /** Tells one of those that are due. Of two runs at once, one does. */
    @Transactional
    @Allowed(Access.PLATFORM)
    void offer(Due one) {
        if (Sql.in(entities).update("UPDATE survey_own SET reminded = TRUE WHERE id = ? AND reminded = FALSE", one.id())
                == 1) {
            neighbours.tell(one.person(), NOTICE);
        }
    }
}
