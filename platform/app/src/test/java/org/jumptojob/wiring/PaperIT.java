package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jumptojob.e2e.TestServer;
import org.junit.jupiter.api.Test;

/** Lessons, modules and guides go out on paper and as files: the same for everybody, and nobody's own words in them. */
class PaperIT {

    private static final String LESSON = "/learn/jump-to-job/a-safe-start/welcome";
    private static final String PRIVATE = "/learn/jump-to-job/a-safe-start/six-feelings";
    private static final String PDF = "/files/jump-to-job/a-safe-start/welcome.pdf";
    private static final String MODULE = "/files/jump-to-job/a-safe-start.html";

    private static TestBrowser stranger() {
        return new TestBrowser(TestServer.shared().url(""));
    }

    private static String link(TestBrowser.Answer page, String path) {
        Matcher matcher =
                Pattern.compile("href=\"(" + Pattern.quote(path) + "[^\"]*)\"").matcher(page.body());
        assertTrue(matcher.find(), () -> "no link to " + path + " in " + page.body());
        return matcher.group(1).replace("&amp;", "&");
    }

    @Test
    void theLinkOfALessonLeadsToAPdfThatIsKeptForGood() throws Exception {
        String address = link(stranger().get(LESSON), PDF);
        TestBrowser.Answer file = stranger().get(address);
        assertEquals(200, file.status());
        assertEquals("application/pdf", file.header("Content-Type"));
        assertEquals(
                "attachment; filename=\"jump-to-job_a-safe-start_welcome.pdf\"", file.header("Content-Disposition"));
        assertEquals("public, max-age=31536000, immutable", file.header("Cache-Control"));
        assertTrue(address.endsWith("v=" + file.header("ETag").replace("\"", "")), address);
        try (PDDocument pdf = Loader.loadPDF(stranger().bytes(address))) {
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
        }
    }

    @Test
    void whoHasTheFileAlreadyIsToldSo() throws Exception {
        TestBrowser.Answer first = stranger().get(PDF);
        assertEquals("public, no-cache", first.header("Cache-Control"));
        TestBrowser again = stranger();
        TestBrowser.Answer second = again.send(again.request(PDF).GET().header("If-None-Match", first.header("ETag")));
        assertEquals(304, second.status());
        assertEquals("", second.body());
    }

    @Test
    void thePageTellsHowLongAFileIsThatWasMade() throws Exception {
        byte[] bytes = stranger().bytes(PDF);
        int pages;
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            pages = pdf.getNumberOfPages();
        }
        String said =
                "(" + (pages == 1 ? "1 page" : pages + " pages") + ", " + Math.round(bytes.length / 1000f) + " kB)";
        String page = stranger().get(LESSON).body();
        assertTrue(page.contains("This lesson as PDF " + said), () -> said + " is not in " + page);
    }

    @Test
    void aModuleIsOneFileThatNeedsNothingElse() throws Exception {
        TestBrowser.Answer file = stranger().get(MODULE);
        assertEquals("text/html;charset=UTF-8", file.header("Content-Type").replace(" ", ""));
        assertTrue(file.header("Content-Disposition").startsWith("attachment;"));
        assertTrue(file.header("Content-Security-Policy").startsWith("sandbox;"));
        assertFalse(file.body().contains("<script") || file.body().contains("<link"));
        assertTrue(file.body().contains("<details"));
    }

    @Test
    void whatAPersonWroteStandsInNoFile() throws Exception {
        TestBrowser robin = stranger().signUp(UUID.randomUUID() + "@new.test");
        String own = "a line that is mine alone";
        robin.post(robin.get(PRIVATE).form("/note").action(), "version", "0", "line", own);
        assertTrue(robin.get(PRIVATE).body().contains(own));
        for (String path :
                List.of("/paper/jump-to-job/a-safe-start/six-feelings", "/paper/jump-to-job/a-safe-start", MODULE)) {
            assertFalse(robin.get(path).body().contains(own), path);
        }
        assertEquals(robin.get(MODULE).body(), stranger().get(MODULE).body());
    }

    @Test
    void theGuideOfAMeetingHasAPageForThoseWhoTakePart() throws Exception {
        TestBrowser.Answer guide = stranger().get("/learn/jump-to-job/a-safe-start/group-agreement");
        link(guide, "/files/jump-to-job/a-safe-start/group-agreement.pdf?v=");
        String forParticipants = link(guide, "/files/jump-to-job/a-safe-start/group-agreement.pdf?words=easy");
        assertEquals(
                "attachment; filename=\"jump-to-job_a-safe-start_group-agreement_easy-words.pdf\"",
                stranger().get(forParticipants).header("Content-Disposition"));
    }

    @Test
    void theModuleThatIsOpenCanBeSaved() throws Exception {
        TestBrowser.Answer track = stranger().get("/tracks/jump-to-job?module=a-safe-start");
        link(track, "/files/jump-to-job/a-safe-start.pdf");
        link(track, MODULE);
        link(track, "/paper/jump-to-job/a-safe-start");
    }

    @Test
    void anythingElseIsNotThere() throws Exception {
        for (String path : List.of(
                "/files/",
                "/files/jump-to-job/nowhere.pdf",
                "/files/nowhere/a-safe-start.html",
                "/files/jump-to-job/a-safe-start/welcome.html",
                "/paper/jump-to-job/nowhere",
                "/paper/jump-to-job/a-safe-start/nowhere")) {
            assertEquals(404, stranger().get(path).status(), path);
        }
    }

    @Test
    void theFileAndThePageSayTheSame() throws Exception {
        String page = new String(stranger().bytes("/paper/jump-to-job/a-safe-start/welcome"), StandardCharsets.UTF_8);
        String title = page.replaceAll("(?s).*<h1 id=\"top\">(.*?)</h1>.*", "$1");
        assertTrue(stranger().get(MODULE).body().contains(title + "</h2>"), title);
    }
}
