package org.jumptojob.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jumptojob.asking.AskingContract.Scene;
import org.jumptojob.asking.AskingService.Wanted;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** What stands about questions in somebody's own copy, and how long they are kept, on every database. */
interface AskingDataContract {

    TestDatabase database();

    private Scene scene() {
        return new Scene(database());
    }

    @Test
    default void herOwnCopyHoldsHerQuestionsWithTheirAnswersAndNoWordOfOthers() {
        Scene scene = scene();
        scene.answered();
        var hers = scene.house.transactions.answer(() -> scene.house.data.about(scene.trainee));
        assertEquals("canary?", hers.get(0).rows().get(0).get("asking.question"));
        assertEquals("parrot!", hers.get(0).rows().get(0).get("asking.answer"));
        var coachs = scene.house.transactions.answer(() -> scene.house.data.about(scene.coach));
        assertEquals(1, coachs.get(1).rows().size());
        assertFalse(coachs.toString().matches(".*(canary|parrot).*"));
    }

    @Test
    default void herOwnCopySaysWhoHadHerQuestionAndWhatWasPromised() {
        Scene scene = scene();
        UUID id = scene.question();
        scene.house.take(scene.coach, id);
        var row = scene.house
                .transactions
                .answer(() -> scene.house.data.about(scene.trainee))
                .get(0)
                .rows()
                .get(0);
        assertEquals("taken", row.get("asking.data-state"));
        assertTrue(row.get("asking.data-due").startsWith("2026-11-2"), row::toString);
        assertEquals("yes", row.get("asking.data-hand-on"));
        assertTrue(row.get("asking.readers").startsWith("Robin, 2026-11-20T"), row::toString);
    }

    @Test
    default void whatSheHadInHerHandsWithoutAnAnswerStandsInHerOwnCopyToo() {
        Scene scene = scene();
        UUID id = scene.question();
        scene.house.take(scene.coach, id);
        var read = scene.house
                .transactions
                .answer(() -> scene.house.data.about(scene.coach))
                .get(2);
        assertEquals("questions-read", read.word());
        assertEquals(1, read.rows().size());
        assertEquals("yes", read.rows().get(0).get("asking.data-with-me"));
        assertFalse(read.toString().contains("canary"));
    }

    @Test
    default void herOwnCopyLeavesOutNothingThatIsAboutHer() {
        Scene scene = scene();
        UUID id = scene.question();
        scene.house.take(scene.coach, id);
        scene.house.as(scene.coach, () -> scene.house.queue.putBack(id));
        scene.house.as(
                scene.trainee,
                () -> scene.house.asking.ask(new Wanted("person:nobody", "draft-marker", "/learn/x", false, false)));
        // Each field of her rows holds a marker of its own.
        scene.house.transactions.run(() -> Sql.in(scene.house.transactions.entities())
                .update(
                        "UPDATE question SET to_name = 'name-marker', about = '/about-marker', asked = ?, due = ?,"
                                + " answered = ? WHERE id = ?",
                        Instant.parse("2001-01-01T00:00:00Z"),
                        Instant.parse("2002-02-02T00:00:00Z"),
                        Instant.parse("2003-03-03T00:00:00Z"),
                        id));
        scene.house.transactions.run(() -> Sql.in(scene.house.transactions.entities())
                .update(
                        "UPDATE question_reader SET at = ? WHERE question_id = ?",
                        Instant.parse("2004-04-04T00:00:00Z"),
                        id));
        String hers = scene.house
                .transactions
                .answer(() -> scene.house.data.about(scene.trainee))
                .toString();
        for (String marker : List.of(
                "name-marker",
                "/about-marker",
                "canary?",
                "draft-marker",
                "2001-01-01",
                "2002-02-02",
                "2003-03-03",
                "2004-04-04",
                "asking.data-state=waiting",
                "asking.data-state=draft",
                "Robin",
                "asking.data-hand-on=yes",
                "asking.data-hand-on=no")) {
            assertTrue(hers.contains(marker), () -> marker + " is not in " + hers);
        }
        String coachs = scene.house
                .transactions
                .answer(() -> scene.house.data.about(scene.coach))
                .toString();
        assertTrue(coachs.contains("2004-04-04"), "what she had in her hands and did not answer: " + coachs);
        assertFalse(coachs.contains("canary"), coachs);
    }

    @Test
    default void aCopyHoldsMoreQuestionsThanAPage() {
        Scene scene = scene();
        for (int i = 0; i <= 100; i++) {
            scene.question();
        }
        var rows = scene.house
                .transactions
                .answer(() -> scene.house.data.about(scene.trainee))
                .get(0)
                .rows();
        assertEquals(101, rows.size());
    }

    @Test
    default void oldAnswersAreCountedAndDeletedAndWhatWaitsIsKept() {
        Scene scene = scene();
        scene.answered();
        UUID open = scene.question();
        var later = AskingHouse.FRIDAY.plusSeconds(1);
        long old = scene.house.transactions.answer(() -> scene.house.data.kept().count(later));
        long deleted =
                scene.house.transactions.answer(() -> scene.house.data.kept().delete(later));
        assertTrue(old >= 1);
        assertEquals(old, deleted);
        assertEquals(
                List.of(open),
                scene.house.mine(scene.trainee).stream()
                        .map(AskingService.Mine::id)
                        .toList());
    }
}
