package org.jumptojob.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.consent.CircleShrunk;
import org.jumptojob.consent.Circles;
import org.jumptojob.groups.OrganisationService.Line;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.notices.TestNotices;
import org.junit.jupiter.api.Test;

/** What an administrator can do with organisations, on every database. */
interface OrganisationsContract {

    Village village();

    default UUID administrator() {
        return village().member(null, Role.ADMINISTRATOR);
    }

    default Line made(UUID administrator, String name) {
        assertEquals(
                Optional.empty(),
                village()
                        .as(
                                administrator,
                                beans -> beans.get(OrganisationService.class).make(name)));
        return village()
                .as(administrator, beans -> beans.get(OrganisationService.class).find(name.toUpperCase(), 0))
                .get(0);
    }

    @Test
    default void anOrganisationIsMadeFoundAndRenamed() {
        UUID administrator = administrator();
        String name = "House " + UUID.randomUUID();
        Line line = made(administrator, name);
        assertEquals(name, line.name());
        assertEquals(
                Optional.of("groups.organisation-name-taken"),
                village()
                        .as(
                                administrator,
                                beans -> beans.get(OrganisationService.class).make(name)));
        assertEquals(
                Optional.of("groups.organisation-name-odd"),
                village()
                        .as(
                                administrator,
                                beans -> beans.get(OrganisationService.class).make("  ")));
        assertEquals(
                Optional.empty(),
                village()
                        .as(
                                administrator,
                                beans -> beans.get(OrganisationService.class)
                                        .rename(line.id(), line.version(), name + "s")));
        assertEquals(
                Optional.of("groups.changed-meanwhile"),
                village()
                        .as(
                                administrator,
                                beans -> beans.get(OrganisationService.class)
                                        .rename(line.id(), line.version(), name + "t")));
    }

    @Test
    default void theOpenGroupsOfSeveralOrganisationsAreNamed() {
        UUID administrator = administrator();
        Line line = made(administrator, "House " + UUID.randomUUID());
        UUID leader = village().member(line.id(), Role.COORDINATOR);
        GroupWords words = Village.words(null);
        UUID group = village().as(leader, beans -> beans.get(GroupService.class).make(line.id(), words));
        assertEquals(
                List.of(new Seats.Named(group, line.id(), words.name())),
                village().as(leader, beans -> beans.get(Seats.class).named(List.of(line.id(), UUID.randomUUID()))));
        village().does(leader, beans -> beans.get(GroupService.class).close(group));
        assertEquals(
                List.of(), village().as(leader, beans -> beans.get(Seats.class).named(List.of(line.id()))));
        assertEquals(
                List.of(), village().as(leader, beans -> beans.get(Seats.class).named(List.of())));
    }

    @Test
    default void aClosedOrganisationHasNoRolesAndNoGroupsAnyMore() {
        UUID administrator = administrator();
        Line line = made(administrator, "House " + UUID.randomUUID());
        UUID leader = village().member(line.id(), Role.COORDINATOR);
        UUID group = village().as(leader, beans -> beans.get(GroupService.class).make(line.id(), Village.words(null)));
        assertEquals(
                Optional.empty(),
                village()
                        .as(
                                administrator,
                                beans -> beans.get(OrganisationService.class).close(line.id())));
        assertTrue(village().fired.contains(CircleShrunk.ended(group)));
        assertTrue(village().fired.stream().anyMatch(Circles.Moved.class::isInstance));
        assertThrows(
                NotFound.class,
                () -> village()
                        .does(leader, beans -> beans.get(GroupService.class).make(line.id(), Village.words(null))));
        assertEquals(
                List.of(),
                village().as(leader, beans -> beans.get(GroupService.class).mine()));
        assertEquals(
                List.of(),
                village()
                        .as(
                                administrator,
                                beans -> beans.get(OrganisationService.class).find(line.name(), 0)));
        assertThrows(
                NotFound.class,
                () -> village()
                        .does(
                                administrator,
                                beans -> beans.get(OrganisationService.class).close(line.id())));
    }

    @Test
    default void theFirstOrganisationIsTheOneOfTheSite() {
        UUID administrator = administrator();
        UUID first = UUID.fromString(village()
                .rows("SELECT CAST(id AS VARCHAR(36)) AS id FROM organisation ORDER BY created, id LIMIT 1", "id")
                .get(0));
        assertEquals(
                Optional.of("groups.organisation-first"),
                village()
                        .as(
                                administrator,
                                beans -> beans.get(OrganisationService.class).close(first)));
    }

    /** She looks after the site, and is in no group by that. */
    @Test
    default void anAdministratorFindsNoGroup() {
        UUID administrator = administrator();
        UUID group = village().group(Village.words(null));
        assertThrows(
                NotFound.class,
                () -> village()
                        .does(
                                administrator,
                                beans -> beans.get(GroupService.class).open(Optional.of(group))));
        assertThrows(
                NotFound.class,
                () -> village()
                        .does(
                                administrator,
                                beans -> beans.get(GroupService.class).lead(Optional.of(group))));
        assertEquals(
                List.of(),
                village()
                        .as(
                                administrator,
                                beans -> beans.get(GroupService.class).coordinated("", 0)));
    }

    /** Her card still opens her account, but nobody of the organisation makes another one. */
    @Test
    default void whoHasACardOfAClosedOrganisationIsTold() {
        UUID administrator = administrator();
        Line line = made(administrator, "House " + UUID.randomUUID());
        UUID leader = village().member(line.id(), Role.COORDINATOR);
        UUID group = village().as(leader, beans -> beans.get(GroupService.class).make(line.id(), Village.words(null)));
        UUID alias = village()
                .as(leader, beans -> beans.get(CardService.class).open(group, "Sam"))
                .orElseThrow();
        village().told.clear();
        village()
                .does(
                        administrator,
                        beans -> beans.get(OrganisationService.class).close(line.id()));
        assertEquals(
                List.of(alias),
                village().told.stream().map(TestNotices.Told::person).toList());
    }

    @Test
    default void whoWasInSeveralGroupsOfAClosedOrganisationIsNamedOnce() {
        UUID administrator = administrator();
        Line line = made(administrator, "House " + UUID.randomUUID());
        UUID leader = village().member(line.id(), Role.COORDINATOR);
        UUID other = village().person();
        UUID gone = village().person();
        for (int i = 0; i < 2; i++) {
            UUID group =
                    village().as(leader, beans -> beans.get(GroupService.class).make(line.id(), Village.words(null)));
            village().in(group, GroupRole.PARTICIPANT, other);
            village().in(group, GroupRole.PARTICIPANT, gone);
            village().does(gone, beans -> beans.get(GroupService.class).leave(group));
        }
        village().fired.clear();
        village()
                .does(
                        administrator,
                        beans -> beans.get(OrganisationService.class).close(line.id()));
        assertEquals(
                List.of(new Circles.Moved(List.of(leader, other))),
                village().fired.stream().filter(Circles.Moved.class::isInstance).toList());
    }
}
