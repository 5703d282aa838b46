package org.jumptojob.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private final ClientAddress behindProxy = new ClientAddress("10.0.0.1, ::1");

    @Test
    void withoutTrustedProxiesTheHeaderCountsForNothing() {
        assertEquals("203.0.113.9", new ClientAddress("").network("203.0.113.9", "198.51.100.1"));
    }

    @Test
    void aTrustedProxyTellsWhoIsBehindIt() {
        assertEquals("198.51.100.1", behindProxy.network("10.0.0.1", "198.51.100.1"));
    }

    @Test
    void anAddressThatTheClientWroteItselfDoesNotCount() {
        assertEquals("198.51.100.1", behindProxy.network("10.0.0.1", "192.0.2.66, 198.51.100.1"));
    }

    @Test
    void aChainOfTrustedProxiesIsFollowed() {
        assertEquals("198.51.100.1", behindProxy.network("0:0:0:0:0:0:0:1", "198.51.100.1, 10.0.0.1"));
    }

    @Test
    void aPortBehindTheAddressIsLeftOut() {
        assertEquals("198.51.100.1", behindProxy.network("10.0.0.1", "198.51.100.1:4711"));
    }

    @Test
    void aHouseholdWithManyAddressesOfTheNewKindIsOneNetwork() {
        assertEquals(behindProxy.network("2001:db8:1:2::5", null), behindProxy.network("2001:db8:1:2:ffff::1", null));
    }

    @Test
    void aNameInTheHeaderIsNotLookedUp() {
        assertEquals("10.0.0.1", behindProxy.network("10.0.0.1", "evil.example"));
    }
}
