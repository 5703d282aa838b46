package org.jumptojob.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;

/**
 * Carries out a command on the data: by the running server, else by one that is started on this machine alone for as
 * long as the command takes.
 */
public final class Command {

    private static final int OK = 200;
    private static final int NOT_AS_IT_SHOULD_BE = 409;
    private static final String DRY_RUN = "--dry-run";

    /** The options that each command has beside those of the server. */
    private static final Map<String, List<String>> KNOWN = Map.of(
            "rebuild-progress", List.of(),
            "verify-audit", List.of(),
            "erase-again", List.of(),
            "retention", List.of(DRY_RUN));

    private final String name;
    private final String query;
    private final LaunchOptions options;

    private Command(String name, String query, LaunchOptions options) {
        this.name = name;
        this.query = query;
        this.options = options;
    }

    /** @param arguments the name of the command, then options as for {@code scripts/run} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Optional<Refusal> refusal = of(List.of(arguments));
        refusal.ifPresent(why -> System.err.println(why.line()));
        System.exit(refusal.map(why -> why.status().code()).orElse(0));
    }

    /** Carries out the command that the arguments name; answers why it did not, where that is so. */
    static Optional<Refusal> of(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.isEmpty() || !KNOWN.containsKey(arguments.get(0))) {
            return Optional.of(
                    new Refusal(ExitStatus.USAGE, "Commands: " + String.join(", ", new TreeSet<>(KNOWN.keySet()))));
        }
        String name = arguments.get(0);
        List<String> rest = new ArrayList<>(arguments.subList(1, arguments.size()));
        List<String> own = KNOWN.get(name).stream().filter(rest::remove).toList();
        LaunchOptions options;
        try {
            options = LaunchOptions.of(rest);
        } catch (IllegalArgumentException e) {
            return Optional.of(new Refusal(ExitStatus.USAGE, e.getMessage()));
        }
        if (options.help()) {
            System.out.println(usage(name));
            return Optional.empty();
        }
        return new Command(name, query(own), options).run();
    }

    private static String usage(String name) {
        String own = KNOWN.get(name).stream().map(option -> " [" + option + "]").reduce("", String::concat);
        return "Usage: " + name + own + " [--production] [--data FOLDER]";
    }

    /** {@code --dry-run} becomes {@code ?dry-run=yes}. */
    private static String query(List<String> own) {
        return own.isEmpty()
                ? ""
                : own.stream().map(option -> option.substring(2) + "=yes").collect(Collectors.joining("&", "?", ""));
    }

    private Optional<Refusal> run() throws IOException, InterruptedException {
        DataFolder data = new DataFolder(options.over(System::getenv).path(Setting.DATA_DIR));
        Optional<String> running = data.runningServer();
        return running.isPresent() ? ask(running.get(), data) : askOwnServer();
    }

    private Optional<Refusal> askOwnServer() throws IOException, InterruptedException {
        Map<Setting, String> values = new HashMap<>(options.values());
        // The address of the site stays that of the site, not that of this short-lived server.
        values.put(Setting.BASE_URL, options.over(System::getenv).baseUrl());
        values.put(Setting.HTTP_HOST, "127.0.0.1");
        values.put(Setting.HTTP_PORT, String.valueOf(PortCheck.free()));
        Settings settings = new LaunchOptions(values, false, false).over(System::getenv);
        Installation installation = Installation.ofThisProgram();
        Preflight preflight = new Preflight(settings, false, installation);
        Optional<Refusal> refusal = preflight.checkSettings();
        if (refusal.isPresent()) {
            return refusal;
        }
        try (RunningServer server = new RunningServer(settings, installation)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> closeQuietly(server)));
            refusal = server.start(preflight, System.err::println);
            return refusal.isPresent() ? refusal : ask(server.address(), server.data());
        }
    }

    private static void closeQuietly(RunningServer server) {
        try {
            server.close();
        } catch (IOException e) {
            System.err.println("A file in the data folder could not be removed: " + e.getMessage());
        }
    }

    private Optional<Refusal> ask(String address, DataFolder data) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/internal/" + name + query))
                .header(
                        "Authorization",
                        "Bearer " + Files.readString(data.commandToken()).strip())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer;
        try {
            answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            return failed("The server at " + address + " did not answer (" + e.getMessage() + ").", data);
        }
        if (answer.statusCode() == NOT_AS_IT_SHOULD_BE) {
            return Optional.of(
                    new Refusal(ExitStatus.COMMAND_FAILED, answer.body().strip()));
        }
        if (answer.statusCode() != OK) {
            String said = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/plain")
                    ? " " + answer.body().strip()
                    : "";
            return failed(
                    "The server did not carry out " + name + ": status " + answer.statusCode() + "." + said, data);
        }
        System.out.println(answer.body().strip());
        return Optional.empty();
    }

    private static Optional<Refusal> failed(String what, DataFolder data) {
        return Optional.of(new Refusal(ExitStatus.COMMAND_FAILED, what + " The whole story: " + data.log()));
    }
}
