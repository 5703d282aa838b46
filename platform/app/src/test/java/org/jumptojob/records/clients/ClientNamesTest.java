package org.jumptojob.records.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientNamesTest {

    @Test
    void aNewNameIsOneThatIsTaken() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String name = ClientNames.fresh();
            assertTrue(ClientNames.isOne(name), name);
            names.add(name);
        }
        assertEquals(1000, names.size());
    }

    @Test
    void nothingElseIsTakenAsAName() {
        for (String odd :
                List.of("", "platform", "calm-river", "calm-river-0k7p2x", "Calm-River-k7p2xm", "a:b-c-k7p2xm")) {
            assertFalse(ClientNames.isOne(odd), odd);
        }
    }
}
