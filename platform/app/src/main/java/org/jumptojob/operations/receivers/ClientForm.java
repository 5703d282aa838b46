package org.jumptojob.operations.receivers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jumptojob.records.clients.Client;
import org.jumptojob.records.door.Limits;
import org.jumptojob.records.door.Scope;

/** What an administrator typed to make a client: reads the fields and says which cannot be read. */
final class ClientForm {

    private static final long MEBIBYTE = 1024 * 1024;
    private static final int MOST_REQUESTS = 1_000_000;
    private static final int MOST_MEBIBYTES = 1000;

    private final Map<String, String[]> fields;
    private final ZoneId zone;
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final Client.Rights rights;
    private final Optional<Instant> expires;

    /**
     * @param fields as sent
     * @param zone in which the last day ends
     */
    ClientForm(Map<String, String[]> fields, ZoneId zone) {
        this.fields = fields;
        this.zone = zone;
        Set<Scope> scopes = Arrays.stream(all("scope"))
                .map(Scope::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        long requests = number("requests", MOST_REQUESTS);
        long mebibytes = number("mebibytes", MOST_MEBIBYTES);
        this.rights = new Client.Rights(
                one("label"),
                scopes,
                Optional.of(one("track")).filter(track -> !track.isEmpty()),
                one("processor").equals("yes"),
                Limits.of((int) requests, mebibytes * MEBIBYTE));
        this.expires = endOf(one("expires"));
    }

    /** Message key by field name. */
    Map<String, String> problems() {
        return problems;
    }

    Client.Rights rights() {
        return rights;
    }

    Optional<Instant> expires() {
        return expires;
    }

    /** For the form that comes back; what may be long is cut, because it travels in a cookie. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : new String[] {"label", "track", "processor", "expires", "requests", "mebibytes"}) {
            typed.put(field, cut(one(field)));
        }
        if (problems.containsKey("expires")) {
            // A browser sends no such thing, and a field for a day cannot show it (HTML, 4.10.5.1.7).
            typed.put("expires", "");
        }
        typed.put("scope", rights.scopes().stream().map(Scope::word).collect(Collectors.joining(" ")));
        return typed;
    }

    private static String cut(String text) {
        return text.length() > 300 ? text.substring(0, 300) : text;
    }

    private String[] all(String field) {
        return fields.getOrDefault(field, new String[0]);
    }

    private String one(String field) {
        return Arrays.stream(all(field)).findFirst().orElse("").strip();
    }

    private long number(String field, int most) {
        String text = one(field);
        if (text.isEmpty()) {
            return 0;
        }
        long number = text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
        if (number < 1 || number > most) {
            problems.put(field, "records.client-" + field + "-odd");
            return 0;
        }
        return number;
    }

    /** The end of the day, in the administrator's zone. */
    private Optional<Instant> endOf(String day) {
        if (day.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate last = LocalDate.parse(day);
            if (last.getYear() > 9999) {
                throw new DateTimeParseException("too late", day, 0);
            }
            return Optional.of(last.plusDays(1).atStartOfDay(zone).toInstant());
        } catch (DateTimeParseException e) {
            problems.put("expires", "records.client-expires-odd");
            return Optional.empty();
        }
    }
}
