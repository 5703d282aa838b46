package org.jumptojob.operations.retention;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

/** Each kind of data that a room keeps for a time has a name on the page about these times. */
class RetentionTextsTest {

    @Test
    void everyKindHasAName() throws IOException {
        Set<String> words = RetentionKinds.words();
        assertTrue(
                words.containsAll(Set.of("sharing", "notices", "questions", "groups", "surveys", "mail", "export")),
                words::toString);
        Texts texts = new Texts();
        words.forEach(word -> assertFalse(texts.get("retention.kind-" + word).isBlank(), word));
    }
}
