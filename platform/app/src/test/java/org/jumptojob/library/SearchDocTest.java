package org.jumptojob.library;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents say about where a question to the search may stay behind. */
class SearchDocTest {

    /** The platform keeps no question, but others see the address. */
    @ParameterizedTest
    @ValueSource(strings = {"operations.md", "privacy.md", "library.md"})
    void whatStandsInTheAddressIsTold(String document) throws IOException {
        String text = Files.readString(Path.of("..", "docs", document)).replaceAll("\\s+", " ");
        assertTrue(text.contains("/search?q=…") && text.contains("proxy"), document);
    }
}
