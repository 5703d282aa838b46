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

/** The signed-in person's card "What helps me"; others see it through the gate of {@code consent} only. */
@ApplicationScoped
public class CardService {

    @Inject
    Sheets sheets;

    @Inject
    SharedCard shared;

    @Inject
    Endings endings;

    @Inject
    Visitor visitor;

    @Transactional
    @Allowed(Access.PERSON)
    public Optional<Sheet> sheet() {
        return sheets.find(visitor.personId(), Card.SHEET);
    }

    /**
     * @param base the version that the card was written on: 0 where the page showed none
     * @throws TooLong where it is longer than a sheet may be
     */
    @Transactional
    @Allowed(Access.PERSON)
    public Sheets.Saved save(long base, Map<String, List<String>> fields) {
        sheets.lock(visitor.personId());
        Sheets.Saved saved = sheets.save(visitor.personId(), Card.SHEET, sheet(), base, fields);
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
        if (sheet().filter(sheet -> sheets.choose(visitor.personId(), Card.SHEET, sheet, choice))
                .isPresent()) {
            endIfEmpty();
        }
    }

    /** Where nothing is left that a receiver could read, whatever opened it ends. */
    private void endIfEmpty() {
        if (shared.show(visitor.personId(), SharedCard.ID).isEmpty()) {
            endings.gone(visitor.personId(), new Thing(SharedCard.KIND, SharedCard.ID));
        }
    }

    @Transactional
    @Allowed(Access.PERSON)
    public void delete() {
        sheets.delete(visitor.personId(), Card.SHEET);
        endings.gone(visitor.personId(), new Thing(SharedCard.KIND, SharedCard.ID));
    }
}
