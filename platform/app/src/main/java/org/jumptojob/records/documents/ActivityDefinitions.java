package org.jumptojob.records.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.persistence.OwnTransactions;
import org.jumptojob.records.door.StoredTexts;
import org.jumptojob.xapi.Definitions;

/**
 * What the store knows of activities: the definitions that came with statements, merged into one for each activity (xAPI
 * 1.0.3, part two, 2.4.4.1 and part three, 2.5).
 */
@ApplicationScoped
public class ActivityDefinitions {

    private static final int LONGEST_IRI = 2_000;

    /** What a column of H2 holds, with some room. */
    private static final int LONGEST_DEFINITION = 1_000_000;

    private final KnownDefinitions known = new KnownDefinitions();

    @Inject
    DefinitionRows rows;

    @Inject
    OwnTransactions transactions;

    /**
     * Takes over what statements say of their activities. Those without a definition, and those whose definition says
     * nothing new, cost no SQL. Runs in a transaction of its own: call it outside of any other, before the statements are
     * stored, and only for a caller who may {@code define}.
     *
     * @param activities Activity objects that are valid by the standard, in the order in which they came
     */
    @Allowed(Access.PLATFORM)
    public void learn(Collection<JsonObject> activities) {
        SortedMap<String, List<String>> news = news(activities);
        if (news.isEmpty()) {
            return;
        }
        Map<String, String> stored = transactions.answer(() -> store(news));
        stored.forEach((iri, merged) -> {
            List<String> came = news.get(iri);
            known.put(iri, new KnownDefinitions.Known(merged, came.get(came.size() - 1)));
        });
    }

    /** The merged definition of an activity as JSON text; empty for one of which nothing is known. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Optional<String> find(String iri) {
        return Optional.ofNullable(rows.find(List.of(iri)).get(iri));
    }

    /** The merged definitions as JSON text by IRI; activities of which nothing is known are left out. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Map<String, String> find(Collection<String> iris) {
        return rows.find(iris);
    }

    /** By activity, the definitions of which this node does not know that they are stored, in their order. */
    private SortedMap<String, List<String>> news(Collection<JsonObject> activities) {
        SortedMap<String, List<String>> news = new TreeMap<>();
        for (JsonObject activity : activities) {
            if (activity.get("id") instanceof JsonString id
                    && activity.get("definition") instanceof JsonObject definition
                    && StoredTexts.fits(id.getString(), LONGEST_IRI)) {
                add(news, id.getString(), StoredTexts.encodable(definition.toString()));
            }
        }
        return news;
    }

    private void add(SortedMap<String, List<String>> news, String iri, String definition) {
        List<String> came = news.get(iri);
        if (came == null) {
            if (saysNothingNew(iri, definition)) {
                return;
            }
            news.put(iri, new ArrayList<>(List.of(definition)));
        } else if (!came.get(came.size() - 1).equals(definition)) {
            came.add(definition);
        }
    }

    private boolean saysNothingNew(String iri, String definition) {
        KnownDefinitions.Known before = known.of(iri).orElse(null);
        if (before == null
                || !before.last().equals(definition)
                        && !into(before.merged(), definition).equals(before.merged())) {
            return false;
        }
        if (!before.last().equals(definition)) {
            known.put(iri, new KnownDefinitions.Known(before.merged(), definition));
        }
        return true;
    }

    /**
     * First the new ones, then the changed ones, both in the order of their IRIs: so no two writers wait for each other.
     *
     * @return what is stored now, by IRI
     */
    private Map<String, String> store(SortedMap<String, List<String>> news) {
        Map<String, String> stored = new HashMap<>(rows.find(news.keySet()));
        SortedMap<String, String> fresh = new TreeMap<>();
        news.forEach((iri, came) -> {
            if (!stored.containsKey(iri)) {
                fresh.put(iri, all(came.get(0), came));
            }
        });
        rows.insert(fresh);
        news.forEach((iri, came) -> {
            if (!fresh.containsKey(iri) && !all(stored.get(iri), came).equals(stored.get(iri))) {
                // Read again under the lock: somebody else may have added something meanwhile.
                String locked = rows.lock(iri).orElseThrow();
                String merged = all(locked, came);
                if (!merged.equals(locked)) {
                    rows.update(iri, merged);
                }
                stored.put(iri, merged);
            }
        });
        stored.putAll(fresh);
        return stored;
    }

    private static String all(String merged, List<String> came) {
        String result = merged;
        for (String definition : came) {
            result = into(result, definition);
        }
        return result;
    }

    /** A definition that would outgrow its column stays as it is. */
    private static String into(String merged, String definition) {
        if (merged.equals(definition)) {
            return merged;
        }
        String result = StoredTexts.encodable(Definitions.merge(merged, definition));
        return result.length() > LONGEST_DEFINITION ? merged : result;
    }
}
