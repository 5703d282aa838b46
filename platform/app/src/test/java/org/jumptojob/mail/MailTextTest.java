package org.jumptojob.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MailTextTest {

    private static List<String> links(String text) {
        return MailText.pieces(text).stream()
                .filter(MailText.Piece::isLink)
                .map(MailText.Piece::getText)
                .toList();
    }

    @Test
    void aLinkEndsBeforeTheFullStopOfItsSentence() {
        assertEquals(List.of("http://127.0.0.1:8080/link?t=a-b_c"), links("Open http://127.0.0.1:8080/link?t=a-b_c."));
        assertEquals(List.of("https://site.test/x"), links("(see https://site.test/x)"));
    }

    @Test
    void thePiecesTogetherAreTheWholeText() {
        String text = "Hello\nhttps://a.test/1 and\nhttps://b.test/2\n\nBye";
        String again =
                MailText.pieces(text).stream().map(MailText.Piece::getText).collect(Collectors.joining());
        assertEquals(text, again);
        assertEquals(2, links(text).size());
    }

    @Test
    void onlyWebAddressesAreLinks() {
        assertEquals(List.of(), links("javascript:alert(1) mailto:a@b.test ftp://c.test/ http://"));
    }

    @Test
    void anEmptyTextHasNoPieces() {
        assertEquals(List.of(), MailText.pieces(""));
    }
}
