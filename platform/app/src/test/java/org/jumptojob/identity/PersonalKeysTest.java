package org.jumptojob.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.TestSecrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalKeysTest {

    @TempDir
    Path folder;

    private static String key() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static <T> T with(TestDatabase database, Secrets secrets, Function<PersonalKeys, T> work) {
        return database.answerInTransaction(entities -> work.apply(new PersonalKeys(entities, secrets)));
    }

    @Test
    void afterANewSiteKeyEverythingOpensAsBeforeAndTheOldKeyIsNeededNoMore() throws Exception {
        String old = key();
        String fresh = key();
        Secrets before = TestSecrets.of(Files.write(folder.resolve("before"), List.of(old)));
        Secrets between = TestSecrets.of(Files.write(folder.resolve("between"), List.of(fresh, old)));
        Secrets after = TestSecrets.of(Files.write(folder.resolve("after"), List.of(fresh)));
        try (TestDatabase database = TestDatabase.h2()) {
            Person ann = database.answerInTransaction(entities -> {
                Person person = new Person("Ann", Instant.now());
                entities.persist(person);
                return person;
            });
            String sealed = with(database, before, keys -> keys.seal(ann.getId(), "diary", "mine"));
            assertThrows(
                    IllegalStateException.class,
                    () -> with(database, after, keys -> keys.open(ann.getId(), "diary", sealed)),
                    "without the old key nothing opens before the wrapping");
            assertEquals(1, with(database, between, PersonalKeys::rewrapAll));
            assertEquals(0, with(database, between, PersonalKeys::rewrapAll), "the second time there is nothing to do");
            assertEquals(Optional.of("mine"), with(database, after, keys -> keys.open(ann.getId(), "diary", sealed)));
        }
    }
}
