package org.jumptojob.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.consent.OpenBeside;

/** That somebody reads a request of hers, for the page of who sees what. */
@ApplicationScoped
public class RecognitionSeen implements OpenBeside {

    @Override
    @Allowed(Access.PLATFORM)
    public List<Way> ways(Whose whose) {
        return List.of(new Way(
                "recognition.seen-now",
                "/my-recognition",
                "SELECT '' AS name, '' AS place FROM recognition WHERE person_id = ? AND (taken_by IS NOT NULL"
                        + " OR decided_by IS NOT NULL)",
                whose.person()));
    }
}
