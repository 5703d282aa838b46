package org.jumptojob.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jumptojob.identity.Administration.Found;
import org.jumptojob.identity.Administration.HeldRole;
import org.jumptojob.identity.Login;
import org.jumptojob.identity.Membership;
import org.jumptojob.identity.Organisation;
import org.jumptojob.identity.Person;
import org.jumptojob.web.Access;
import org.jumptojob.web.Allowed;
import org.jumptojob.web.NotFound;

/** One person as an administrator sees her: name, address, roles, locked or not; nothing of her learning. */
@ApplicationScoped
public class PersonLookUp {

    private EntityManager entities;

    protected PersonLookUp() {}

    @Inject
    PersonLookUp(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws NotFound where there is no such person */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Found person(UUID id) {
        Person person = entities.find(Person.class, id);
        if (person == null) {
            throw new NotFound();
        }
        String address = entities.createQuery("SELECT l FROM Login l WHERE l.personId = :id", Login.class)
                .setParameter("id", id)
                .getResultStream()
                .map(Login::getSubject)
                .findFirst()
                .orElse("");
        return new Found(id, person.getDisplayName(), address, person.isLocked(), roles(id));
    }

    private List<HeldRole> roles(UUID person) {
        return entities.createQuery(
                        "SELECT m FROM Membership m WHERE m.personId = :id AND m.validFrom <= :now"
                                + " AND (m.validUntil IS NULL OR m.validUntil > :now) ORDER BY m.role",
                        Membership.class)
                .setParameter("id", person)
                .setParameter("now", Instant.now())
                .getResultStream()
                .map(membership -> new HeldRole(
                        membership.getId(), membership.getRole().word(), organisation(membership.getOrganisationId())))
                .toList();
    }

    private String organisation(UUID id) {
        return id == null ? "" : entities.find(Organisation.class, id).getName();
    }
}
