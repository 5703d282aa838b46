package org.jumptojob.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.persistence.Ids;

/** Fills in the help page. Each change is audited; two who change the same line do not overwrite each other. */
@ApplicationScoped
public class HelpDesk {

    /** More would be no help to anybody. */
    static final int MOST = 40;

    private static final String MEANWHILE = "lines.meanwhile";

    @Inject
    HelpLines rows;

    @Inject
    Visitor visitor;

    @Inject
    Audit audit;

    @Inject
    Event<HelpBoard.Changed> changed;

    Clock clock = Clock.systemUTC();

    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public List<HelpLine> all() {
        return rows.all();
    }

    /** @throws NotFound where there is no such line, or no longer */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public HelpLine one(UUID id) {
        return rows.of(id).orElseThrow(NotFound::new);
    }

    /**
     * @param typed by the names of {@link HelpForm#FIELDS}
     * @return problems by field; empty where the line stands on the page now
     */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Map<String, String> add(Map<String, String> typed) {
        HelpForm form = form(typed);
        if (!form.problems().isEmpty()) {
            return form.problems();
        }
        if (rows.all().size() >= MOST) {
            return Map.of("name", "lines.too-many");
        }
        HelpLine line = form.line(Ids.next(), 0);
        rows.insert(line);
        tell("help-added", line.id());
        return Map.of();
    }

    /**
     * @param version of the line as the page had it
     * @throws NotFound where there is no such line, or no longer
     */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Map<String, String> change(UUID id, long version, Map<String, String> typed) {
        HelpForm form = form(typed);
        if (rows.of(id).isEmpty()) {
            throw new NotFound();
        }
        if (!form.problems().isEmpty()) {
            return form.problems();
        }
        if (!rows.change(form.line(id, version))) {
            return Map.of("name", MEANWHILE);
        }
        tell("help-changed", id);
        return Map.of();
    }

    /** @return the problem's message key, where there is one */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Optional<String> remove(UUID id, long version) {
        if (rows.of(id).isEmpty()) {
            throw new NotFound();
        }
        if (!rows.delete(id, version)) {
            return Optional.of(MEANWHILE);
        }
        tell("help-removed", id);
        return Optional.empty();
    }

    private HelpForm form(Map<String, String> typed) {
        // Her own day: in the evening it may be tomorrow already where the server counts.
        return new HelpForm(
                typed,
                LocalDate.ofInstant(clock.instant(), ZoneId.of(visitor.person().timeZone())));
    }

    private void tell(String action, UUID line) {
        audit.record(visitor.personId(), action, line.toString());
        changed.fire(new HelpBoard.Changed(rows.all()));
    }
}
