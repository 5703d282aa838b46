package org.jumptojob.consent;

/** To whom a thing is open now, for the room that holds it: so that it can tell everybody whose words are in it. */
public final class Readers {

    /** The name of a person or a role to whom a thing is open, after {@link #join}. */
    public static final String NAME = "COALESCE(z.seat_name, y.display_name)";

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
