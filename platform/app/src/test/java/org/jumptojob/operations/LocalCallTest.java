package org.jumptojob.operations;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocalCallTest {

    @Test
    void aCallOfThisMachineIsLocal() {
        for (String address : List.of("127.0.0.1", "127.8.9.1", "::1", "0:0:0:0:0:0:0:1")) {
            assertTrue(LocalCall.is(address, false), address);
        }
    }

    @Test
    void aCallThatAProxyOfThisMachinePassedOnIsNotLocal() {
        assertFalse(LocalCall.is("127.0.0.1", true));
    }

    @Test
    void aCallFromElsewhereOrFromANameIsNotLocal() {
        for (String address : List.of("10.0.0.1", "192.168.1.2", "2001:db8::1", "localhost", "")) {
            assertFalse(LocalCall.is(address, false), address);
        }
        assertFalse(LocalCall.is(null, false));
    }
}
