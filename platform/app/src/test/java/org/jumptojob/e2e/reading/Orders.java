package org.jumptojob.e2e.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts things in order by what is said about their places: each try rules out all orders that do not agree with it. */
final class Orders {

    /** How the button begins that moves a thing to the place before. */
    static final String UP = "Move up: ";

    private record Try(List<String> order, List<Boolean> placed) {

        boolean agrees(List<String> other) {
            for (int i = 0; i < order.size(); i++) {
                if (order.get(i).equals(other.get(i)) != placed.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Try> tries = new ArrayList<>();

    /** The order that a page shows now. */
    static List<String> of(Reading page) {
        return page.every("button").stream()
                .map(Heard::name)
                .filter(name -> name.startsWith(UP))
                .map(name -> name.substring(UP.length()))
                .toList();
    }

    void heard(List<String> order, List<Boolean> placed) {
        tries.add(new Try(List.copyOf(order), List.copyOf(placed)));
    }

    /** An order that may still be the right one. */
    List<String> next(List<String> things) {
        return all(things).stream()
                .filter(order -> tries.stream().allMatch(one -> one.agrees(order)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("what is said about the places of " + things + " fits no order"));
    }

    private static List<List<String>> all(List<String> things) {
        if (things.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> orders = new ArrayList<>();
        for (String first : things) {
            List<String> rest = new ArrayList<>(things);
            rest.remove(first);
            for (List<String> order : all(rest)) {
                List<String> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }

    /** Another order: the first two change places. */
    static List<String> other(List<String> things) {
        List<String> changed = new ArrayList<>(things);
        Collections.swap(changed, 0, 1);
        return changed;
    }

    /** Which things to move up by one place, one after the other, to come from one order to another. */
    static List<String> moves(List<String> from, List<String> to) {
        List<String> present = new ArrayList<>(from);
        List<String> moves = new ArrayList<>();
        for (int place = 0; place < to.size(); place++) {
            String thing = to.get(place);
            for (int i = present.indexOf(thing); i > place; i--) {
                moves.add(thing);
                Collections.swap(present, i, i - 1);
            }
        }
        return moves;
    }
}
