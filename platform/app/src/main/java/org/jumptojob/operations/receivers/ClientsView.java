package org.jumptojob.operations.receivers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jumptojob.access.Visitor;
import org.jumptojob.forms.Flash;
import org.jumptojob.records.clients.Client;
import org.jumptojob.records.clients.ClientService;
import org.jumptojob.records.door.Scope;
import org.jumptojob.web.Texts;

/** Backs the page {@code /admin-clients}: the programs with a credential, and the one that was made just now. */
@Named
@RequestScoped
public class ClientsView {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final long MEBIBYTE = 1024 * 1024;

    /** A right to tick. */
    public static final class Choice {
        private final String word;
        private final String id;
        private final String text;

        Choice(String word, String id, String text) {
            this.word = word;
            this.id = id;
            this.text = text;
        }

        public String getWord() {
            return word;
        }

        public String getId() {
            return id;
        }

        public String getText() {
            return text;
        }
    }

    /** One program as the page shows it. */
    public final class Row {
        private final Client client;

        Row(Client client) {
            this.client = client;
        }

        public String getName() {
            return client.name();
        }

        public String getLabel() {
            return client.provisioned()
                    ? texts.get("records.client-of-settings")
                    : client.rights().label();
        }

        public long getVersion() {
            return client.version();
        }

        /** In words, as the form has them. */
        public String getScopes() {
            return client.rights().scopes().stream()
                    .sorted()
                    .map(scope -> scopeText(scope))
                    .collect(Collectors.joining(" · "));
        }

        public String getCourse() {
            return courses.title(client.rights().track()).orElseGet(() -> texts.get("records.client-track-all"));
        }

        public boolean isProcessor() {
            return client.rights().processor();
        }

        /** Whether a page changes it. */
        public boolean isOurs() {
            return isOpen() && !client.provisioned();
        }

        public boolean isOpen() {
            return client.life().openAt(now);
        }

        public String getState() {
            return texts.get(
                    isOpen()
                            ? "records.client-open"
                            : client.life().revoked().isPresent() ? "records.client-off" : "records.client-past");
        }

        public String getLimits() {
            var limits = client.rights().limits();
            String requests = limits.requestsAMinute().isPresent()
                    ? texts.of(
                            "records.client-limit-requests",
                            limits.requestsAMinute().getAsInt())
                    : texts.get("records.client-limit-requests-none");
            String size = limits.mostBytes().isPresent()
                    ? texts.of("records.client-limit-size", limits.mostBytes().getAsLong() / MEBIBYTE)
                    : texts.get("records.client-limit-size-none");
            return requests + " " + size;
        }

        /** The last day on which it works. */
        public String getExpires() {
            return client.life()
                    .expires()
                    .map(end -> DAY.format(end.minusMillis(1).atZone(zone())))
                    .orElseGet(() -> texts.get("records.client-expires-never"));
        }

        public String getLastUsed() {
            return client.life()
                    .lastUsed()
                    .map(last -> DAY_AND_TIME.format(last.atZone(zone())))
                    .orElseGet(() -> texts.get("records.client-used-never"));
        }

        /** A line for the table in {@code platform/docs/privacy.md}. */
        public String getRegisterLine() {
            String scopes =
                    client.rights().scopes().stream().sorted().map(Scope::word).collect(Collectors.joining(", "));
            String since = LocalDate.ofInstant(client.life().created(), zone()).toString();
            return "| " + String.join(" | ", cell(getLabel()), getName(), scopes, cell(getCourse()), since) + " | "
                    + texts.get("records.client-register-ground") + " |";
        }

        private String cell(String text) {
            return text.replace('|', '/');
        }
    }

    @Inject
    private ClientService service;

    @Inject
    private CourseNames courses;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    @Inject
    private Flash said;

    private final Instant now = Instant.now();
    private ClientService.Credential made;
    private List<Row> clients;

    /** For the answer to the post that made a secret: shown on that one page and kept nowhere. */
    void show(ClientService.Credential credential) {
        made = credential;
    }

    /** The program whose secret was made just now; {@code null} on every other page. */
    public Row getMade() {
        return made == null ? null : new Row(made.client());
    }

    public String getSecret() {
        return made == null ? "" : made.secret();
    }

    public List<Row> getClients() {
        if (clients == null) {
            clients = service.all().stream().map(Row::new).toList();
        }
        return clients;
    }

    public String getFreshName() {
        return service.freshName();
    }

    public List<Choice> getScopes() {
        return Arrays.stream(Scope.values())
                .map(scope -> new Choice(scope.word(), id(scope), scopeText(scope)))
                .toList();
    }

    /** Whether the box was ticked in the form that came back. */
    public boolean ticked(String word) {
        return List.of(said.getTyped().getOrDefault("scope", "").split(" ")).contains(word);
    }

    public List<CourseNames.Course> getCourses() {
        return courses.all();
    }

    private String scopeText(Scope scope) {
        return texts.get("records.scope-" + id(scope));
    }

    private static String id(Scope scope) {
        return scope.word().replace('/', '-');
    }

    private ZoneId zone() {
        return ZoneId.of(visitor.person().timeZone());
    }
}
