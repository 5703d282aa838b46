package org.jumptojob.notices;

/** How many notices a person has not seen, for the one statement that stands before every page. */
public final class Unseen {

    /** An expression of SQL; the statement around it calls the row of the person {@code p}. */
    public static final String OF_PERSON =
            "(SELECT COUNT(*) FROM notice n WHERE n.person_id = p.id AND n.seen IS NULL)";

    private Unseen() {}
}
