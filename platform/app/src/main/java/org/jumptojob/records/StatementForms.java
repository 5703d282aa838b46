package org.jumptojob.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.records.documents.ActivityDefinitions;
import org.jumptojob.xapi.form.AcceptLanguage;
import org.jumptojob.xapi.form.StatementFormat;

/** Statements in the form that a reader asks for (xAPI 1.0.3, part three, 2.1.3). */
@ApplicationScoped
public class StatementForms {

    @Inject
    ActivityDefinitions definitions;

    /**
     * @param form {@code exact}, {@code ids} or {@code canonical}
     * @param languages the header {@code Accept-Language}; only {@code canonical} heeds it
     */
    @Allowed(Access.CLIENT)
    public List<String> texts(List<Statements.Found> found, String form, AcceptLanguage languages) {
        List<String> exact = found.stream().map(Statements.Found::text).toList();
        return switch (form) {
            case "ids" -> exact.stream().map(StatementFormat::ids).toList();
            case "canonical" -> canonical(found, languages);
            default -> exact;
        };
    }

    private List<String> canonical(List<Statements.Found> found, AcceptLanguage languages) {
        Set<String> activities = new LinkedHashSet<>();
        found.forEach(one -> activities.addAll(one.parsed().facts().related().activities()));
        Map<String, String> known = definitions.find(activities);
        return found.stream()
                .map(one -> StatementFormat.canonical(one.text(), known::get, languages))
                .toList();
    }
}
