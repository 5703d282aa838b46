package org.jumptojob.records.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.persistence.Sql;
import org.jumptojob.privacy.Facts;
import org.jumptojob.privacy.PersonalData;
import org.jumptojob.records.StatementSource;
import org.jumptojob.records.Statements;
import org.jumptojob.xapi.AgentKey;

/** What the learning record store holds about a person: for her own copy, each record as it is stored. */
@ApplicationScoped
public class RecordsData implements PersonalData {

    /** As many numbers as one statement asks for. */
    private static final int AT_ONCE = 500;

    @Inject
    EntityManager entities;

    @Inject
    StatementSource statements;

    @Inject
    SiteRow site;

    @Override
    public List<Chapter> about(UUID person) {
        Optional<UUID> actor =
                Sql.in(entities)
                        .query("SELECT actor FROM person WHERE id = ?", row -> row.uuid("actor"), person)
                        .stream()
                        .findFirst();
        String agent =
                AgentKey.ofAccount(site.iriBase(), actor.map(UUID::toString).orElse(""));
        List<Statements.Found> hers = statements.ofActor(agent);
        return List.of(records(hers), attachments(hers), documents(agent), receivers(actor.orElse(null)));
    }

    private static Chapter records(List<Statements.Found> hers) {
        return new Chapter(
                "learning-records",
                "copy.learning-records",
                hers.stream()
                        .map(found -> Facts.of("copy.when", found.stored())
                                .and("copy.taken-back", found.voided() ? "yes" : "")
                                .and("copy.record", found.text())
                                .map())
                        .toList());
    }

    /** Other programs may have sent files with their records: their size and hash, by which the site finds them. */
    private Chapter attachments(List<Statements.Found> hers) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int from = 0; from < hers.size(); from += AT_ONCE) {
            List<Statements.Found> part = hers.subList(from, Math.min(hers.size(), from + AT_ONCE));
            rows.addAll(Sql.in(entities)
                    .query(
                            "SELECT sa.seq, a.sha2, a.size, a.created FROM statement_attachment sa JOIN attachment a"
                                    + " ON a.sha2 = sa.sha2 WHERE sa.seq IN ("
                                    + String.join(", ", Collections.nCopies(part.size(), "?"))
                                    + ") ORDER BY sa.seq, a.sha2",
                            row -> Facts.of("copy.when", row.instant("created"))
                                    .and("copy.bytes", row.number("size"))
                                    .and("copy.hash", row.text("sha2"))
                                    .map(),
                            part.stream().map(Statements.Found::seq).toArray()));
        }
        return new Chapter("attachments", "copy.attachments", rows);
    }

    private Chapter documents(String agent) {
        return new Chapter(
                "documents",
                "copy.documents",
                Sql.in(entities)
                        .query(
                                "SELECT kind, name, activity, content_type, body, updated, client FROM document"
                                        + " WHERE agent = ? ORDER BY updated, name",
                                RecordsData::document,
                                agent));
    }

    private static Map<String, String> document(Sql.Row row) throws SQLException {
        String type = row.text("content_type");
        boolean text = type.startsWith("text/") || type.contains("json") || type.contains("xml");
        byte[] body = row.bytes("body");
        return Facts.of("copy.kind", row.text("kind"))
                .and("copy.document", row.text("name"))
                .and("copy.step", row.text("activity"))
                .and("copy.when", row.instant("updated"))
                .and("copy.by", row.text("client"))
                .and("copy.type", type)
                .and(
                        "copy.text",
                        text
                                ? new String(body, StandardCharsets.UTF_8)
                                : Base64.getEncoder().encodeToString(body))
                .map();
    }

    private Chapter receivers(UUID actor) {
        return new Chapter(
                "receivers",
                "copy.receivers",
                Sql.in(entities)
                        .query(
                                "SELECT receiver, given FROM receiver_consent WHERE actor = ? ORDER BY given",
                                row -> Facts.of("copy.receiver", row.text("receiver"))
                                        .and("copy.since", row.instant("given"))
                                        .map(),
                                actor));
    }
}
