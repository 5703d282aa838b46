package org.jumptojob.e2e.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A page, or a part of it, in the order in which it is told. What a person looks for she finds by role and name.
 *
 * @param where the address of the page, for messages
 */
record Reading(String where, List<Heard> all) {

    /** The first thing of a role with just this name. */
    Heard the(String role, String name) {
        return find(role, name::equals).orElseThrow(() -> missing(role, name));
    }

    /** The first thing of a role whose name begins so. */
    Heard beginning(String role, String name) {
        return find(role, any -> any.startsWith(name)).orElseThrow(() -> missing(role, name + " …"));
    }

    boolean has(String role, String name) {
        return find(role, name::equals).isPresent();
    }

    Optional<Heard> find(String role, Predicate<String> name) {
        return all.stream()
                .filter(heard -> heard.role().equals(role) && name.test(heard.name()))
                .findFirst();
    }

    /** All things of some roles. */
    List<Heard> every(String... roles) {
        return all.stream().filter(heard -> heard.is(roles)).toList();
    }

    Optional<Heard> summary(String name) {
        return all.stream()
                .filter(heard -> heard.isSummary() && heard.name().equals(name))
                .findFirst();
    }

    /** What belongs to a thing. */
    Reading within(Heard outer) {
        List<Heard> inner = new ArrayList<>();
        for (Heard heard : after(outer).all()) {
            if (heard.depth() <= outer.depth()) {
                break;
            }
            inner.add(heard);
        }
        return new Reading(where, inner);
    }

    /** What is told after a thing. */
    Reading after(Heard heard) {
        return new Reading(where, all.subList(all.indexOf(heard) + 1, all.size()));
    }

    Reading main() {
        return within(
                all.stream().filter(heard -> heard.is("main")).findFirst().orElseThrow(() -> missing("main", "")));
    }

    /** The heading of the page. */
    String title() {
        return all.stream()
                .filter(heard -> heard.is("heading") && heard.level() == 1)
                .map(Heard::name)
                .findFirst()
                .orElseThrow(() -> missing("heading", "of level 1"));
    }

    /** All words, and the words that stand for pictures. */
    String text() {
        return all.stream()
                .filter(heard -> heard.isText() || heard.is("image", "img"))
                .map(Heard::name)
                .collect(Collectors.joining(" "));
    }

    boolean says(String words) {
        return text().contains(words);
    }

    private AssertionError missing(String role, String name) {
        String there = all.stream()
                .filter(heard -> heard.role().equals(role))
                .map(Heard::name)
                .collect(Collectors.joining("\n  ", "\n  ", ""));
        return new AssertionError("No " + role + " “" + name + "” at " + where + ", but:" + there);
    }

    @Override
    public String toString() {
        return all.stream().map(Heard::toString).collect(Collectors.joining("\n"));
    }
}
