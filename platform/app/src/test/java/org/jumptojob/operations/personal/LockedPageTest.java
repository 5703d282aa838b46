package org.jumptojob.operations.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jumptojob.privacy.PersonalData.Chapter;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

class LockedPageTest {

    private static final Texts TEXTS = new Texts();

    private static byte[] zip() {
        CopyPage page =
                new CopyPage(TEXTS::get, "https://site.test", Instant.parse("2026-11-22T10:00:00Z"), ZoneId.of("UTC"));
        CopyWriter writer = new CopyWriter(page);
        writer.add(List.of(new Chapter("account", "copy.account", List.of(Map.of("copy.name", "<Ann> & Bo")))));
        return writer.finish();
    }

    /** As the script of the page does it. */
    private static JsonObject opened(String page, String passphrase) throws GeneralSecurityException {
        String json = page.replaceFirst("(?s).*<script type=\"application/json\" id=\"locked\">", "")
                .replaceFirst("(?s)</script>.*", "");
        JsonObject locked = Json.createReader(new StringReader(json)).readObject();
        byte[] key = LockedPage.key(passphrase, Base64.getDecoder().decode(locked.getString("salt")));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(128, Base64.getDecoder().decode(locked.getString("nonce"))));
        String text = new String(
                cipher.doFinal(Base64.getDecoder().decode(locked.getString("text"))), StandardCharsets.UTF_8);
        return Json.createReader(new StringReader(text)).readObject();
    }

    @Test
    void whoHasThePassphraseReadsEverything() throws Exception {
        String passphrase = LockedPage.passphrase();
        String page = new String(LockedPage.of(zip(), passphrase, TEXTS::get), StandardCharsets.UTF_8);
        assertFalse(page.contains("Ann"), "nothing is told without it");
        assertFalse(page.matches("(?s).*@[a-z]+@.*"), "every text of the page is there");
        JsonObject files = opened(page, passphrase.toLowerCase().replace("-", " "));
        assertTrue(files.getString("index.html").contains("<dd>&lt;Ann&gt; &amp; Bo</dd>"));
        assertTrue(files.getString("data.json").contains("\"name\":\"<Ann> & Bo\""));
    }

    @Test
    void anotherPassphraseOpensNothing() {
        String page = new String(LockedPage.of(zip(), LockedPage.passphrase(), TEXTS::get), StandardCharsets.UTF_8);
        assertThrows(AEADBadTagException.class, () -> opened(page, LockedPage.passphrase()));
    }

    @Test
    void aPassphraseIsLongAndNeverTheSame() {
        assertTrue(LockedPage.passphrase().matches("([A-Z2-9]{5}-){4}[A-Z2-9]{5}"));
        assertNotEquals(LockedPage.passphrase(), LockedPage.passphrase());
        assertTrue(LockedPage.isStrong(LockedPage.passphrase()));
        List.of("", "secret", "AAAAA", "0000000000000000000000000")
                .forEach(weak -> assertFalse(LockedPage.isStrong(weak), weak));
    }

    @Test
    void theCopyTellsTimesInTheZoneOfItsOwnerAndFoldsOnlyRecordsAway() {
        CopyPage page = new CopyPage(TEXTS::get, "https://site.test", Instant.EPOCH, ZoneId.of("Europe/Brussels"));
        String html = page.chapter(new Chapter(
                "learning-records",
                "copy.learning-records",
                List.of(Map.of("copy.when", "2026-11-22T10:00:00Z"), Map.of("copy.record", "{" + "x".repeat(300)))));
        assertTrue(html.contains(">22 November 2026, 11:00</time>"), html);
        assertTrue(html.contains("<details>"), html);
        assertEquals("when", CopyPage.name("copy.when"));
        assertFalse(page.chapter(new Chapter("a", "copy.text", List.of(Map.of("copy.text", "y".repeat(900)))))
                .contains("<details>"));
        assertTrue(page.chapter(new Chapter("b", "copy.text", List.of())).contains("Nothing is kept here."));
        assertTrue(page.chapter(new Chapter("c", "nosuch.word", List.of())).contains(">word</h2>"));
    }
}
