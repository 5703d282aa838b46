package org.jumptojob.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @Test
    void onlyTheWordsStay() {
        assertEquals("Rest\nA break is good. Really.\nOne\nTwo\nMade-up example. Sam rests.", PlainText.of("""
                        # Rest

                        A [break](glossary:break) is **good**. {src=HB-1-01}
                        *Really*.

                        - One
                        - Two {src=HB-1-02}

                        > **Made-up example.** Sam `rests`.
                        """));
    }

    @Test
    void piecesKnowTheirLine() {
        List<PlainText.Block> blocks = PlainText.blocks("# Rest\n\nOne\ntwo\n\n- three\n- four\n");
        assertEquals(
                List.of(1, 3, 6, 7), blocks.stream().map(PlainText.Block::line).toList());
        assertEquals("One\ntwo", blocks.get(1).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Say: “No.” (3 of 4, 10 %)! | Say: “No.” (3 of 4, 10 %)!
            1. Ask                     | Ask
            2) Rest                    | Rest
            - Ask                      | Ask
            # Rest                     | Rest
            Rest &amp; go              | Rest & go
            It is **good**             | It is good
            Rest {src=HB-1-01}         | Rest
            """)
    void aTextOfOneLineIsReadAsMarkdownToo(String markdown, String words) {
        assertEquals(words, PlainText.of(markdown));
    }

    @Test
    void nothingHasNoPieces() {
        assertEquals(List.of(), PlainText.blocks(" "));
        assertEquals(List.of(), PlainText.blocks(""));
    }
}
