package org.jumptojob.paper;

import org.jumptojob.learning.paper.PaperForm;

/** The kinds of files that can be saved. */
public enum PaperKind {
    PDF("pdf", "application/pdf", PaperForm.PDF),
    OFFLINE("html", "text/html;charset=UTF-8", PaperForm.OFFLINE);

    private final String ending;
    private final String mediaType;
    private final PaperForm form;

    PaperKind(String ending, String mediaType, PaperForm form) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.form = form;
    }

    static PaperKind ofEnding(String ending) {
        return ending.equals(PDF.ending) ? PDF : OFFLINE;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    PaperForm form() {
        return form;
    }
}
