package org.jumptojob.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.junit.jupiter.api.Test;

class DoorsTest {

    private final AdministrationEntry administration = new AdministrationEntry();
    private final TracksEntry tracks = new TracksEntry();

    private static Visitor with(String role) {
        Visitor visitor = new Visitor();
        UUID id = UUID.randomUUID();
        visitor.enter(new Visitor.Person(id, id, id, "Sam", Set.of(role), "UTC"), Preferences.STANDARD);
        return visitor;
    }

    private static Access access(String path) {
        return new OperationsRoutes()
                .routes().stream()
                        .filter(route -> route.path().equals(path))
                        .findFirst()
                        .orElseThrow()
                        .access();
    }

    @Test
    void onlyAdministratorsAreShownAdministration() {
        assertTrue(administration.shownTo(with("administrator")));
        assertFalse(administration.shownTo(with("coordinator")));
        assertFalse(administration.shownTo(with("trainee")));
        assertFalse(administration.shownTo(new Visitor()));
    }

    @Test
    void coordinatorsAreShownTheCourses() {
        assertTrue(tracks.shownTo(with("coordinator")));
        assertFalse(tracks.shownTo(with("administrator")));
        assertFalse(tracks.shownTo(with("coach")));
        assertFalse(tracks.shownTo(new Visitor()));
    }

    @Test
    void peopleAreOpenToAdministratorsAloneAndHelpToEverybody() {
        assertEquals(Access.ADMINISTRATOR, access("/admin"));
        assertEquals(Access.ADMINISTRATOR, access("/admin-person/{person}"));
        assertEquals(Access.COORDINATOR, access("/admin-tracks"));
        assertEquals(Access.ANYONE, access("/help"));
        assertEquals(Access.ANYONE, access("/privacy"));
        assertEquals(Access.ANYONE, access("/about"));
    }
}
