package org.jumptojob.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a mail in pieces, so that its links can be opened. */
public final class MailText {

    // A full stop or a bracket at the end belongs to the sentence, not to the address.
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

    /** A piece that is a link, or one that is not. */
    public static final class Piece {
        private final String text;
        private final boolean link;

        Piece(String text, boolean link) {
            this.text = text;
            this.link = link;
        }

        public String getText() {
            return text;
        }

        public boolean isLink() {
            return link;
        }
    }

    private MailText() {}

    static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher links = LINK.matcher(text);
        int end = 0;
        while (links.find()) {
            if (links.start() > end) {
                pieces.add(new Piece(text.substring(end, links.start()), false));
            }
            pieces.add(new Piece(links.group(), true));
            end = links.end();
        }
        if (end < text.length()) {
            pieces.add(new Piece(text.substring(end), false));
        }
        return pieces;
    }
}
