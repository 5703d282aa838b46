package org.jumptojob.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.records.clients.Release;
import org.jumptojob.xapi.StatementFacts;

/**
 * Looks once more at what the keys have found, where they do not tell enough; everything else goes through unread.
 *
 * <p>Of a statement that refers to others, each key may come from another one of them. But what is asked for must be met by
 * one statement as a whole (xAPI 1.0.3, part three, 2.1.3: "the filter conditions described above match for Statement c").
 */
@ApplicationScoped
public class Sieve {

    @Inject
    StatementIndex index;

    @Inject
    Release release;

    @Inject
    SiteRow site;

    /** Those that meet the filter and may reach whoever asks, in their order. */
    List<Statements.Found> through(List<Statements.Found> found, StatementFilter filter, Reach reach) {
        return released(meeting(found, filter.keys()), reach);
    }

    private List<Statements.Found> meeting(List<Statements.Found> found, List<UUID> keys) {
        if (keys.size() < 2) {
            return found;
        }
        Map<UUID, StatementFacts> known = new HashMap<>();
        return found.stream()
                .filter(one -> !mayHold(one, "StatementRef")
                        || index.isMet(keys, one.parsed().facts(), known))
                .toList();
    }

    /** Without those that name people who have not agreed; its own statements everybody may read. */
    List<Statements.Found> released(List<Statements.Found> found, Reach reach) {
        if (reach.platform() != Reach.Platform.AGREED) {
            return found;
        }
        Map<Long, StatementFacts> asked = new LinkedHashMap<>();
        for (Statements.Found one : found) {
            if (mayHold(one, site.iriBase())) {
                StatementFacts facts = one.parsed().facts();
                if (!Objects.equals(facts.authority(), reach.own())) {
                    asked.put(one.seq(), facts);
                }
            }
        }
        if (asked.isEmpty()) {
            return found;
        }
        Predicate<StatementFacts> may = release.to(reach.receiver(), false, asked.values());
        return found.stream()
                .filter(one -> !asked.containsKey(one.seq()) || may.test(asked.get(one.seq())))
                .toList();
    }

    /** Whether a word may stand in it; in JSON any character may also be written behind a backslash. */
    private static boolean mayHold(Statements.Found found, String word) {
        return found.text().contains(word) || found.text().indexOf('\\') >= 0;
    }
}
