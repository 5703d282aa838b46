package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jumptojob.e2e.TestServer;
import org.junit.jupiter.api.Test;

/** What the server, started as a person starts it, tells and does not tell to whoever asks. */
class AnswersIT {

    private static final String WELCOME = "/learn/jump-to-job/a-safe-start/welcome";
    private static final String DONE = "/do/learn/j2j-m1-welcome/done";

    /** What tells how the server is made. */
    private static final List<String> INSIDE = List.of(
            "Exception",
            "\tat ",
            "at org.",
            "at java.",
            ".java:",
            "Payara",
            "payara",
            "GlassFish",
            "Grizzly",
            "Mojarra",
            "Jersey",
            "H2",
            "/home/",
            "/root/",
            "/tmp/",
            "WEB-INF",
            ".xhtml");

    @Test
    void aFormWithoutATokenIsRefused() throws Exception {
        TestBrowser person = browser().signIn("trainee@demo.test");
        assertEquals(403, person.post(DONE, Map.of()).status());
        assertEquals(
                403,
                person.post(DONE, Map.of("token", List.of("person:" + "0".repeat(8) + ":forged")))
                        .status());
        assertEquals(
                403,
                browser()
                        .post("/do/sign-in", Map.of("email", List.of("trainee@demo.test")))
                        .status());
    }

    @Test
    void aFormWithTheTokenOfAnotherVisitIsRefused() throws Exception {
        TestBrowser one = browser();
        one.get("/sign-in");
        TestBrowser other = browser();
        other.get("/sign-in");
        assertNotEquals(one.token(), other.token());
        assertEquals(
                403,
                other.post("/do/sign-in", Map.of("token", List.of(one.token()))).status());
        TestBrowser person = browser().signIn("trainee@demo.test");
        assertEquals(
                403, person.post(DONE, Map.of("token", List.of(one.token()))).status());
    }

    @Test
    void aFormWithTheTokenOfAnotherPersonDoesNothingForTheOneWhoSendsIt() throws Exception {
        TestBrowser coach = browser().signIn("coach@demo.test");
        TestBrowser manager = browser().signIn("manager@demo.test");
        TestBrowser.Answer answer = manager.post(
                "/do/account/name", Map.of("token", List.of(coach.token()), "displayName", List.of("Forged")));
        assertNotEquals(200, answer.status());
        assertFalse(manager.get("/account").body().contains("Forged"));
        assertFalse(coach.get("/account").body().contains("Forged"));
    }

