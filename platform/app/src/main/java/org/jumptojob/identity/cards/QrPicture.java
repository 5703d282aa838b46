package org.jumptojob.identity.cards;

import io.nayuki.qrcodegen.QrCode;

/** A text as a QR code (ISO/IEC 18004), drawn as one path of an SVG picture whose unit is one square of the code. */
public final class QrPicture {

    /** White squares around the code, without which cameras do not find it (ISO/IEC 18004, 6.3.8). */
    private static final int QUIET = 4;

    private final QrCode code;

    public QrPicture(String text) {
        this.code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    }

    /** Width and height, with the white edge. */
    public int getSize() {
        return code.size + 2 * QUIET;
    }

    /** The value of the attribute {@code d} of the path. */
    public String getPath() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(',')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
