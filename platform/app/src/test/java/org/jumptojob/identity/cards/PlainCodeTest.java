package org.jumptojob.identity.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.TestSecrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainCodeTest {

    private final Secrets secrets = TestSecrets.random();

    @Test
    void aCodeHasNoSignThatLooksLikeAnother() {
        for (int i = 0; i < 500; i++) {
            String code = PlainCode.random(secrets, PlainCode.FOR_A_CARD);
            assertTrue(code.matches("[A-Z3-9]{12}"), code);
            assertFalse(code.matches(".*[BIOSZ58].*"), code);
        }
    }

    /** At least 40 bits: 26 signs, and twelve of them. */
    @Test
    void aCardsCodeIsHardToGuess() {
        assertTrue(PlainCode.FOR_A_CARD * Math.log(26) / Math.log(2) >= 40);
    }

    @Test
    void aCodeIsReadHoweverItIsWritten() {
        assertEquals("JUMPTEAM", PlainCode.normalised(" jump-team "));
        assertEquals("JUMP TEAM", PlainCode.shown("JUMPTEAM"));
        assertEquals("", PlainCode.normalised(null));
        assertEquals("ACDE FGHJ KLMN", PlainCode.shown("ACDEFGHJKLMN"));
    }

    @Test
    void aCodeIsFoundAfterTheSitesKeyWasChanged(@TempDir Path folder) throws Exception {
        String old = key(1);
        Path file = Files.writeString(folder.resolve("secret"), old + "\n");
        String hash = PlainCode.hash(TestSecrets.of(file), "card", "JUMPTEAM");
        Files.writeString(file, key(2) + "\n" + old + "\n");
        List<String> hashes = PlainCode.hashes(TestSecrets.of(file), "card", "jump team");
        assertTrue(hashes.contains(hash));
        assertNotEquals(hash, PlainCode.hash(TestSecrets.of(file), "card", "JUMPTEAM"));
    }

    @Test
    void theHashOfOnePurposeIsWorthNothingForAnother() {
        assertNotEquals(PlainCode.hash(secrets, "card", "JUMPTEAM"), PlainCode.hash(secrets, "group code", "JUMPTEAM"));
    }

    @Test
    void thePictureOfACardHasAWhiteEdge() {
        QrPicture picture = new QrPicture("https://example.org/card?c=ACDEFGHJKLMN");
        assertTrue(picture.getSize() >= 21 + 8);
        // The corner square of a QR code is dark (ISO/IEC 18004, 6.3.3), so the first path begins after the edge.
        assertTrue(picture.getPath().startsWith("M4,4h1v1h-1z"), picture::getPath);
        assertFalse(picture.getPath().contains("M3,"));
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
