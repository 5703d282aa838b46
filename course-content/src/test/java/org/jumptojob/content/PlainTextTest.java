package org.jumptojob.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}
