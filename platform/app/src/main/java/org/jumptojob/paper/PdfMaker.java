package org.jumptojob.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes a tagged PDF (PDF/UA-1, ISO 14289-1): title, language, headings, lists, words for pictures and links, bookmarks, fonts in the
 * file. The same text gives the same pages.
 */
final class PdfMaker {

    static final String FONT = "Atkinson Hyperlegible";
    private static final float PDF_VERSION = 1.7f;

    static {
        // What the renderer tells on the way is for those who write a style sheet; what fails is thrown.
        XRLog.setLoggingEnabled(false);
    }

    private PdfMaker() {}

    /**
     * @param version stands for the text
     * @param place the running line of each page, see {@link PaperPage#forPdf}
     */
    static PaperFile make(PaperDocument document, String version, String place) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(100_000);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(PDF_VERSION);
        builder.withProducer(document.author());
        builder.withW3cDocument(parse(new PaperPage(document).forPdf(place)), null);
        // Nothing is loaded but the pictures that stand in the text itself.
        builder.useUriResolver(
                (base, uri) -> uri != null && (uri.startsWith("data:") || uri.startsWith("#")) ? uri : null);
        font(builder, "regular", 400, FontStyle.NORMAL);
        font(builder, "bold", 700, FontStyle.NORMAL);
        font(builder, "italic", 400, FontStyle.ITALIC);
        font(builder, "bold-italic", 700, FontStyle.ITALIC);
        try (BatikSVGDrawer drawer = new BatikSVGDrawer()) {
            builder.useSVGDrawer(drawer);
            builder.toStream(out);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                PDDocument pdf = renderer.getPdfDocument();
                date(pdf, document.changed());
                pdf.setDocumentId(Long.parseUnsignedLong(version, 16));
                int pages = pdf.getNumberOfPages();
                pdf.save(out);
                return new PaperFile(out.toByteArray(), version, pages);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The PDF of " + document.title() + " could not be made.", e);
        }
    }

    private static void date(PDDocument pdf, String day) {
        Calendar changed = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        changed.setTimeInMillis(
                LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        pdf.getDocumentInformation().setCreationDate(changed);
        pdf.getDocumentInformation().setModificationDate(changed);
    }

    private static void font(PdfRendererBuilder builder, String name, int weight, FontStyle style) {
        builder.useFont(() -> font(name), FONT, weight, style, true);
    }

    static InputStream font(String name) {
        return PdfMaker.class.getResourceAsStream("atkinson-hyperlegible-" + name + ".ttf");
    }

    private static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
            nameLinks(document);
            return document;
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("A text for paper is not well-formed.", e);
        }
    }

    /** ISO 14289-1, 7.18.5: each link has a description. Its own words are one. */
    private static void nameLinks(Document document) {
        NodeList links = document.getElementsByTagName("a");
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            link.setAttribute("title", link.getTextContent().strip());
        }
    }
}
