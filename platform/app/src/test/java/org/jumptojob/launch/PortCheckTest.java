package org.jumptojob.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void aTakenPortIsRefusedByNumber() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Refusal refusal =
                    new PortCheck("127.0.0.1", other.getLocalPort()).check().orElseThrow();
            assertEquals(ExitStatus.PORT_TAKEN, refusal.status());
            assertTrue(refusal.line().contains(String.valueOf(other.getLocalPort())), refusal.line());
        }
    }

    @Test
    void aFreePortMayBeUsed() throws IOException {
        assertEquals(Optional.empty(), new PortCheck("127.0.0.1", PortCheck.free()).check());
    }

    @Test
    void anAddressOfAnotherMachineIsAWrongSetting() throws IOException {
        Refusal refusal = new PortCheck("192.0.2.1", PortCheck.free()).check().orElseThrow();
        assertEquals(ExitStatus.SETTING, refusal.status());
    }
}
