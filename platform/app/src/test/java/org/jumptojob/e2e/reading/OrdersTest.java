package org.jumptojob.e2e.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdersTest {

    private static final List<String> RIGHT = List.of("d", "b", "a", "c");

    private static List<Boolean> placed(List<String> order) {
        List<Boolean> placed = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            placed.add(order.get(i).equals(RIGHT.get(i)));
        }
        return placed;
    }

    @Test
    void whatIsSaidAboutThePlacesLeadsToTheRightOrder() {
        Orders orders = new Orders();
        List<String> order = List.of("a", "b", "c", "d");
        int tries = 0;
        while (!order.equals(RIGHT) && tries < 10) {
            orders.heard(order, placed(order));
            order = orders.next(order);
            tries++;
        }
        assertEquals(RIGHT, order);
    }

    @Test
    void whatAgreesWithNoOrderIsAnError() {
        Orders orders = new Orders();
        orders.heard(List.of("a", "b"), List.of(true, false));
        assertThrows(AssertionError.class, () -> orders.next(List.of("a", "b")));
    }

    @Test
    void theMovesMakeTheOrder() {
        List<String> present = new ArrayList<>(List.of("a", "b", "c", "d"));
        for (String thing : Orders.moves(present, RIGHT)) {
            int place = present.indexOf(thing);
            Collections.swap(present, place, place - 1);
        }
        assertEquals(RIGHT, present);
    }
}
