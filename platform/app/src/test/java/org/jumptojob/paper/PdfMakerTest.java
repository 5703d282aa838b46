package org.jumptojob.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jumptojob.learning.paper.PaperForm;
import org.jumptojob.learning.paper.PaperText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A PDF as a screen reader meets it: what ISO 14289-1 (PDF/UA-1) asks for and PDFBox can see. */
class PdfMakerTest {

    private static final String VERSION = "00112233445566";
    private static final String PLACE = "Page {0} of {1}";

    private static PaperDocument text;
    private static PaperFile file;
    private static PDDocument pdf;

    @BeforeAll
    static void make() throws IOException {
        text = Papers.maker().document(Papers.FIRST, PaperForm.PDF);
        file = PdfMaker.make(text, VERSION, PLACE);
        pdf = Loader.loadPDF(file.bytes());
    }

    @AfterAll
    static void close() throws IOException {
        pdf.close();
    }

    /** Every element of the structure, from the first page to the last. */
    private static List<PDStructureElement> elements() {
        List<PDStructureElement> found = new ArrayList<>();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot(), found);
        return found;
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element);
                collect(element, found);
            }
        }
    }

    private static Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        elements().forEach(element -> counts.merge(element.getStructureType(), 1, Integer::sum));
        return counts;
    }

    @Test
    void itHasATitleThatIsShownAndALanguage() {
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        assertEquals(
                text.title() + " · " + text.author(),
                pdf.getDocumentInformation().getTitle());
        assertTrue(catalog.getViewerPreferences().displayDocTitle());
        assertEquals("en", catalog.getLanguage());
    }

    @Test
    void itSaysThatItIsTaggedAndMadeForEverybody() throws IOException {
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        assertTrue(catalog.getMarkInfo().isMarked());
        String metadata = new String(catalog.getMetadata().exportXMPMetadata().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(metadata.contains("http://www.aiim.org/pdfua/ns/id/"), metadata);
        assertTrue(metadata.matches("(?s).*pdfuaid:part[=>]\"?1.*"), metadata);
    }

    @Test
    void everyHeadingIsAHeadingOfItsLevel() {
        Map<String, Integer> expected = new TreeMap<>();
        text.headings().forEach(heading -> expected.merge("H" + heading.level(), 1, Integer::sum));
        Map<String, Integer> there = counts();
        there.keySet().removeIf(type -> !type.matches("H[1-6]"));
        assertEquals(expected, there);
        assertEquals(1, there.get("H1"));
    }

    @Test
    void listsAndParagraphsAreTagged() {
        Map<String, Integer> counts = counts();
        for (String type : List.of("L", "LI", "LBody", "P", "Link")) {
            assertTrue(counts.getOrDefault(type, 0) > 0, () -> type + " is missing in " + counts);
        }
    }

    /** What a style sheet puts before an item would be tagged as one more item: readers would hear it twice. */
    @Test
    void anItemStandsInItsListAndNowhereElse() {
        for (PDStructureElement element : elements()) {
            if (element.getStructureType().equals("LI")) {
                assertEquals("L", ((PDStructureElement) element.getParent()).getStructureType());
            }
            if (element.getStructureType().equals("L")) {
                element.getKids().forEach(kid -> assertEquals("LI", ((PDStructureElement) kid).getStructureType()));
            }
        }
    }

    @Test
    void everyPictureHasWords() {
        List<PDStructureElement> figures = elements().stream()
                .filter(element -> element.getStructureType().equals("Figure"))
                .toList();
        assertEquals(1, figures.size());
        assertTrue(figures.get(0).getAlternateDescription().startsWith("A page with letters in three sizes"));
    }

    @Test
    void everyLinkSaysWhereItLeads() throws IOException {
        int links = 0;
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink) {
                    links++;
                    assertFalse(annotation.getContents().isBlank());
                }
            }
        }
        assertTrue(links > 0);
    }

    @Test
    void everyHeadingIsABookmark() {
        List<String> names = new ArrayList<>();
        names(pdf.getDocumentCatalog().getDocumentOutline(), names);
        assertEquals(text.headings().stream().map(PaperText.Heading::title).toList(), names);
    }

    private static void names(PDOutlineNode node, List<String> names) {
        for (PDOutlineItem item : node.children()) {
            names.add(item.getTitle());
            names(item, names);
        }
    }

    @Test
    void everyFontIsInTheFile() throws IOException {
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertTrue(font.isEmbedded(), font::getName);
                assertTrue(font.getName().contains("Atkinson"), font::getName);
            }
        }
    }

    @Test
    void thePagesAreCountedAndNumbered() throws IOException {
        assertEquals(pdf.getNumberOfPages(), file.pages());
        String words = new PDFTextStripper().getText(pdf);
        assertTrue(words.contains("Page 1 of " + file.pages()), words);
        assertTrue(words.contains("Page " + file.pages() + " of " + file.pages()));
    }

    @Test
    void theWordsCanBeCopied() throws IOException {
        String words = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        for (PaperText.Heading heading : text.headings()) {
            assertTrue(words.contains(heading.title()), heading::title);
        }
    }

    @Test
    void theSameTextGivesTheSameFile() {
        assertArrayEquals(file.bytes(), PdfMaker.make(text, VERSION, PLACE).bytes());
    }

    @Test
    void itHoldsNoScriptAndNoFile() throws IOException {
        assertEquals(null, pdf.getDocumentCatalog().getOpenAction());
        String raw = new String(new ByteArrayInputStream(file.bytes()).readAllBytes(), StandardCharsets.ISO_8859_1);
        assertFalse(raw.contains("/JavaScript") || raw.contains("/EmbeddedFile") || raw.contains("/Launch"));
    }
}
