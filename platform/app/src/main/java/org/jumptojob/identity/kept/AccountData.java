package org.jumptojob.identity.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.persistence.Sql;
import org.jumptojob.privacy.Facts;
import org.jumptojob.privacy.PersonalData;

/** What the account of a person holds: for her own copy. Secrets such as hashes stay where they are: they tell nothing. */
@ApplicationScoped
public class AccountData implements PersonalData {

    @Inject
    EntityManager entities;

    @Inject
    PersonalKeys keys;

    @Override
    public List<Chapter> about(UUID person) {
        return List.of(
                account(person),
                logins(person),
                roles(person),
                preferences(person),
                signIns(person),
                links(person),
                mails(person),
                heldPosts(person));
    }

    private Chapter account(UUID person) {
        return chapter(
                "account",
                "copy.account",
                person,
                "SELECT * FROM person WHERE id = ?",
                row -> Facts.of("copy.name", row.text("display_name"))
                        .and("copy.since", row.instant("created"))
                        .and("copy.locked", row.instant("locked_at"))
                        .and("copy.number", row.uuid("actor"))
                        .map());
    }

    private Chapter logins(UUID person) {
        return chapter(
                "sign-in-addresses",
                "copy.sign-in-addresses",
                person,
                "SELECT * FROM login WHERE person_id = ?",
                row -> Facts.of("copy.kind", row.text("kind"))
                        .and("copy.address", row.text("subject"))
                        .and("copy.issuer", row.text("issuer"))
                        .and("copy.since", row.instant("created"))
                        .and("copy.confirmed", row.instant("confirmed_at"))
                        .map());
    }

    private Chapter roles(UUID person) {
        return chapter(
                "roles",
                "copy.roles",
                person,
                "SELECT m.role, m.valid_from, m.valid_until, o.name FROM membership m"
                        + " LEFT JOIN organisation o ON o.id = m.organisation_id WHERE m.person_id = ? ORDER BY m.valid_from",
                row -> Facts.of("copy.role", row.text("role"))
                        .and("copy.organisation", row.text("name"))
                        .and("copy.since", row.instant("valid_from"))
                        .and("copy.until", row.instant("valid_until"))
                        .map());
    }

    private Chapter preferences(UUID person) {
        return chapter(
                "preferences",
                "copy.preferences",
                person,
                "SELECT * FROM preference WHERE person_id = ?",
                row -> Facts.of("copy.text-size", row.number("text_size"))
                        .and("copy.spacing", row.text("spacing"))
                        .and("copy.font", row.text("font"))
                        .and("copy.theme", row.text("theme"))
                        .and("copy.motion", row.text("motion"))
                        .and("copy.words", row.text("words"))
                        .and("copy.read-aloud", row.text("read_aloud"))
                        .and("copy.time-zone", row.text("time_zone"))
                        .map());
    }

    private Chapter signIns(UUID person) {
        return chapter(
                "sign-ins",
                "copy.sign-ins",
                person,
                "SELECT created, expires, remembered FROM sign_in WHERE person_id = ? ORDER BY created",
                row -> Facts.of("copy.since", row.instant("created"))
                        .and("copy.until", row.instant("expires"))
                        .and("copy.kept-signed-in", row.flag("remembered") ? "yes" : "no")
                        .map());
    }

    private Chapter links(UUID person) {
        return chapter(
                "one-time-links",
                "copy.one-time-links",
                person,
                "SELECT purpose, address, created, expires, used_at FROM one_time_link WHERE person_id = ? ORDER BY created",
                row -> Facts.of("copy.kind", row.text("purpose"))
                        .and("copy.address", row.text("address"))
                        .and("copy.when", row.instant("created"))
                        .and("copy.until", row.instant("expires"))
                        .and("copy.used", row.instant("used_at"))
                        .map());
    }

    /** The links in a mail that still waits open her account: their secret part is left out of a file that lies about. */
    private Chapter mails(UUID person) {
        return chapter(
                "mails",
                "copy.mails",
                person,
                "SELECT m.recipient, m.subject, m.body, m.created, m.sent_at FROM mail m WHERE LOWER(m.recipient) IN"
                        + " (SELECT LOWER(l.subject) FROM login l WHERE l.person_id = ?) ORDER BY m.created",
                row -> Facts.of("copy.when", row.instant("created"))
                        .and("copy.address", row.text("recipient"))
                        .and("copy.subject", row.text("subject"))
                        .and("copy.text", row.text("body").replaceAll("([?&]t=)[A-Za-z0-9_-]+", "$1…"))
                        .and("copy.sent", row.instant("sent_at"))
                        .map());
    }

    private Chapter heldPosts(UUID person) {
        return chapter(
                "waiting-forms",
                "copy.waiting-forms",
                person,
                "SELECT id, path, sealed, created FROM held_post WHERE person_id = ? ORDER BY created",
                row -> Facts.of("copy.when", row.instant("created"))
                        .and("copy.page", row.text("path"))
                        .and(
                                "copy.text",
                                keys.open(
                                                person,
                                                "held-post:" + row.uuid("id") + ":" + row.text("path"),
                                                row.text("sealed"))
                                        .orElse(""))
                        .map());
    }

    private Chapter chapter(
            String word, String title, UUID person, String sql, Sql.RowMapper<Map<String, String>> mapper) {
        return new Chapter(word, title, Sql.in(entities).query(sql, mapper, person));
    }
}
