package org.jumptojob.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jumptojob.access.PersonNames;
import org.jumptojob.web.Texts;

/** Turns notices into sentences ({@link NoticeBoard} tells which forms of arguments there are). */
@ApplicationScoped
class NoticeWords {

    private static final String PERSON = Notice.PERSON;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DAY_FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT_FORM =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    @Inject
    Texts texts;

    @Inject
    PersonNames names;

    /** Knows the names of the people in some notices and the zone of who reads them. */
    final class Reader {
        private final Map<UUID, String> people;
        private final ZoneId zone;

        private Reader(Map<UUID, String> people, ZoneId zone) {
            this.people = people;
            this.zone = zone;
        }

        String sentence(Notice notice) {
            Object[] shown = notice.arguments().stream().map(this::shown).toArray();
            try {
                return texts.of(notice.text(), shown);
            } catch (MissingResourceException e) {
                // Notices live longer than a release of the program: an old one may name a text that is no more.
                return texts.get("notices.something");
            }
        }

        String when(Instant moment) {
            return MOMENT.format(moment.atZone(zone));
        }

        private String shown(String argument) {
            if (argument.startsWith(PERSON)) {
                return person(argument)
                        .map(id -> people.getOrDefault(id, texts.get("notices.somebody")))
                        .orElse(argument);
            }
            if (DAY_FORM.matcher(argument).matches()) {
                return DAY.format(LocalDate.parse(argument));
            }
            return MOMENT_FORM.matcher(argument).matches() ? when(Instant.parse(argument)) : argument;
        }
    }

    /** One statement for the names, and none where the notices name nobody. */
    Reader reader(Collection<NoticeRows.Stored> notices, ZoneId zone) {
        Set<UUID> people = notices.stream()
                .flatMap(one -> one.notice().arguments().stream())
                .flatMap(argument -> person(argument).stream())
                .collect(Collectors.toSet());
        return new Reader(people.isEmpty() ? Map.of() : names.namesOf(people), zone);
    }

    Reader readerInUtc(List<NoticeRows.Stored> notices) {
        return reader(notices, ZoneOffset.UTC);
    }

    /** A sentence without arguments, such as "why do I get this". */
    String sentence(String key) {
        try {
            return texts.get(key);
        } catch (MissingResourceException e) {
            return texts.get("notices.something");
        }
    }

    private static Optional<UUID> person(String argument) {
        String id = argument.startsWith(PERSON) ? argument.substring(PERSON.length()) : "";
        return UUID_FORM.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }
}
