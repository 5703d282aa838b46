package org.jumptojob.operations.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.access.PersonNames;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.persistence.OldRows;
import org.jumptojob.privacy.Facts;
import org.jumptojob.privacy.PersonalData;
import org.jumptojob.privacy.Retention;

/** Who has opened a person's record and why: for her own copy. Kept for three years. */
@ApplicationScoped
public class OpeningData implements PersonalData {

    private static final int THREE_YEARS = 1095;

    @Inject
    OpeningRows rows;

    @Inject
    PersonNames names;

    @Override
    public List<Chapter> about(UUID person) {
        List<Opening> openings = rows.of(person);
        Map<UUID, String> by =
                names.namesOf(openings.stream().map(Opening::by).distinct().toList());
        return List.of(new Chapter(
                "openings",
                "copy.openings",
                openings.stream()
                        .map(opening -> Facts.of("copy.when", opening.opened())
                                .and("copy.until", opening.ends())
                                .and("copy.by", by.get(opening.by()))
                                .and("copy.reason", opening.reason())
                                .map())
                        .toList()));
    }

    void closed(@Observes PersonClosed event) {
        rows.deleteAll(event.personId());
    }

    @Produces
    @Dependent
    Retention kept() {
        OldRows old = rows.old();
        return Retention.of("record_opening", THREE_YEARS, old::count, old::delete);
    }
}
