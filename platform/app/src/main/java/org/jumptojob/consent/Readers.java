package org.jumptojob.consent;

/**
 * To whom things are open now, for rooms above in their own statements: so that they can tell everybody whose words are in a
 * thing, and somebody that there is something for her.
 */
public final class Readers {

    /** The name of a person or a role to whom a thing is open, after {@link #join}. */
    public static final String NAME = "COALESCE(z.seat_name, y.display_name)";

    /**
     * Counts what is open to a person by name and was not opened by her, as {@code n} of the rows {@code z}; more conditions can
     * follow. Its marks: the person, the moment, the person.
     */
    public static final String UNOPENED =
            "SELECT COUNT(*) AS n FROM sharing z WHERE z.receiver_id = ? AND z.ended IS NULL AND z.open_until > ?"
                    + " AND NOT EXISTS (SELECT 1 FROM look l WHERE l.sharing_id = z.id AND l.looker_id = ?)";

    private Readers() {}

    /**
     * Joins those to whom a thing is open now to a query of another room. It has two marks: the kind and the moment.
     *
     * @param owner the column of whose thing it is
     * @param thing the expression of the thing's id, a text
     */
    public static String join(String owner, String thing) {
        return " JOIN sharing z ON z.owner_id = " + owner + " AND z.thing_id = " + thing
                + " AND z.kind = ? AND z.ended IS NULL AND z.open_until > ?"
                + " AND (z.receiver_id IS NOT NULL OR z.group_id IS NOT NULL)"
                + " LEFT JOIN person y ON y.id = z.receiver_id";
    }
}
