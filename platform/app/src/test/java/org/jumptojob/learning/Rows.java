package org.jumptojob.learning;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.jumptojob.identity.Person;

/** Rows that tests of the stores stand on. */
final class Rows {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");

    private Rows() {}

    static UUID person(EntityManager entities) {
        Person person = new Person("Test person", NOW);
        entities.persist(person);
        entities.flush();
        return person.getId();
    }

    static Enrolments enrolments(EntityManager entities) {
        Enrolments enrolments = new Enrolments();
        enrolments.entities = entities;
        return enrolments;
    }

    static Attempts attempts(EntityManager entities) {
        Attempts attempts = new Attempts();
        attempts.entities = entities;
        return attempts;
    }

    static ProgressRows progress(EntityManager entities) {
        ProgressRows rows = new ProgressRows();
        rows.entities = entities;
        return rows;
    }
}
