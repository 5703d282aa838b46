package org.jumptojob.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.web.Texts;

/** The kinds of things that people can share, and how each thing is called. */
@ApplicationScoped
public class Kinds {

    private Iterable<Shareable> all = List.of();
    private Texts texts;

    protected Kinds() {}

    @Inject
    Kinds(@Any Instance<Shareable> all, Texts texts) {
        this.all = all;
        this.texts = texts;
    }

    /** For tests without a container. */
    static Kinds of(List<Shareable> all) {
        Kinds kinds = new Kinds();
        kinds.all = all;
        kinds.texts = new Texts();
        return kinds;
    }

    /** The words of the kinds, in the order of their names. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        all.forEach(kind -> words.add(kind.kind()));
        words.sort(Comparator.comparing(this::text));
        return words;
    }

    /** The kind in plain words; also one that cannot be shared, but is looked at. */
    String text(String kind) {
        return texts.get((find(kind).isPresent() ? "sharing.kind-" : "sharing.looked-at-") + kind);
    }

    Optional<Shareable> find(String word) {
        for (Shareable kind : all) {
            if (kind.kind().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The name of a thing that everybody may read who may know of the thing at all. */
    String name(Thing thing) {
        return find(thing.kind()).flatMap(kind -> kind.label(thing.id())).orElseGet(() -> text(thing.kind()));
    }

    /**
     * Those of several things that an owner still has. Each room is asked once; a thing with a name that everybody knows is
     * there for everybody.
     */
    Set<Thing> still(UUID owner, Collection<Thing> things) {
        Map<String, List<Shareable.Offer>> offers = new HashMap<>();
        return things.stream()
                .filter(thing -> find(thing.kind())
                        .filter(kind -> kind.label(thing.id()).isPresent()
                                || offers.computeIfAbsent(thing.kind(), any -> kind.offers(owner)).stream()
                                        .anyMatch(offer -> offer.thing().equals(thing)))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** Those of several things that their rooms hold back at present; each room is asked once. */
    Set<Thing> heldBack(Collection<Thing> things) {
        Set<Thing> held = new HashSet<>();
        for (Shareable kind : all) {
            Set<String> ids = things.stream()
                    .filter(thing -> thing.kind().equals(kind.kind()))
                    .map(Thing::id)
                    .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                kind.heldBack(ids).forEach(id -> held.add(new Thing(kind.kind(), id)));
            }
        }
        return held;
    }

    /** The names that an owner herself reads; each room is asked once, and only for things without a common name. */
    Map<Thing, String> namesFor(UUID owner, Collection<Thing> things) {
        Map<Thing, String> names = new HashMap<>();
        things.forEach(thing -> names.put(thing, name(thing)));
        Set<String> asked = things.stream()
                .filter(thing -> find(thing.kind())
                        .flatMap(kind -> kind.label(thing.id()))
                        .isEmpty())
                .map(Thing::kind)
                .collect(Collectors.toSet());
        for (String word : asked) {
            find(word)
                    .ifPresent(
                            kind -> kind.offers(owner).forEach(offer -> names.replace(offer.thing(), offer.title())));
        }
        return names;
    }
}
