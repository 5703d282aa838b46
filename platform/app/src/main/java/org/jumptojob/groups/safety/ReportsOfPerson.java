package org.jumptojob.groups.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.privacy.PersonalData;

/** The reports that a person wrote, for her own copy. */
@ApplicationScoped
public class ReportsOfPerson implements PersonalData {

    @Inject
    Reports reports;

    @Inject
    PersonalKeys keys;

    @Override
    @Transactional
    public List<Chapter> about(UUID person) {
        List<Map<String, String>> rows =
                reports.by(person).stream().map(this::row).toList();
        return List.of(new Chapter("reports", "groups.data-reports", rows));
    }

    private Map<String, String> row(Report report) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("groups.data-group", report.groupName());
        row.put("groups.data-state", report.state());
        row.put("groups.data-due", report.due().toString());
        row.put(
                "groups.data-words",
                keys.open(report.reporter(), report.wordsItem(), report.sealedWords())
                        .orElse(""));
        row.put(
                "groups.data-answer",
                report.sealedAnswer() == null
                        ? ""
                        : keys.open(report.reporter(), report.answerItem(), report.sealedAnswer())
                                .orElse(""));
        return row;
    }
}
