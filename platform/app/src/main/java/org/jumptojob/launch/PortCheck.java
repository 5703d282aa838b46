package org.jumptojob.launch;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jumptojob.settings.Setting;

/** Whether the address can be listened on. */
final class PortCheck {

    private final String host;
    private final int port;

    PortCheck(String host, int port) {
        this.host = host;
        this.port = port;
    }

    Optional<Refusal> check() {
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            return wrongHost();
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
            return Optional.empty();
        } catch (BindException e) {
            return e.getMessage() != null && e.getMessage().contains("assign") ? wrongHost() : taken(e);
        } catch (IOException e) {
            return taken(e);
        }
    }

    private Optional<Refusal> wrongHost() {
        return Optional.of(new Refusal(
                ExitStatus.SETTING,
                "The setting " + Setting.HTTP_HOST.variable() + " names " + host
                        + ", which is not an address of this machine. Choose another with --host."));
    }

    private Optional<Refusal> taken(IOException cause) {
        boolean forbidden = cause.getMessage() != null && cause.getMessage().contains("ermission");
        return Optional.of(new Refusal(
                ExitStatus.PORT_TAKEN,
                forbidden
                        ? "This user may not listen on port " + port + ". Choose one above 1023 with --port."
                        : "Port " + port + " on " + host
                                + " is taken by another program. Stop that one, or choose another port with --port."));
    }

    /** A port that nobody listens on at this moment. */
    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
