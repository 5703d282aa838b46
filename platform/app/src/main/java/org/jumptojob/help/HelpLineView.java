package org.jumptojob.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.Flash;
import org.jumptojob.web.Paths;

/** Backs {@code /help-line/{line}}: the form of one line of the help page. */
@Named("helpLineView")
@RequestScoped
public class HelpLineView {

    @Inject
    private HelpDesk desk;

    @Inject
    private Flash said;

    @Inject
    private HttpServletRequest request;

    private Optional<HelpLine> line;
    private Map<String, String> values;

    /** Empty for a line that is not there yet. */
    private Optional<HelpLine> line() {
        if (line == null) {
            String word = getWord();
            line = word.equals(HelpRoutes.NEW) ? Optional.empty() : Optional.of(desk.one(Asked.id(word)));
        }
        return line;
    }

    /** The last part of the address. */
    public String getWord() {
        return Paths.of(request).replaceFirst(".*/", "");
    }

    public boolean isKnown() {
        return line().isPresent();
    }

    public long getVersion() {
        return line().map(HelpLine::version).orElse(0L);
    }

    public List<String> getKinds() {
        return Arrays.stream(HelpLine.Kind.values()).map(HelpLine.Kind::word).toList();
    }

    /** What stands in each field: what was typed, or what is stored. */
    public Map<String, String> getValues() {
        if (values == null) {
            values = new LinkedHashMap<>();
            HelpForm.FIELDS.keySet().forEach(field -> values.put(field, ""));
            line().ifPresent(this::fill);
            values.putAll(said.getTyped());
        }
        return values;
    }

    private void fill(HelpLine stored) {
        values.put("kind", stored.kind().word());
        values.put("name", stored.name());
        values.put("phone", stored.phone());
        values.put("written", stored.written());
        values.put("hours", stored.hours());
        values.put("language", stored.language());
        values.put("country", stored.country());
        values.put("checked", stored.checked().toString());
        values.put("by", stored.checkedBy());
    }
}
