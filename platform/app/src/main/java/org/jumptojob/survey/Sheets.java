package org.jumptojob.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;
import org.jumptojob.survey.paper.Reply;
import org.jumptojob.web.Secrets;

/**
 * Answers without a name in the database, until their round is counted. A sheet knows a day and no time; its id is random,
 * so that not even the order of the ids tells who came first. Only the browser that began it has its token.
 */
@ApplicationScoped
class Sheets {

    private static final String PURPOSE = "survey answer";

    @Inject
    EntityManager entities;

    @Inject
    Secrets secrets;

    /** A sheet that is being filled in. */
    record Sheet(UUID id, Map<String, Reply> replies) {}

    /** One answer as it is counted. */
    record Line(UUID sheet, String question, Reply reply) {}

    /** @return the token by which its browser finds it again */
    String begin(UUID round, LocalDate day) {
        String token = secrets.token();
        insert(Ids.random(), round, Secrets.sha256(token), day, false);
        return token;
    }

    /** A sheet that is whole at once. */
    void add(UUID round, LocalDate day, Map<String, Reply> replies) {
        UUID sheet = Ids.random();
        insert(sheet, round, Secrets.sha256(secrets.token()), day, true);
        write(sheet, replies);
    }

    private void insert(UUID id, UUID round, String tokenHash, LocalDate day, boolean handedIn) {
        Sql.in(entities)
                .update(
                        "INSERT INTO survey_sheet (id, round_id, token_hash, begun_on, handed_in) VALUES (?, ?, ?, ?, ?)",
                        id,
                        round,
                        tokenHash,
                        day.toString(),
                        handedIn);
    }

    /** One statement; a sheet that was handed in is found no more. */
    Optional<Sheet> find(UUID round, String token) {
        Map<String, Reply> replies = new LinkedHashMap<>();
        return Sql.in(entities)
                .query(
                        "SELECT s.id, a.question_id, a.choices, a.sealed, a.may_be_read FROM survey_sheet s"
                                + " LEFT JOIN survey_answer a ON a.sheet_id = s.id"
                                + " WHERE s.token_hash = ? AND s.round_id = ? AND s.handed_in = FALSE",
                        row -> {
                            UUID id = row.uuid("id");
                            if (row.text("question_id") != null) {
                                replies.put(row.text("question_id"), reply(id, row));
                            }
                            return new Sheet(id, replies);
                        },
                        Secrets.sha256(token),
                        round)
                .stream()
                .findFirst();
    }

    /** Makes what one browser sends from two tabs come one after the other. */
    Optional<UUID> lock(UUID round, String token) {
        return Sql.in(entities)
                .query(
                        "SELECT id FROM survey_sheet WHERE token_hash = ? AND round_id = ? AND handed_in = FALSE FOR UPDATE",
                        row -> row.uuid("id"),
                        Secrets.sha256(token),
                        round)
                .stream()
                .findFirst();
    }

    /** Puts answers in the place of those to the same questions; three statements however many there are. */
    void write(UUID sheet, Map<String, Reply> replies) {
        List<Object[]> old = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        replies.forEach((question, reply) -> {
            old.add(new Object[] {sheet, question});
            String sealed = reply.words().isEmpty() ? null : seal(sheet + "/" + question, reply.words());
            rows.add(new Object[] {sheet, question, String.join(",", reply.choices()), sealed, reply.mayBeRead()});
        });
        Sql sql = Sql.in(entities);
        sql.batch("DELETE FROM survey_answer WHERE sheet_id = ? AND question_id = ?", old);
        sql.batch(
                "INSERT INTO survey_answer (sheet_id, question_id, choices, sealed, may_be_read) VALUES (?, ?, ?, ?, ?)",
                rows);
    }

    /** From now on it counts, and its token opens nothing any more. */
    void handIn(UUID sheet, List<String> uncounted) {
        Sql sql = Sql.in(entities);
        sql.batch(
                "DELETE FROM survey_answer WHERE sheet_id = ? AND question_id = ?",
                uncounted.stream()
                        .map(question -> new Object[] {sheet, question})
                        .toList());
        sql.update("UPDATE survey_answer SET sealed = NULL WHERE sheet_id = ? AND may_be_read = FALSE", sheet);
        sql.update(
                "UPDATE survey_sheet SET handed_in = TRUE, token_hash = ? WHERE id = ?",
                Secrets.sha256(secrets.token()),
                sheet);
    }

    void delete(UUID sheet) {
        Sql sql = Sql.in(entities);
        sql.update("DELETE FROM survey_answer WHERE sheet_id = ?", sheet);
        sql.update("DELETE FROM survey_sheet WHERE id = ?", sheet);
    }

    long handedIn(UUID round) {
        return Sql.in(entities)
                .query(
                        "SELECT COUNT(*) AS number FROM survey_sheet WHERE round_id = ? AND handed_in = TRUE",
                        row -> row.number("number"),
                        round)
                .get(0);
    }

    /** All answers of the sheets that count, in the order of their random ids. */
    List<Line> lines(UUID round) {
        return Sql.in(entities)
                .query(
                        "SELECT s.id, a.question_id, a.choices, a.sealed, a.may_be_read FROM survey_sheet s"
                                + " JOIN survey_answer a ON a.sheet_id = s.id"
                                + " WHERE s.round_id = ? AND s.handed_in = TRUE ORDER BY s.id",
                        row -> {
                            UUID id = row.uuid("id");
                            return new Line(id, row.text("question_id"), reply(id, row));
                        },
                        round);
    }

    /** Deletes every single answer of a round. */
    void deleteAll(UUID round) {
        Sql sql = Sql.in(entities);
        sql.update(
                "DELETE FROM survey_answer WHERE sheet_id IN (SELECT id FROM survey_sheet WHERE round_id = ?)", round);
        sql.update("DELETE FROM survey_sheet WHERE round_id = ?", round);
    }

    boolean isSpent(UUID round, String linkHash) {
        return !Sql.in(entities)
                .query(
                        "SELECT round_id FROM survey_spent_link WHERE round_id = ? AND link_hash = ?",
                        row -> row.uuid("round_id"),
                        round,
                        linkHash)
                .isEmpty();
    }

    void spend(UUID round, String linkHash) {
        Sql.in(entities).update("INSERT INTO survey_spent_link (round_id, link_hash) VALUES (?, ?)", round, linkHash);
    }

    /** Words under the key of the site: they are of nobody who has a key. */
    String seal(String bound, String words) {
        return secrets.seal(PURPOSE, words.getBytes(StandardCharsets.UTF_8), bound);
    }

    /** Nothing where the key of that time is no longer in the secret file. */
    Optional<String> open(String bound, String sealed) {
        return secrets.open(PURPOSE, sealed, bound).map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    private Reply reply(UUID sheet, Sql.Row row) throws SQLException {
        String choices = row.text("choices");
        String sealed = row.text("sealed");
        String bound = sheet + "/" + row.text("question_id");
        return new Reply(
                choices.isEmpty() ? List.of() : List.of(choices.split(",")),
                sealed == null ? "" : open(bound, sealed).orElse(""),
                row.flag("may_be_read"));
    }
}
