package org.jumptojob.operations.site;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jumptojob.privacy.Retention;
import org.jumptojob.settings.Changeable;
import org.jumptojob.settings.Settings;

/** What may be changed at run time: what the rooms name, and how long each kind of data stays. */
@ApplicationScoped
class ChangeableList {

    /** A hundred years, as {@code RetentionRules} has it. */
    private static final int MOST_DAYS = 36_500;

    @Inject
    Instance<Changeable> named;

    @Inject
    Instance<Retention> kinds;

    private List<Changeable> all = List.of();

    @PostConstruct
    void collect() {
        collect(named.stream().toList(), kinds.stream().toList());
    }

    void collect(List<Changeable> settings, List<Retention> retentions) {
        List<Changeable> found = new ArrayList<>(settings);
        found.sort(Comparator.comparing(Changeable::variable));
        retentions.stream()
                .sorted(Comparator.comparing(Retention::word))
                .map(ChangeableList::ofRetention)
                .forEach(found::add);
        all = List.copyOf(found);
    }

    static Changeable ofRetention(Retention kind) {
        return new Changeable(
                Settings.retentionVariable(kind.word()),
                Optional.of(kind.days().map(String::valueOf).orElse(Changeable.Days.KEEP)),
                new Changeable.Days(kind.least(), MOST_DAYS),
                "retention.kind-" + kind.word(),
                "site.hint-retention");
    }

    /** Those that the rooms name by their variable, then those about the time that data stays. */
    List<Changeable> all() {
        return all;
    }

    Optional<Changeable> ofWord(String word) {
        return all.stream().filter(setting -> setting.word().equals(word)).findFirst();
    }

    Optional<Changeable> ofVariable(String variable) {
        return all.stream()
                .filter(setting -> setting.variable().equals(variable))
                .findFirst();
    }
}
