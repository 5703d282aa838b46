package org.jumptojob.plan;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.Sql;
import org.jumptojob.web.Site;

/**
 * Gives the demo trainee a made-up plan, so that a demonstration has something to look at. Only at the start that makes
 * the demo people: what somebody deletes in a demonstration stays deleted.
 */
@ApplicationScoped
class DemoPlan {

    private static final String TRAINEE = "trainee@demo.test";

    @Inject
    EntityManager entities;

    @Inject
    Sheets sheets;

    @Inject
    PlanVersions versions;

    @Inject
    Site site;

    @Transactional
    void make(@Observes @Priority(320) DatabaseReady ready) {
        if (site.isDemo()) {
            Instant start =
                    Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
            trainee(start).ifPresent(this::write);
        }
    }

    private Optional<UUID> trainee(Instant since) {
        return Sql.in(entities)
                .query(
                        "SELECT p.id FROM person p JOIN login l ON l.person_id = p.id"
                                + " WHERE l.subject = ? AND p.created >= ?"
                                + " AND NOT EXISTS (SELECT 1 FROM plan_sheet s WHERE s.person_id = p.id)",
                        row -> row.uuid("id"),
                        TRAINEE,
                        since)
                .stream()
                .findFirst();
    }

    void write(UUID owner) {
        sheet(owner, PlanPage.WISHES, "dream", "Work with plants, outside, in a small team.");
        sheets.find(owner, PlanPage.WISHES)
                .ifPresent(sheet -> versions.add(owner, PlanPage.WISHES, sheet, "My first idea"));
        sheets.replace(
                owner,
                PlanPage.WISHES,
                sheets.find(owner, PlanPage.WISHES),
                PlanPage.WISHES.clean(Map.of(
                        "dream",
                        List.of("Work with plants, outside, in a small team.\nLater: a stall at the market."),
                        "matters",
                        List.of("Calm in the morning. Kind people. Learning something each week."))));
        sheet(owner, PlanPage.STRENGTHS, "can", "I notice when a plant needs water. Mine all came through the summer.");
        sheet(owner, PlanPage.CONDITIONS, "need", "One task after the other.\nA break each hour.");
        sheet(owner, PlanPage.PEOPLE, "mine", "My sister: she comes along the first time.");
        steps(owner);
        sheet(
                owner,
                PlanPage.OWN,
                "title",
                "About this plan",
                "text",
                "It is a made-up example of this demonstration.");
        sheet(
                owner,
                HardDays.SHEET,
                "text-good",
                "I hum. I am up before the alarm.",
                "text-early",
                "I leave messages unread.",
                "text-helps",
                "A walk with music. Then one small thing.",
                "work",
                "Tell me in the morning what comes first.");
        Map<String, List<String>> card = new TreeMap<>();
        card.put(Card.PICK, List.of("one", "breaks", "ahead"));
        card.put(Card.OWN, List.of("Say my name before you start to talk."));
        sheets.replace(owner, Card.SHEET, Optional.empty(), Card.SHEET.clean(card));
    }

    private void steps(UUID owner) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<Step> steps = List.of(
                new Step(
                        1,
                        "Ask at the garden centre for a day to look around",
                        "my sister",
                        day(today, -7),
                        true,
                        false),
                new Step(2, "Spend a day there", "the gardener", day(today, 10), false, false),
                new Step(3, "Talk about how it was", "my coach", day(today, 14), false, false));
        sheets.replace(owner, PlanPage.STEPS, Optional.empty(), Step.fields(steps));
    }

    private static String day(LocalDate today, int days) {
        return today.plusDays(days).toString();
    }

    /** Names and values of fields in turn. */
    private void sheet(UUID owner, SheetForm form, String... pairs) {
        Map<String, List<String>> fields = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], List.of(pairs[i + 1]));
        }
        sheets.replace(owner, form, Optional.empty(), form.clean(fields));
    }
}
