package org.jumptojob.learning.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

class PaperTextTest {

    private static PaperText paper(PaperForm form) {
        PaperText paper = new PaperText(
                form,
                new Texts(),
                path -> path.equals("/gone") ? Optional.empty() : Optional.of("https://site.test" + path));
        paper.begin("a-part", 2, "A part");
        return paper;
    }

    @Test
    void theHeadingsOfALessonMoveBelowThePart() {
        PaperText paper = paper(PaperForm.PAGE);
        paper.lesson("<h2 id=\"part-1\">One</h2><p>x</p><h3 id=\"part-2\">Two</h3>");
        assertTrue(paper.toString().contains("<h3 id=\"a-part-part-1\">One</h3>"), paper::toString);
        assertEquals(
                List.of(2, 3, 4),
                paper.headings().stream().map(PaperText.Heading::level).toList());
    }

    @Test
    void aLinkThatLeadsNowhereFromHereBecomesItsWords() {
        PaperText paper = paper(PaperForm.OFFLINE);
        paper.lesson("<p>See <a href=\"/gone\">this</a> and <a href=\"/help\">that</a>.</p>");
        assertTrue(
                paper.toString().contains("<p>See this and <a href=\"https://site.test/help\">that</a>.</p>"),
                paper::toString);
    }

    @Test
    void inAPdfAStopStaysWithItsLink() {
        PaperText paper = paper(PaperForm.PDF);
        paper.lesson("<p>See <a href=\"/help\">that</a>. And more.</p>");
        assertTrue(
                paper.toString()
                        .contains("<span class=\"keep\"><a href=\"https://site.test/help\">that</a>.</span> And more."),
                paper::toString);
    }

    @Test
    void whatIsNotMarkupStaysText() {
        PaperText paper = paper(PaperForm.PAGE);
        paper.paragraph("1 < 2 & \"3\"");
        paper.lesson("<p>a &lt;b&gt; &amp; c</p>");
        assertTrue(paper.toString().contains("<p>1 &lt; 2 &amp; &quot;3&quot;</p>"), paper::toString);
        assertTrue(paper.toString().contains("<p>a &lt;b&gt; &amp; c</p>"), paper::toString);
    }

    @Test
    void aDrawingHasColoursOfItsOwn() {
        PaperText paper = paper(PaperForm.PDF);
        String svg = "<svg stroke=\"currentColor\"><rect fill=\"var(--sun, #f0b43a)\"/></svg>";
        assertEquals("<svg stroke=\"#1c2430\"><rect fill=\"#f0b43a\"/></svg>", Drawing.still(svg));
        paper.picture(svg, "A \"thing\"");
        assertTrue(paper.toString().contains("<img alt=\"A &quot;thing&quot;\""), paper::toString);
    }

    @Test
    void facesStandOnPagesAndNotInPdfs() {
        PaperText page = paper(PaperForm.PAGE);
        page.paragraph("🙂 Mostly");
        PaperText pdf = paper(PaperForm.PDF);
        pdf.paragraph("🙂 Mostly");
        assertTrue(page.toString().contains("🙂"));
        assertFalse(pdf.toString().contains("🙂"));
        assertTrue(pdf.toString().contains("Mostly"));
    }
}
