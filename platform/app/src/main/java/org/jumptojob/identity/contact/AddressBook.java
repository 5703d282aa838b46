package org.jumptojob.identity.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.identity.Login;
import org.jumptojob.notices.Addressees;
import org.jumptojob.persistence.Sql;
import org.jumptojob.settings.Setting;
import org.jumptojob.web.Site;

/** Where mails to people go: to the confirmed address of an account that is open. */
@ApplicationScoped
public class AddressBook implements Addressees {

    private EntityManager entities;
    private Site site;

    protected AddressBook() {}

    @Inject
    AddressBook(EntityManager entities, Site site) {
        this.entities = entities;
        this.site = site;
    }

    @Override
    @Transactional
    @Allowed(Access.PLATFORM)
    public Map<UUID, Addressee> addressees(Collection<UUID> persons) {
        Map<UUID, Addressee> found = new HashMap<>();
        if (persons.isEmpty()) {
            return found;
        }
        String standardZone = site.settings().text(Setting.TIME_ZONE);
        List<Object> parameters = new ArrayList<>(List.of(Login.EMAIL, Login.HERE));
        parameters.addAll(persons);
        Sql.in(entities)
                .query(
                        "SELECT p.id, p.display_name, l.subject, pr.time_zone, pr.words FROM person p"
                                + " JOIN login l ON l.person_id = p.id AND l.kind = ? AND l.issuer = ?"
                                + " AND l.confirmed_at IS NOT NULL LEFT JOIN preference pr ON pr.person_id = p.id"
                                + " WHERE p.locked_at IS NULL AND p.id IN ("
                                + String.join(", ", Collections.nCopies(persons.size(), "?")) + ")",
                        row -> found.put(row.uuid("id"), addressee(row, standardZone)),
                        parameters.toArray());
        return found;
    }

    private static Addressee addressee(Sql.Row row, String standardZone) throws SQLException {
        String zone = Optional.ofNullable(row.text("time_zone")).orElse(standardZone);
        return new Addressee(
                row.text("display_name"), row.text("subject"), ZoneId.of(zone), "easy".equals(row.text("words")));
    }

    /** Whose confirmed address it is; for the first content of a demonstration. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Optional<UUID> personAt(String address) {
        return Sql.in(entities)
                .query(
                        "SELECT person_id FROM login WHERE kind = ? AND issuer = ? AND subject = ?"
                                + " AND confirmed_at IS NOT NULL",
                        row -> row.uuid("person_id"),
                        Login.EMAIL,
                        Login.HERE,
                        address)
                .stream()
                .findFirst();
    }
}