    @Test
    void aFormFromAForeignPageIsRefused() throws Exception {
        TestBrowser person = browser().signIn("trainee@demo.test");
        for (String[] header : new String[][] {
            {"Origin", "https://evil.example"},
            {"Origin", "null"},
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"}
        }) {
            HttpRequest.Builder request = person.request(DONE)
                    .header(header[0], header[1])
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("token=" + person.token()));
            assertEquals(403, person.send(request).status(), header[0] + ": " + header[1]);
        }
    }

    @Test
    void whatDoesNotExistIsToldInPlainWordsWith404() throws Exception {
        for (String path : List.of(
                "/nothing",
                "/tracks/nothing",
                "/learn/jump-to-job/a-safe-start/nothing",
                "/index",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/assets/nothing.css",
                "/do/nothing",
                "/api/nothing",
                "/problem",
                "/health",
                "/openapi",
                "/metrics/base",
                "/internal/rebuild-progress",
                "/internal/verify-audit",
                "/internal/nothing")) {
            TestBrowser.Answer answer = browser().get(path);
            assertEquals(404, answer.status(), path);
            assertSaysNothingOfTheInside(path, answer);
        }
        for (String view : List.of("/index.xhtml", "/problem.xhtml", "/admin.xhtml", "/WEB-INF/layout.xhtml")) {
            TestBrowser.Answer answer = browser().get(view);
            assertNotEquals(200, answer.status(), view);
            assertSaysNothingOfTheInside(view, answer);
        }
        TestBrowser.Answer page = browser().get("/nothing");
        assertTrue(page.body().contains("<h1>"), page.body());
        assertTrue(page.body().contains("href=\"/help\""), page.body());
    }

    @Test
    void aBrokenRequestShowsNothingOfTheInside() throws Exception {
        for (String path : List.of(
                "/%00",
                "/..%2f..%2fetc/passwd",
                "/learn/%ff/%ff/%ff",
                "/tracks/%3Cscript%3E",
                "/link?t=%00%ff",
                "/learn/jump-to-job/a-safe-start/quiz?q=%27%22%3C&order=,,,",
                "/;x=y/admin",
                "/admin;x=y")) {
            TestBrowser.Answer answer = browser().get(path);
            assertTrue(answer.status() < 500, () -> path + " " + answer.status());
            assertSaysNothingOfTheInside(path, answer);
        }
        for (String raw : List.of(
                "GET / HTTP/9.9\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET http://[ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "POST /do/sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\nConnection: close\r\n\r\n",
                "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nCookie: jtj-sign-in=\u0001\r\nConnection: close\r\n\r\n")) {
            String answer = raw(raw);
            for (String inside : INSIDE) {
                assertFalse(
                        answer.contains(inside), () -> inside + " in the answer to " + shortened(raw) + "\n" + answer);
            }
            assertFalse(answer.toLowerCase(Locale.ROOT).contains("\nserver:"), () -> shortened(raw) + "\n" + answer);
        }
    }

    @Test
    void everyAnswerGuardsTheBrowserAndHidesTheServer() throws Exception {
        TestBrowser person = browser().signIn("trainee@demo.test");
        for (String path :
                List.of("/", WELCOME, "/me", "/assets/app.css", "/health/ready", "/nothing", "/xapi/about", "/fit")) {
            TestBrowser.Answer answer = person.get(path);
            assertEquals("nosniff", answer.header("X-Content-Type-Options"), path);
            assertTrue(answer.header("Content-Security-Policy").contains("default-src 'none'"), path);
            assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors 'none'"), path);
            assertFalse(answer.header("Content-Security-Policy").contains("unsafe"), path);
            assertEquals("same-origin", answer.header("Referrer-Policy"), path);
            assertEquals("same-origin", answer.header("Cross-Origin-Opener-Policy"), path);
            assertFalse(answer.header("X-Request-Id").isEmpty(), path);
            for (String header : List.of("Server", "X-Powered-By", "Via", "X-Frame-Options")) {
                assertEquals("", answer.header(header), path + " " + header);
            }
        }
        assertEquals("no-store", person.get(WELCOME).header("Cache-Control"));
    }

    @Test
    void figuresAndDetailsAreForThisMachineAlone() throws Exception {
        TestBrowser browser = browser();
        String figures = browser.get("/metrics").body();
        for (String name : List.of("requests_total", "forward_waiting", "forward_refused")) {
            assertTrue(figures.contains("\njumptojob_" + name + " "), () -> name + " in " + figures);
        }
        assertTrue(browser.get("/health/ready").body().contains("database"));
        for (String header : List.of("X-Forwarded-For", "Forwarded")) {
            assertEquals(
                    404,
                    browser.send(browser.request("/metrics")
                                    .header(header, "203.0.113.7")
                                    .GET())
                            .status());
            TestBrowser.Answer ready = browser.send(browser.request("/health/ready")
                    .header(header, "203.0.113.7")
                    .GET());
            assertEquals("{\"status\":\"UP\"}", ready.body());
        }
    }

    @Test
    void theServerListensAtTheOneAddressThatWasAskedFor() throws Exception {
        assumeTrue(Files.isReadable(Path.of("/proc/net/tcp")), "Only Linux shows the sockets of a process as files.");
        int port = TestServer.shared().port();
        Set<String> listening = new TreeSet<>();
        for (ProcessHandle process : ProcessHandle.current().descendants().toList()) {
            if (process.info().commandLine().orElse(commandLine(process.pid())).contains("--port")) {
                if (commandLine(process.pid()).contains(String.valueOf(port))) {
                    listening.addAll(listening(process.pid()));
                }
            }
        }
        // The address stands in the kernel's form: 127.0.0.1 is 0100007F, as IPv6 with 0000FFFF before it.
        String ofPort = ":" + String.format("%04X", port);
        assertEquals(1, listening.size(), listening::toString);
        assertTrue(listening.iterator().next().endsWith("0100007F" + ofPort), listening::toString);
    }

    private static String commandLine(long process) throws IOException {
        Path file = Path.of("/proc", String.valueOf(process), "cmdline");
        return Files.exists(file) ? Files.readString(file).replace('\0', ' ') : "";
    }

    /** Local addresses of TCP sockets that listen and of UDP sockets that are open. */
    private static Set<String> listening(long process) throws IOException {
        Set<String> inodes = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(process), "fd"))) {
            for (Path file : files.toList()) {
                if (Files.isSymbolicLink(file)) {
                    inodes.add(Files.readSymbolicLink(file).toString().replaceAll("socket:\\[(\\d+)]", "$1"));
                }
            }
        }
        Set<String> found = new TreeSet<>();
        for (String protocol : List.of("tcp", "tcp6", "udp", "udp6")) {
            Path table = Path.of("/proc", String.valueOf(process), "net", protocol);
            for (String line : Files.exists(table) ? Files.readAllLines(table) : List.<String>of()) {
                String[] columns = line.strip().split("\\s+");
                boolean open = columns.length > 9 && (protocol.startsWith("udp") || columns[3].equals("0A"));
                if (open && inodes.contains(columns[9])) {
                    found.add(columns[1]);
                }
            }
        }
        return found;
    }

    private static void assertSaysNothingOfTheInside(String path, TestBrowser.Answer answer) {
        for (String inside : INSIDE) {
            assertFalse(
                    answer.body().contains(inside), () -> inside + " in the answer to " + path + "\n" + answer.body());
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", TestServer.shared().port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String shortened(String raw) {
        return raw.substring(0, Math.min(60, raw.length())).replace("\r\n", "|");
    }

    private static TestBrowser browser() {
        return new TestBrowser(TestServer.shared().url(""));
    }
}
