package org.jumptojob.operations.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.privacy.Facts;
import org.jumptojob.privacy.PersonalData;

/** Which settings of the site somebody changed last: for her own copy. The setting stays when she goes, her id does not. */
@ApplicationScoped
public class ChoiceData implements PersonalData {

    @Inject
    ChoiceRows rows;

    @Override
    public List<Chapter> about(UUID person) {
        return List.of(new Chapter(
                "settings-changed",
                "copy.settings-changed",
                rows.by(person).stream()
                        .map(choice -> Facts.of("copy.when", choice.changed())
                                .and("copy.setting", choice.variable())
                                .map())
                        .toList()));
    }

    void closed(@Observes PersonClosed event) {
        rows.forget(event.personId());
    }
}
