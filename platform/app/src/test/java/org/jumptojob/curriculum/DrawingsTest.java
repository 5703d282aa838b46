package org.jumptojob.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jumptojob.content.Module;
import org.jumptojob.content.Picture;
import org.jumptojob.content.Track;
import org.junit.jupiter.api.Test;

class DrawingsTest {

    private static String svg(String inner) {
        return Drawings.clean("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">" + inner + "</svg>");
    }

    @Test
    void shapesComeThroughWithTheColoursOfThePage() {
        assertEquals(
                "<svg viewBox=\"0 0 9 9\" aria-hidden=\"true\" focusable=\"false\">"
                        + "<circle cx=\"1\" cy=\"2\" fill=\"var(--accent, #0a4a63)\" r=\"3\"></circle></svg>",
                svg("<circle cx=\"1\" cy=\"2\" r=\"3\" fill=\"var(--accent, #0a4a63)\"/>"));
    }

    @Test
    void aDrawingIsSilentBecauseItsWordsStandAroundIt() {
        String drawn = svg("<title>A bench</title><desc>Under a tree.</desc><path d=\"M0 0h9\"/>");
        assertFalse(drawn.contains("bench"), drawn);
        assertFalse(drawn.contains("tree"), drawn);
        assertTrue(drawn.contains("<path d=\"M0 0h9\">"), drawn);
    }

    @Test
    void nothingThatActsOrLeadsAwayComesThrough() {
        for (String bad : List.of(
                "<script>alert(1)</script>",
                "<a href=\"https://evil.test\"><path d=\"M0 0\"/></a>",
                "<image href=\"https://evil.test/x.png\"/>",
                "<use href=\"#x\"/>",
                "<foreignObject><p>Hello</p></foreignObject>",
                "<style>* { color: red }</style>",
                "<animate attributeName=\"x\"/>",
                "<rect onclick=\"alert(1)\" width=\"1\"/>",
                "<rect style=\"color: red\" width=\"1\"/>",
                "<rect fill=\"url(https://evil.test)\" width=\"1\"/>",
                "<rect fill=\"URL(#x)\" width=\"1\"/>",
                "<rect fill=\"&quot;&gt;&lt;script&gt;\" width=\"1\"/>")) {
            String drawn = svg(bad);
            for (String word : List.of("evil", "alert", "script", "href", "style", "Hello", "url", "URL", "animate")) {
                assertFalse(drawn.contains(word), () -> bad + " became " + drawn);
            }
        }
    }

    @Test
    void wordsInADrawingStayWords() {
        assertTrue(svg("<text x=\"1\" y=\"2\">A &lt; B &amp; C</text>").contains(">A &lt; B &amp; C</text>"));
    }

    @Test
    void whatIsNoDrawingIsNotShown() {
        assertEquals("", Drawings.clean("no drawing"));
        assertEquals("", Drawings.clean("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg>&x;</svg>"));
        assertEquals("", Drawings.clean("<html/>"));
    }

    @Test
    void everyPictureOfTheCoursesIsDrawn() {
        Drawings drawings = new Drawings();
        int count = 0;
        for (Track track : Bundled.content().tracks()) {
            for (Module module : track.modules()) {
                for (Picture picture : module.pictures()) {
                    String drawn = drawings.inPage(picture);
                    assertTrue(drawn.startsWith("<svg viewBox=") || drawn.contains("viewBox="), picture::id);
                    assertEquals(
                            picture.svg().split("<(path|circle|ellipse|rect)\\b", -1).length,
                            drawn.split("<(path|circle|ellipse|rect)\\b", -1).length,
                            picture::id);
                    count++;
                }
            }
        }
        assertEquals(13, count);
    }
}
