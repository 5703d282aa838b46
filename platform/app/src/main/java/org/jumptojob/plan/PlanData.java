package org.jumptojob.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jumptojob.consent.Shareable.Part;
import org.jumptojob.privacy.PersonalData;
import org.jumptojob.web.Texts;

/** What this room holds about a person, opened for her own copy: plan, versions, plan for hard days, card. */
@ApplicationScoped
class PlanData implements PersonalData {

    @Inject
    Sheets sheets;

    @Inject
    PlanVersions versions;

    @Inject
    Texts texts;

    @Override
    @Transactional
    public List<Chapter> about(UUID person) {
        return List.of(
                new Chapter("career-plan", "plan.title", plan(person)),
                new Chapter("career-plan-versions", "plan.versions-title", versionsOf(person)),
                new Chapter("hard-days", "plan.days-title", ofRoom(person, HardDays.SHEET)),
                new Chapter("what-helps-me", "plan.card", ofRoom(person, Card.SHEET)));
    }

    private List<Map<String, String>> plan(UUID person) {
        List<Map<String, String>> rows = new ArrayList<>();
        sheets.find(person, PlanPage.ROOM)
                .forEach((word, sheet) -> PlanPage.of(word)
                        .ifPresent(page -> copies(sheet).forEach(fields -> rows.addAll(rows(page, fields)))));
        return rows;
    }

    /** The text in force and, where there is one, that of another tab. */
    private static Stream<Map<String, List<String>>> copies(Sheet sheet) {
        return Stream.concat(Stream.of(sheet.fields()), sheet.other().stream());
    }

    private List<Map<String, String>> rows(PlanPage page, Map<String, List<String>> fields) {
        PlanWords words = new PlanWords(texts);
        List<Map<String, String>> rows = new ArrayList<>();
        words.parts(page, fields).forEach(part -> {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("plan.page", words.title(page, fields));
            row.putAll(row(part));
            rows.add(row);
        });
        if (page == PlanPage.STEPS) {
            Step.of(fields).stream()
                    .filter(Step::remind)
                    .forEach(step -> rows.add(Map.of("plan.reminder", words.name(step))));
        }
        return rows;
    }

    private static Map<String, String> row(Part part) {
        Map<String, String> row = new LinkedHashMap<>();
        if (!part.heading().isEmpty()) {
            row.put("plan.heading", part.heading());
        }
        row.put("plan.text", String.join("\n", part.lines()));
        return row;
    }

    private List<Map<String, String>> versionsOf(UUID person) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (PlanVersions.Version version : versions.all(person)) {
            Optional<PlanPage> page = PlanPage.of(version.entry().page());
            page.ifPresent(known -> rows(known, version.fields()).forEach(part -> {
                Map<String, String> row = new LinkedHashMap<>();
                row.put("plan.written", version.entry().written().toString());
                if (!version.entry().label().isEmpty()) {
                    row.put("plan.label", version.entry().label());
                }
                row.putAll(part);
                rows.add(row);
            }));
        }
        return rows;
    }

    private List<Map<String, String>> ofRoom(UUID person, SheetForm form) {
        PlanWords words = new PlanWords(texts);
        return sheets.find(person, form).stream()
                .flatMap(PlanData::copies)
                .flatMap(fields -> (form == Card.SHEET ? words.cardParts(fields) : words.hardDays(fields)).stream())
                .map(PlanData::row)
                .toList();
    }
}
