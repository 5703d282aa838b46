package org.jumptojob.learning.paper;

/** Where a text for paper is read. */
public enum PaperForm {
    /** A page of the site that is printed from the browser. */
    PAGE,
    /** A PDF. */
    PDF,
    /** One HTML file that needs neither the site nor a network. */
    OFFLINE
}
