package org.jumptojob.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.Visitor;
import org.jumptojob.consent.Endings;
import org.jumptojob.consent.Thing;

/**
 * The signed-in person's plan for good and hard days: a private room. It has no versions, so that deleting it leaves
 * nothing; it is in no search and no report, and others can see only the one line that she shares by itself.
 */
@ApplicationScoped
public class HardDaysService {

    @Inject
    Sheets sheets;

    @Inject
    SharedWorkLine shared;

    @Inject
    Endings endings;

    @Inject
    Visitor visitor;

    @Transactional
    @Allowed(Access.PERSON)
    public Optional<Sheet> sheet() {
        return sheets.find(visitor.personId(), HardDays.SHEET);
    }

    /**
     * @param base the version that the text was written on: 0 where the page showed none
     * @throws TooLong where it is longer than a sheet may be
     */
    @Transactional
    @Allowed(Access.PERSON)
    public Sheets.Saved save(long base, Map<String, List<String>> fields) {
        sheets.lock(visitor.personId());
        Sheets.Saved saved = sheets.save(visitor.personId(), HardDays.SHEET, sheet(), base, fields);
        if (saved.changed()) {
            endIfEmpty();
        }
        return saved;
    }

    /** Ends a conflict of two texts: {@code mine}, {@code other} or {@code both}. */
    @Transactional
    @Allowed(Access.PERSON)
    public void choose(String choice) {
        sheets.lock(visitor.personId());
        if (sheet().filter(sheet -> sheets.choose(visitor.personId(), HardDays.SHEET, sheet, choice))
                .isPresent()) {
            endIfEmpty();
        }
    }

    /** Where nothing is left that a receiver could read, whatever opened it ends. */
    private void endIfEmpty() {
        if (shared.show(visitor.personId(), HardDays.WORK).isEmpty()) {
            endings.gone(visitor.personId(), new Thing(SharedWorkLine.KIND, HardDays.WORK));
        }
    }

    /** Deletes all of it at once, for good. */
    @Transactional
    @Allowed(Access.PERSON)
    public void delete() {
        sheets.delete(visitor.personId(), HardDays.SHEET);
        endings.gone(visitor.personId(), new Thing(SharedWorkLine.KIND, HardDays.WORK));
    }
}
