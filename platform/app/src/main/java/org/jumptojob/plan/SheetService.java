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
import org.jumptojob.consent.Shareable;

/** The signed-in person's card "What helps me" and her plan for good and hard days. */
@ApplicationScoped
public class SheetService {

    @Inject
    Sheets sheets;

    @Inject
    SharedCard card;

    @Inject
    SharedWorkLine workLine;

    @Inject
    Endings endings;

    @Inject
    Visitor visitor;

    @Transactional
    @Allowed(Access.PERSON)
    public Optional<Sheet> sheet(OwnSheet which) {
        return sheets.find(visitor.personId(), which.form());
    }

    /**
     * @param base the version that the text was written on: 0 where the page showed none
     * @throws TooLong where it is longer than a sheet may be
     */
    @Transactional
    @Allowed(Access.PERSON)
    public Sheets.Saved save(OwnSheet which, long base, Map<String, List<String>> fields) {
        sheets.lock(visitor.personId());
        Sheets.Saved saved = sheets.save(visitor.personId(), which.form(), sheet(which), base, fields);
        if (saved.changed()) {
            endIfEmpty(which);
        }
        return saved;
    }

    /** Ends a conflict of two texts: {@code mine}, {@code other} or {@code both}. */
    @Transactional
    @Allowed(Access.PERSON)
    public void choose(OwnSheet which, String choice) {
        sheets.lock(visitor.personId());
        if (sheet(which)
                .filter(sheet -> sheets.choose(visitor.personId(), which.form(), sheet, choice))
                .isPresent()) {
            endIfEmpty(which);
        }
    }

    /** Where nothing is left that a receiver could read, whatever opened it ends. */
    private void endIfEmpty(OwnSheet which) {
        Shareable shareable = which == OwnSheet.CARD ? card : workLine;
        if (shareable.show(visitor.personId(), which.shared().id()).isEmpty()) {
            endings.gone(visitor.personId(), which.shared());
        }
    }

    /** Deletes all of it at once, for good. */
    @Transactional
    @Allowed(Access.PERSON)
    public void delete(OwnSheet which) {
        sheets.delete(visitor.personId(), which.form());
        endings.gone(visitor.personId(), which.shared());
    }
}
