package org.jumptojob.groups.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.groups.Place;
import org.jumptojob.groups.Waiting;

/** Reports that wait for a person's answer. */
@ApplicationScoped
public class ReportsWaiting implements Waiting {

    @Inject
    Reports reports;

    Clock clock = Clock.systemUTC();

    @Override
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<Item> of(UUID person, List<Place> places) {
        return reports.openFor(person, clock.instant()).stream()
                .map(report -> new Item("groups.waiting-report", List.of(report.groupName()), "/answer-reports"))
                .toList();
    }
}
