package org.jumptojob.e2e.reading;

/** How a person gets on with one kind of page. */
interface Way {

    /** Whether the page is of this kind. */
    boolean isHere(Reading page);

    /** Does what the page asks for, up to the next page; gives that. */
    Reading goOn(Reading page);

    /** The button or link to the next step, or to the end of the module. */
    static Heard forth(Reading page) {
        return page.main()
                .find("button", Way::leadsOn)
                .or(() -> page.main().find("link", Way::leadsOn))
                .orElseThrow(() -> new AssertionError("Nothing leads on from " + page.where()));
    }

    private static boolean leadsOn(String name) {
        return name.startsWith("Go on: ") || name.equals("Finish this module");
    }
}
