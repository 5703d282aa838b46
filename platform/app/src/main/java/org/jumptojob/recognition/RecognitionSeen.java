package org.jumptojob.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.consent.OpenBeside;
import org.jumptojob.groups.Seats;
import org.jumptojob.groups.near.Distances;
import org.jumptojob.identity.contact.Desks;
import org.jumptojob.identity.kept.Watchers;

/** Who can read a request of hers at this moment, for the page of who sees what. Who has read it stands in her log. */
@ApplicationScoped
public class RecognitionSeen implements OpenBeside {

    private static final String READERS = "SELECT reader.display_name AS name, '' AS place FROM recognition r"
            + " JOIN person reader ON reader.id = COALESCE(r.taken_by, r.decided_by) WHERE r.person_id = ? AND "
            + Requests.STILL_THERE + " AND " + Distances.notBlocked("r.person_id", "reader.id") + " AND ("
            + Seats.hasSeat("reader.id", "r.to_group", "r.to_role") + " OR "
            + Desks.answers("reader.id", "r.to_organisation")
            + " OR r.to_group IS NULL AND r.to_organisation IS NULL AND " + Watchers.isAdministrator("reader.id") + ")";

    @Override
    @Allowed(Access.PLATFORM)
    public List<Way> ways(Whose whose) {
        return List.of(new Way(
                "recognition.seen-now",
                "/my-recognition",
                READERS,
                whose.person(),
                whose.now(),
                whose.now(),
                whose.now(),
                whose.now(),
                whose.now(),
                whose.now()));
    }
}
