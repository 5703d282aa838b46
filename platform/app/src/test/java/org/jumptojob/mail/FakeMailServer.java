package org.jumptojob.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that speaks just enough SMTP (RFC 5321) to take a mail, or to refuse an address. */
public final class FakeMailServer implements AutoCloseable {

    /** What one client sent. */
    public record Delivery(List<String> commands, String text) {}

    private final ServerSocket socket;
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final String refused;

    /** @param refused an address that does not exist at this server; may be empty */
    public FakeMailServer(String refused) throws IOException {
        this.refused = refused;
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "fake mail server");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** What was delivered whole. */
    public List<Delivery> deliveries() {
        return deliveries;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (SocketException e) {
                // Closed by the test, or the client hung up: the next one may come.
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        List<String> commands = new CopyOnWriteArrayList<>();
        say(out, "220 fake");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(line);
            if (line.startsWith("EHLO")) {
                say(out, "250 fake");
            } else if (line.startsWith("RCPT") && !refused.isEmpty() && line.contains(refused)) {
                say(out, "550 5.1.1 <" + refused + "> unknown");
            } else if (line.equals("DATA")) {
                say(out, "354 go on");
                String text = text(in);
                // Noted before the answer, so that it stands here as soon as the client knows.
                deliveries.add(new Delivery(commands, text));
                say(out, "250 taken");
            } else if (line.equals("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 ok");
            }
        }
    }

    private static String text(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append("\r\n");
        }
        return text.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
