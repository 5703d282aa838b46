package org.jumptojob.help;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A place that helps as somebody typed it: what is wrong with it, and the line that it makes. */
final class HelpForm {

    /** The fields of the form, with the most signs that each takes. */
    static final Map<String, Integer> FIELDS = fields();

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]*");

    private final Map<String, String> typed;
    private final LocalDate today;
    private final Map<String, String> problems = new LinkedHashMap<>();

    HelpForm(Map<String, String> typed, LocalDate today) {
        this.typed = typed;
        this.today = today;
        check();
    }

    private static Map<String, Integer> fields() {
        Map<String, Integer> fields = new LinkedHashMap<>();
        fields.put("kind", 20);
        fields.put("name", 120);
        fields.put("phone", 40);
        fields.put("written", 200);
        fields.put("hours", 120);
        fields.put("language", 120);
        fields.put("country", 60);
        fields.put("checked", 10);
        fields.put("by", 80);
        return fields;
    }

    private void check() {
        FIELDS.forEach((field, most) -> {
            if (text(field).length() > most) {
                problems.put(field, "lines.too-long");
            }
        });
        needed("name", "lines.name-missing");
        needed("hours", "lines.hours-missing");
        needed("language", "lines.language-missing");
        needed("by", "lines.by-missing");
        Optional<HelpLine.Kind> kind = HelpLine.Kind.ofWord(text("kind"));
        if (kind.isEmpty()) {
            problems.put("kind", "lines.kind-missing");
        }
        if (!text("phone").isEmpty() && !PHONE.matcher(text("phone")).matches()) {
            problems.put("phone", "lines.phone-odd");
        } else if (text("phone").isEmpty() && text("written").isEmpty()) {
            problems.put("phone", "lines.reach-missing");
        }
        if (kind.filter(HelpLine.Kind.EMERGENCY::equals).isPresent()) {
            needed("phone", "lines.emergency-phone");
            needed("country", "lines.emergency-country");
        }
        if (day().filter(day -> !day.isAfter(today)).isEmpty()) {
            problems.put("checked", "lines.checked-odd");
        }
    }

    private void needed(String field, String problem) {
        if (text(field).isEmpty()) {
            problems.put(field, problem);
        }
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip().replaceAll("\\s+", " ");
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(text("checked")));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** Message key by field. */
    Map<String, String> problems() {
        return problems;
    }

    /** To be called where there is no problem. */
    HelpLine line(UUID id, long version) {
        return new HelpLine(
                id,
                HelpLine.Kind.ofWord(text("kind")).orElseThrow(),
                text("name"),
                text("phone"),
                text("written"),
                text("hours"),
                text("language"),
                text("country"),
                day().orElseThrow(),
                text("by"),
                version);
    }
}
