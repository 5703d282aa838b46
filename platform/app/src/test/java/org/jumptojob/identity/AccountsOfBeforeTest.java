package org.jumptojob.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.EarlierRelease;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.TestSecrets;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who had an account with an earlier release signs in as before, and reads what only she may read. */
class AccountsOfBeforeTest {

    private static final UUID ANN = UUID.fromString("019b8000-0000-7000-8000-000000000001");

    @TempDir
    Path folder;

    private Secrets secrets() throws IOException {
        Path file = folder.resolve("secret");
        Files.writeString(file, EarlierRelease.text("secret.txt"));
        return TestSecrets.of(file);
    }

    @ParameterizedTest
    @EnumSource
    void thePassphraseStillOpensTheAccount(EarlierRelease release) {
        try (TestDatabase database = TestDatabase.h2(release::write)) {
            String stored = database.answerInTransaction(entities -> new People(entities).login("ann@example.org"))
                    .orElseThrow()
                    .getSecret();
            Passphrases passphrases = new Passphrases();
            assertTrue(passphrases
                    .inTurn(turn -> turn.matches("seven purple ladders up", stored))
                    .orElseThrow());
            assertFalse(passphrases
                    .inTurn(turn -> turn.matches("seven purple ladders down", stored))
                    .orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPrivateTextStillOpensForItsOwner(EarlierRelease release) throws IOException {
        Secrets secrets = secrets();
        for (TestDatabase one : List.of(TestDatabase.h2(release::write), TestDatabase.postgres(release::write))) {
            try (TestDatabase database = one) {
                Optional<String> opened = database.answerInTransaction(entities -> {
                    String locked = Sql.in(entities)
                            .query(
                                    "SELECT sealed FROM private_note WHERE person_id = ?",
                                    row -> row.text("sealed"),
                                    ANN)
                            .get(0);
                    return TestKeys.of(entities, secrets).open(ANN, "three-hopes", locked);
                });
                assertEquals(Optional.of("{\"hope\":[\"Größer werden 🌱\"]}"), opened);
            }
        }
    }
}
