package org.jumptojob.wiring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of a page, as a browser without a script sees it.
 *
 * @param action where it is sent to
 * @param hidden the hidden fields
 * @param choices what can be chosen, by field: radio buttons, check boxes and lists
 * @param several the fields where more than one can be chosen
 */
public record TestForm(
        String action, Map<String, List<String>> hidden, Map<String, List<String>> choices, List<String> several) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<input\\b([^>]*)>|<select\\b([^>]*)>|<option\\b([^>]*)>", Pattern.DOTALL);

    /** All forms of a page, in their order. */
    public static List<TestForm> of(String page) {
        List<TestForm> forms = new ArrayList<>();
        Matcher matcher = FORM.matcher(page);
        while (matcher.find()) {
            forms.add(form(attribute(matcher.group(1), "action").orElse(""), matcher.group(2)));
        }
        return forms;
    }

    private static TestForm form(String action, String body) {
        TestForm form = new TestForm(action, new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        Matcher fields = FIELD.matcher(body);
        String select = null;
        while (fields.find()) {
            if (fields.group(1) != null) {
                form.addInput(fields.group(1));
            } else if (fields.group(2) != null) {
                select = attribute(fields.group(2), "name").orElseThrow();
            } else if (select != null) {
                form.add(
                        form.choices,
                        select,
                        attribute(fields.group(3), "value").orElse(""));
            }
        }
        return form;
    }

    private void addInput(String attributes) {
        String type = attribute(attributes, "type").orElse("text");
        Optional<String> name = attribute(attributes, "name");
        String value = attribute(attributes, "value").orElse("");
        if (name.isEmpty()) {
            return;
        }
        if (type.equals("hidden")) {
            add(hidden, name.get(), value);
        } else if (type.equals("radio") || type.equals("checkbox")) {
            add(choices, name.get(), value);
            if (type.equals("checkbox")) {
                several.add(name.get());
            }
        }
    }

    private void add(Map<String, List<String>> fields, String name, String value) {
        List<String> values = fields.computeIfAbsent(name, key -> new ArrayList<>());
        if (!value.isEmpty() || fields == hidden) {
            values.add(value);
        }
    }

    static Optional<String> attribute(String attributes, String name) {
        Matcher matcher = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return matcher.find() ? Optional.of(plain(matcher.group(1))) : Optional.empty();
    }

    private static String plain(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** The value of a hidden field; empty where there is none. */
    public String hidden(String name) {
        return hidden.getOrDefault(name, List.of("")).get(0);
    }
}
