package org.jumptojob.paper.pages;

/** A link to a file, with words that tell what it is and how long. */
public class PaperLink {

    private final String address;
    private final String label;

    PaperLink(String address, String label) {
        this.address = address;
        this.label = label;
    }

    public String getAddress() {
        return address;
    }

    public String getLabel() {
        return label;
    }
}
