package org.jumptojob.groups.safety;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.consent.OpenBeside;

/** What a person has reported and is not answered: who answers in the group reads it. */
@ApplicationScoped
public class ReportsBeside implements OpenBeside {

    @Override
    @Allowed(Access.PLATFORM)
    public List<Way> ways(Whose whose) {
        return List.of(new Way(
                "groups.open-report",
                "/reports",
                "SELECT g.name AS name, '' AS place FROM group_report r JOIN person_group g ON g.id = r.group_id"
                        + " WHERE r.reporter_id = ? AND r.state <> ?",
                whose.person(),
                Report.ANSWERED));
    }
}
