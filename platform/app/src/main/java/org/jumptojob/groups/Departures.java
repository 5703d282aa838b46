package org.jumptojob.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jumptojob.consent.CircleShrunk;
import org.jumptojob.consent.Circles;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.persistence.Sql;

/**
 * What happens when somebody goes, from one group or for good. Nothing that was open to her, or to a role that nobody holds
 * any more, waits for whoever comes next.
 */
@ApplicationScoped
class Departures {

    /** Where a row goes with the person whose id stands in this column. */
    private static final List<String[]> COLUMNS = List.of(
            new String[] {"duo", "first_id"},
            new String[] {"duo", "second_id"},
            new String[] {"group_member", "person_id"},
            new String[] {"supporter", "person_id"},
            new String[] {"supporter", "supporter_id"},
            new String[] {"person_distance", "person_id"},
            new String[] {"person_distance", "other_id"},
            new String[] {"distance_by_name", "person_id"},
            new String[] {"group_report", "reporter_id"});

    @Inject
    EntityManager entities;

    @Inject
    Groups groups;

    @Inject
    Members members;

    @Inject
    Notices notices;

    @Inject
    Event<CircleShrunk> shrunk;

    @Inject
    Event<Circles.Moved> moved;

    Clock clock = Clock.systemUTC();

    /** Somebody is in a group no longer. */
    void leave(UUID group, UUID person, GroupRole role) {
        if (groups.endDuo(group, person)) {
            shrunk.fire(CircleShrunk.handedOver(group, GroupRole.DUO));
        }
        members.leave(group, person, clock.instant());
        shrunk.fire(CircleShrunk.left(person, group));
        vacate(group, role);
    }

    /** People are out of a group, or have no task in it any more: who shared with one of them by name is told. */
    void tell(Collection<UUID> people) {
        moved.fire(new Circles.Moved(people));
    }

    /**
     * Who leads a group tells somebody that she is out of it, and why; not herself.
     *
     * @param text the message key of a sentence with the name of the group
     * @param why the message key of "why do I get this"
     */
    void explain(UUID person, Place place, String text, String why) {
        if (!person.equals(place.person())) {
            notices.tell(
                    person, new Notice("taken-out", text, List.of(place.group().getName()), why, "/my-things"));
        }
    }

    /** Somebody gave up a role: where nobody has it any more, what was open to it ends. */
    void vacate(UUID group, GroupRole role) {
        if (role.isTask() && !members.anybody(group, role)) {
            shrunk.fire(CircleShrunk.handedOver(group, role.word()));
        }
    }

    /** A closed account leaves no row of hers in this room. */
    void closed(@Observes PersonClosed event) {
        UUID person = event.personId();
        for (Place place : groups.of(person, clock.instant())) {
            leave(place.group().id(), person, place.role().orElseThrow());
        }
        Sql sql = Sql.in(entities);
        // By her address too, which stands in her login until the end of this transaction.
        sql.update(
                "DELETE FROM group_invitation WHERE invited_by = ? OR address IN"
                        + " (SELECT subject FROM login WHERE person_id = ?)",
                person,
                person);
        // By each column alone: asked for one or the other at once, H2 reads the whole table.
        for (String[] column : COLUMNS) {
            sql.update("DELETE FROM " + column[0] + " WHERE " + column[1] + " = ?", person);
        }
        sql.update("UPDATE group_report SET about_id = NULL WHERE about_id = ?", person);
        sql.update("UPDATE group_report SET answered_by = NULL WHERE answered_by = ?", person);
    }
}
