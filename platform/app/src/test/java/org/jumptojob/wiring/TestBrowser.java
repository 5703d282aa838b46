package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a script: keeps cookies, fills in forms with the token of the page, follows nothing by itself. */
public final class TestBrowser {

    /** The passphrase of the demo people. */
    public static final String PASSPHRASE = "jump-to-job-demo";

    private static final String NEW_PASSPHRASE = "purple ladder under seven clouds";

    /** What came back. */
    public record Answer(int status, String location, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of(""))
                    .get(0);
        }

        /** The form that is sent to the given address. */
        public TestForm form(String action) {
            return TestForm.of(body).stream()
                    .filter(form -> form.action().endsWith(action))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no form for " + action + " in " + body));
        }
    }

    private record Cookie(String path, String value) {}

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String root;
    private final Map<String, Map<String, Cookie>> cookies = new TreeMap<>();
    private String token = "";

    /** @param root the server's address without a slash at its end */
    public TestBrowser(String root) {
        this.root = root;
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** A file, such as an archive, byte by byte. */
    public byte[] bytes(String path) throws IOException, InterruptedException {
        HttpRequest.Builder file = request(path).GET().header("Cookie", cookiesFor(path));
        HttpResponse<byte[]> response = client.send(file.build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, response.statusCode(), path);
        return response.body();
    }

    /** Sends a form with the token that the last page had. */
    public Answer post(String path, String... fields) throws IOException, InterruptedException {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("token", List.of(token));
        for (int i = 0; i < fields.length; i += 2) {
            all.computeIfAbsent(fields[i], name -> new ArrayList<>()).add(fields[i + 1]);
        }
        return post(path, all);
    }

    public Answer post(String path, Map<String, List<String>> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(60));
    }

    public Answer send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest bare = builder.build();
        String mine = cookiesFor(bare.uri().getPath());
        HttpRequest request =
                mine.isEmpty() ? bare : builder.header("Cookie", mine).build();
        HttpResponse<String> response =
                client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        TestForm.of(response.body()).stream()
                .map(form -> form.hidden("token"))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .ifPresent(found -> token = found);
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]*", ""),
                response.headers().map(),
                response.body());
    }

    private void keep(String header) {
        HttpCookie cookie = HttpCookie.parse(header).get(0);
        Map<String, Cookie> sameName = cookies.computeIfAbsent(cookie.getName(), name -> new TreeMap<>());
        String path = cookie.getPath() == null ? "/" : cookie.getPath();
        if (cookie.getMaxAge() == 0) {
            sameName.remove(path);
        } else {
            sameName.put(path, new Cookie(path, cookie.getValue()));
        }
    }

    private String cookiesFor(String path) {
        List<String> fitting = new ArrayList<>();
        cookies.forEach((name, byPath) -> byPath.values().stream()
                .filter(cookie ->
                        cookie.path().equals("/") || path.equals(cookie.path()) || path.startsWith(cookie.path() + "/"))
                .forEach(cookie -> fitting.add(name + "=" + cookie.value())));
        return String.join("; ", fitting);
    }

    /** The form token of the last page. */
    public String token() {
        return token;
    }

    /** Leaves the cookie of the sign-in out from now on, as after its end. */
    public void forgetSignIn() {
        cookies.remove("jtj-sign-in");
    }

    public TestBrowser signIn(String address) throws IOException, InterruptedException {
        get("/sign-in");
        Answer answer = post("/do/sign-in", "email", address, "passphrase", PASSPHRASE);
        assertEquals(303, answer.status(), answer.body());
        assertTrue(cookies.getOrDefault("jtj-sign-in", Map.of()).containsKey("/"), () -> address + " was not let in");
        assertEquals(200, get("/account").status());
        return this;
    }

    /** Makes an account of somebody new, by the link of the mail, and is signed in then. */
    public TestBrowser signUp(String address) throws IOException, InterruptedException {
        Answer page = get(askForAccount(address));
        Answer opened = post("/do/link", "t", page.form("/do/link").hidden("t"));
        assertEquals(303, opened.status(), opened.body());
        assertEquals(200, get("/account").status());
        return this;
    }

    /** Asks for an account; the answer is the link of the mail, which a demonstration shows. */
    String askForAccount(String address) throws IOException, InterruptedException {
        get("/sign-up");
        post("/do/sign-up", "age", "yes", "email", address, "displayName", "Somebody", "passphrase", NEW_PASSPHRASE);
        String mails = get("/demo/mail").body();
        Matcher link = Pattern.compile(Pattern.quote(address) + ".*?(/link\\?t=[A-Za-z0-9_-]+)", Pattern.DOTALL)
                .matcher(mails);
        assertTrue(link.find(), () -> "no mail for " + address + " in " + mails);
        return link.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
