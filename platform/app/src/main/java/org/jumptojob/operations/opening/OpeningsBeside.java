package org.jumptojob.operations.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.consent.OpenBeside;

/** Administrators who have a person's record open at this moment. */
@ApplicationScoped
public class OpeningsBeside implements OpenBeside {

    @Override
    @Allowed(Access.PLATFORM)
    public List<Way> ways(Whose whose) {
        return List.of(new Way(
                "opening.open-now",
                "/my-data",
                "SELECT p.display_name AS name, '' AS place FROM record_opening o JOIN person p ON p.id = o.opened_by"
                        + " WHERE o.person_id = ? AND o.ends > ?",
                whose.person(),
                whose.now()));
    }
}
