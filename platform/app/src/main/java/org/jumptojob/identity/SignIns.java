package org.jumptojob.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.identity.SignInService.Browser;
import org.jumptojob.identity.SignInService.SignedIn;
import org.jumptojob.notices.Unseen;
import org.jumptojob.persistence.Database;
import org.jumptojob.persistence.DatabaseProblem;
import org.jumptojob.persistence.Sql;
import org.jumptojob.settings.Setting;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.Site;

/** The sign-ins in the database. */
@ApplicationScoped
public class SignIns {

    /** What a sign-in tells: who she is, how she wants her pages, and how many notices she has not seen. */
    record Entry(Visitor.Person person, Preferences preferences, long news) {}

    // One statement, because it stands before every page.
    private static final String ENTER =
            "SELECT s.id AS sign_in, p.id AS person, p.actor, p.display_name, pr.text_size, pr.spacing, pr.font, pr.theme,"
                    + " pr.motion, pr.words, pr.read_aloud, pr.time_zone, m.role, " + Unseen.OF_PERSON + " AS news"
                    + " FROM sign_in s JOIN person p ON p.id = s.person_id"
                    + " LEFT JOIN preference pr ON pr.person_id = p.id"
                    + " LEFT JOIN membership m ON m.person_id = p.id AND m.valid_from <= ?"
                    + " AND (m.valid_until IS NULL OR m.valid_until > ?)"
                    + " WHERE s.token_hash = ? AND s.expires > ? AND p.locked_at IS NULL";

    private record Line(Visitor.Person person, Preferences preferences, String role, long news) {}

    @Inject
    EntityManager entities;

    @Inject
    Database database;

    @Inject
    People people;

    @Inject
    KeptPosts keptPosts;

    @Inject
    Secrets secrets;

    @Inject
    Site site;

    /**
     * Who holds the token, by one SQL statement; nobody where it is unknown, has expired, or she is locked.
     *
     * @param standardZone the zone of a person who has chosen none
     */
    Optional<Entry> enter(String token, Instant now, String standardZone) {
        try (Connection connection = database.dataSource().getConnection()) {
            List<Line> lines = Sql.on(connection)
                    .query(ENTER, row -> line(row, standardZone), now, now, Secrets.sha256(token), now);
            return lines.isEmpty() ? Optional.empty() : Optional.of(entry(lines));
        } catch (SQLException e) {
            throw new DatabaseProblem(e);
        }
    }

    private static Line line(Sql.Row row, String standardZone) throws SQLException {
        boolean chosen = row.text("spacing") != null;
        Preferences preferences = !chosen
                ? Preferences.STANDARD
                : new Preferences(
                        (int) row.number("text_size"),
                        row.text("spacing"),
                        row.text("font"),
                        row.text("theme"),
                        row.text("motion"),
                        row.text("words"),
                        row.text("read_aloud"));
        Visitor.Person person = new Visitor.Person(
                row.uuid("person"),
                row.uuid("actor"),
                row.uuid("sign_in"),
                row.text("display_name"),
                Set.of(),
                chosen ? row.text("time_zone") : standardZone);
        return new Line(person, preferences, row.text("role"), row.number("news"));
    }

    private static Entry entry(List<Line> lines) {
        Set<String> roles = new TreeSet<>();
        lines.forEach(line -> {
            if (line.role() != null) {
                roles.add(line.role());
            }
        });
        Visitor.Person p = lines.get(0).person();
        return new Entry(
                new Visitor.Person(p.id(), p.actor(), p.signIn(), p.displayName(), Set.copyOf(roles), p.timeZone()),
                lines.get(0).preferences(),
                lines.get(0).news());
    }

    /**
     * Begins a sign-in with a token of its own, ends the one that the browser had before, and makes a stranger's
     * preferences hers where she has chosen none yet.
     */
    @Transactional
    @Allowed(Access.PLATFORM)
    public SignedIn start(Login login, boolean remember, Browser browser, Instant now) {
        UUID person = login.getPersonId();
        String token = secrets.token();
        endOld(person, browser.signIn(), now);
        entities.persist(new SignIn(person, Secrets.sha256(token), remember, now));
        boolean chosen =
                !browser.preferences().isEmpty() && !browser.preferences().equals("later");
        if (chosen && !people.hasPreferences(person)) {
            Preferences preferences = Preferences.ofCookie(browser.preferences());
            people.prefer(person, preferences, site.settings().text(Setting.TIME_ZONE));
        }
        return new SignedIn(person, login.getSubject(), token, remember, keptPosts.any(person));
    }

    /** Stores a passphrase's hash anew, after the cost of hashing was raised. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void rehash(String address, String hash) {
        Sql.in(entities)
                .update(
                        "UPDATE login SET secret = ?, version = version + 1 WHERE kind = ? AND issuer = ? AND subject = ?",
                        hash,
                        Login.EMAIL,
                        Login.HERE,
                        Login.normalised(address));
    }

    /** Gives a login another passphrase, and ends the person's sign-ins but the one that she is using. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Login changeSecret(Login login, String hash, UUID keep) {
        rehash(login.getSubject(), hash);
        Sql.in(entities).update("DELETE FROM sign_in WHERE person_id = ? AND id <> ?", login.getPersonId(), keep);
        return login;
    }

    /** A person's sign-ins that still hold, the newest first. */
    List<SignIn> of(UUID person, Instant now) {
        return entities.createQuery(
                        "SELECT s FROM SignIn s WHERE s.personId = :person AND s.expires > :now"
                                + " ORDER BY s.created DESC, s.id DESC",
                        SignIn.class)
                .setParameter("person", person)
                .setParameter("now", now)
                .getResultList();
    }

    /** Ends one sign-in of a person; another's id changes nothing. */
    void end(UUID person, UUID signIn) {
        Sql.in(entities).update("DELETE FROM sign_in WHERE id = ? AND person_id = ?", signIn, person);
    }

    void endAll(UUID person) {
        entities.flush();
        Sql.in(entities).update("DELETE FROM sign_in WHERE person_id = ?", person);
    }

    private void endOld(UUID person, String oldToken, Instant now) {
        // Two statements: asked for one or the other at once, H2 reads the whole table.
        Sql sql = Sql.in(entities);
        sql.update("DELETE FROM sign_in WHERE token_hash = ?", Secrets.sha256(oldToken));
        sql.update("DELETE FROM sign_in WHERE person_id = ? AND expires <= ?", person, now);
    }
}
