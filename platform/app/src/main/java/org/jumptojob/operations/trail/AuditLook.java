package org.jumptojob.operations.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.Visitor;
import org.jumptojob.identity.kept.Watchers;
import org.jumptojob.persistence.Sql;
import org.jumptojob.web.Secrets;

/**
 * The audit trail for administrators, without names: in the place of each id stands a code. An administrator keeps hers, so
 * that one can see what somebody with all rights did over time. Everybody else's holds for one day: who knows one thing that
 * a person did must not find the others by it.
 */
@ApplicationScoped
public class AuditLook {

    /** Entries of one page. */
    static final int PAGE = 50;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int CODE_BYTES = 3;

    /**
     * One entry.
     *
     * @param actor a code; empty for a stranger or the platform
     * @param number its place in the chain; 0 while it waits to be sealed
     */
    record Line(UUID id, Instant at, String actor, String action, String subject, long number) {}

    /**
     * A part of the trail, the newest first.
     *
     * @param older where the next part begins; empty after the last
     */
    record Part(List<Line> lines, Optional<Cursor> older) {}

    /** A place in the trail: the part begins with what is older. */
    record Cursor(Instant at, UUID id) {

        static Optional<Cursor> of(String text) {
            try {
                String[] parts = text.split("_", -1);
                return Optional.of(new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1])));
            } catch (RuntimeException notOne) {
                return Optional.empty();
            }
        }

        String text() {
            return at + "_" + id;
        }
    }

    @Inject
    EntityManager entities;

    @Inject
    Secrets secrets;

    @Inject
    Watchers watchers;

    @Inject
    Visitor visitor;

    /** @param day empty for all days; a day is one of the administrator's zone */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Part part(Optional<LocalDate> day, Optional<Cursor> before) {
        ZoneId zone = ZoneId.of(visitor.person().timeZone());
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder(" WHERE 1 = 1");
        day.ifPresent(date -> {
            where.append(" AND e.at >= ? AND e.at < ?");
            values.add(date.atStartOfDay(zone).toInstant());
            values.add(date.plusDays(1).atStartOfDay(zone).toInstant());
        });
        before.ifPresent(cursor -> {
            where.append(" AND (e.at < ? OR (e.at = ? AND e.id < ?))");
            values.addAll(List.of(cursor.at(), cursor.at(), cursor.id()));
        });
        Codes codes = new Codes(zone, Set.copyOf(watchers.administrators(Instant.now())));
        List<Line> found = Sql.in(entities)
                .query(
                        "SELECT e.id, e.at, e.actor, e.action, e.subject, s.number FROM audit_entry e"
                                + " LEFT JOIN audit_seal s ON s.entry_id = e.id" + where
                                + " ORDER BY e.at DESC, e.id DESC FETCH FIRST " + (PAGE + 1) + " ROWS ONLY",
                        row -> line(ChainLink.of(row), row.number("number"), codes),
                        values.toArray());
        List<Line> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Part(
                List.copyOf(shown),
                found.size() <= PAGE
                        ? Optional.empty()
                        : Optional.of(new Cursor(
                                shown.get(PAGE - 1).at(), shown.get(PAGE - 1).id())));
    }

    /** The code that stands for the visitor herself. */
    @Allowed(Access.ADMINISTRATOR)
    public String mine() {
        return lasting(visitor.personId());
    }

    private static Line line(ChainLink entry, long number, Codes codes) {
        Instant at = entry.at();
        return new Line(
                entry.id(),
                at,
                entry.actor() == null ? "" : codes.of(entry.actor(), at),
                entry.action(),
                ID.matcher(entry.subject() == null ? "" : entry.subject())
                        .replaceAll(found -> codes.of(UUID.fromString(found.group()), at)),
                number);
    }

    private String lasting(UUID id) {
        return "A-" + code(id.toString());
    }

    private String code(String text) {
        return HexFormat.of().formatHex(secrets.sign("audit codes", text), 0, CODE_BYTES);
    }

    /** The codes of one part of the trail. */
    private final class Codes {
        private final ZoneId zone;
        private final Set<UUID> administrators;

        Codes(ZoneId zone, Set<UUID> administrators) {
            this.zone = zone;
            this.administrators = administrators;
        }

        String of(UUID id, Instant at) {
            return administrators.contains(id)
                    ? lasting(id)
                    : code(at.atZone(zone).toLocalDate() + " " + id);
        }
    }
}
