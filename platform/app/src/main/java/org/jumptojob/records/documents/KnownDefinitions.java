package org.jumptojob.records.documents;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What this node remembers of activities, so that a definition which comes with every statement costs no SQL. Bounded by
 * characters, and what was not used for the longest time goes first. Another node may know more: then a definition is
 * learnt once more, which changes nothing.
 */
final class KnownDefinitions {

    /** About 8 to 16 MB. */
    private static final int MOST_CHARACTERS = 8_000_000;

    /** One long definition must not push out a thousand short ones. */
    private static final int LONGEST = 16_384;

    private final Map<String, Known> byIri = new LinkedHashMap<>(16, 0.75f, true);
    private final int mostCharacters;
    private long characters;

    KnownDefinitions() {
        this(MOST_CHARACTERS);
    }

    KnownDefinitions(int mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    /**
     * @param merged as stored
     * @param last the definition that was merged into it the last time: mostly the next one is the same
     */
    record Known(String merged, String last) {
        private int weight(String iri) {
            return iri.length() + merged.length() + last.length();
        }
    }

    synchronized Optional<Known> of(String iri) {
        return Optional.ofNullable(byIri.get(iri));
    }

    synchronized void put(String iri, Known known) {
        forget(iri);
        if (known.merged().length() > LONGEST || known.last().length() > LONGEST) {
            return;
        }
        byIri.put(iri, known);
        characters += known.weight(iri);
        Iterator<Map.Entry<String, Known>> eldest = byIri.entrySet().iterator();
        while (characters > mostCharacters) {
            Map.Entry<String, Known> entry = eldest.next();
            characters -= entry.getValue().weight(entry.getKey());
            eldest.remove();
        }
    }

    private void forget(String iri) {
        Known old = byIri.remove(iri);
        if (old != null) {
            characters -= old.weight(iri);
        }
    }
}
