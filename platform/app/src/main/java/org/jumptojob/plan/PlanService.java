package org.jumptojob.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.consent.Endings;
import org.jumptojob.consent.Thing;
import org.jumptojob.identity.PersonClosed;

/**
 * The signed-in person's career plan: a living document of pages, each written, kept in versions and shared by itself.
 * No method takes another person's id; others see a page through the gate of {@code consent} only.
 */
@ApplicationScoped
public class PlanService {

    @Inject
    Sheets sheets;

    @Inject
    PlanVersions versions;

    @Inject
    Reminders reminders;

    @Inject
    SharedPlanPage sharedPage;

    @Inject
    Endings endings;

    @Inject
    Visitor visitor;

    Clock clock = Clock.systemUTC();

    /** The pages that she has written on, by their word. */
    @Transactional
    @Allowed(Access.PERSON)
    public Map<String, Sheet> pages() {
        return sheets.find(visitor.personId(), PlanPage.ROOM);
    }

    @Transactional
    @Allowed(Access.PERSON)
    public Optional<Sheet> page(PlanPage page) {
        return sheets.find(visitor.personId(), page);
    }

    /**
     * Keeps the text of a page. The last text of an earlier day becomes a version.
     *
     * @param base the version that it was written on: 0 where the page showed none
     * @throws TooLong where it is longer than a sheet may be
     */
    @Transactional
    @Allowed(Access.PERSON)
    public Sheets.Saved save(PlanPage page, long base, Map<String, List<String>> fields) {
        Optional<Sheet> present = locked(page);
        Sheets.Saved saved = sheets.save(visitor.personId(), page, present, base, fields);
        if (saved.changed()) {
            present.filter(this::isOfAnEarlierDay).ifPresent(sheet -> keep(page, sheet, ""));
            changed(page, present, page.clean(SheetTexts.plain(fields)));
        }
        return saved;
    }

    /**
     * As {@link #save}, and keeps the page as it is then as a version of its own.
     *
     * @param label the name of the version; may be empty
     */
    @Transactional
    @Allowed(Access.PERSON)
    public Sheets.Saved saveAndKeep(PlanPage page, long base, Map<String, List<String>> fields, String label) {
        Sheets.Saved saved = save(page, base, fields);
        if (!saved.conflict()) {
            keepAsSent(page, fields, label);
        }
        return saved;
    }

    /** As {@link #save} for the page of steps, without one of them. The page with it is kept as a version. */
    @Transactional
    @Allowed(Access.PERSON)
    public Sheets.Saved saveWithoutStep(long base, Map<String, List<String>> fields, int number) {
        List<Step> left =
                Step.of(fields).stream().filter(step -> step.number() != number).toList();
        Sheets.Saved saved = save(PlanPage.STEPS, base, Step.fields(left));
        if (!saved.conflict()) {
            keepAsSent(PlanPage.STEPS, fields, "");
        }
        return saved;
    }

    /**
     * Adds lines to a box of a page, below what stands there. A line that stands there already is left out, so that a form that is
     * sent twice adds once.
     *
     * @return how many were added
     * @throws NotFound where the page has no such box
     * @throws TooLong where the page would be longer than it may be
     */
    @Transactional
    @Allowed(Access.PERSON)
    public int add(PlanPage page, String box, List<String> lines) {
        if (!page.fields().contains(box)) {
            throw new NotFound();
        }
        Optional<Sheet> present = locked(page);
        Map<String, List<String>> fields =
                new TreeMap<>(present.map(Sheet::fields).orElse(Map.of()));
        List<String> there = SheetTexts.lines(fields, box);
        List<String> fresh = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !there.contains(line))
                .distinct()
                .toList();
        if (!fresh.isEmpty()) {
            String added = SheetTexts.joined(SheetTexts.first(fields, box), String.join("\n", fresh), "\n");
            fields.put(box, List.of(added));
            save(page, present.map(Sheet::version).orElse(0L), fields);
        }
        return fresh.size();
    }

    /**
     * Adds steps behind those that are there, whatever their numbers. One whose words stand there already is left out.
     *
     * @return how many were added
     * @throws TooLong where the page would be longer than it may be
     */
    @Transactional
    @Allowed(Access.PERSON)
    public int addSteps(List<Step> steps) {
        Optional<Sheet> present = locked(PlanPage.STEPS);
        List<Step> all = new ArrayList<>(Step.of(present.map(Sheet::fields).orElse(Map.of())));
        int before = all.size();
        for (Step step : steps) {
            String what = step.what().strip();
            if (all.stream().noneMatch(other -> other.what().strip().equals(what))) {
                all.add(step.numbered(Step.next(all)));
            }
        }
        if (all.size() > before) {
            save(PlanPage.STEPS, present.map(Sheet::version).orElse(0L), Step.fields(all));
        }
        return all.size() - before;
    }

    private void keepAsSent(PlanPage page, Map<String, List<String>> fields, String label) {
        Sheet sheet = new Sheet(
                page.word(),
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                page.clean(SheetTexts.plain(fields)),
                Optional.empty());
        if (!sheet.isBlank()) {
            keep(page, sheet, label);
        }
    }

    /** Ends a conflict of two texts: {@code mine}, {@code other} or {@code both}. */
    @Transactional
    @Allowed(Access.PERSON)
    public void choose(PlanPage page, String choice) {
        Optional<Sheet> present = locked(page);
        present.filter(sheet -> sheets.choose(visitor.personId(), page, sheet, choice))
                .flatMap(sheet -> sheets.find(visitor.personId(), page))
                .ifPresent(sheet -> changed(page, present, sheet.fields()));
    }

    /** The versions of a page, newest first. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<PlanVersions.Entry> versions(PlanPage page) {
        return versions.list(visitor.personId(), page);
    }

    /** @throws NotFound where she has no such version */
    @Transactional
    @Allowed(Access.PERSON)
    public PlanVersions.Version version(PlanPage page, UUID id) {
        return versions.find(visitor.personId(), page, id).orElseThrow(NotFound::new);
    }

    /**
     * Puts the text of a version in force again. The text that was in force becomes a version first.
     *
     * @throws NotFound where she has no such version
     */
    @Transactional
    @Allowed(Access.PERSON)
    public void restore(PlanPage page, UUID id) {
        Optional<Sheet> present = locked(page);
        PlanVersions.Version version =
                versions.find(visitor.personId(), page, id).orElseThrow(NotFound::new);
        if (present.map(Sheet::fields).filter(version.fields()::equals).isPresent()) {
            return;
        }
        present.filter(sheet -> !sheet.isBlank()).ifPresent(sheet -> keep(page, sheet, ""));
        sheets.replace(visitor.personId(), page, present, version.fields());
        changed(page, present, version.fields());
    }

    @Transactional
    @Allowed(Access.PERSON)
    public void deleteVersion(PlanPage page, UUID id) {
        versions.delete(visitor.personId(), page, id);
    }

    /** Deletes a page with all its versions, for good. */
    @Transactional
    @Allowed(Access.PERSON)
    public void delete(PlanPage page) {
        sheets.lock(visitor.personId());
        versions.deleteAll(visitor.personId(), page);
        sheets.delete(visitor.personId(), page);
        endings.gone(visitor.personId(), new Thing(SharedPlanPage.KIND, page.word()));
        remind(page, Map.of());
    }

    /** Where a page has been emptied, whatever opened it ends. */
    private void changed(PlanPage page, Optional<Sheet> before, Map<String, List<String>> fields) {
        if (before.isPresent() && !sharedPage.hasText(page, fields)) {
            endings.gone(visitor.personId(), new Thing(SharedPlanPage.KIND, page.word()));
        }
        remind(page, fields);
    }

    void closed(@Observes PersonClosed event) {
        sheets.deleteAll(event.personId());
        versions.deleteAll(event.personId());
        reminders.deleteAll(event.personId());
    }

    private Optional<Sheet> locked(PlanPage page) {
        sheets.lock(visitor.personId());
        return sheets.find(visitor.personId(), page);
    }

    private void keep(PlanPage page, Sheet sheet, String label) {
        versions.add(visitor.personId(), page, sheet, label);
    }

    private void remind(PlanPage page, Map<String, List<String>> fields) {
        if (page == PlanPage.STEPS) {
            reminders.renew(visitor.personId(), Step.of(fields), zone());
        }
    }

    private boolean isOfAnEarlierDay(Sheet sheet) {
        return !sheet.isBlank() && day(sheet.saved()).isBefore(day(clock.instant()));
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    private ZoneId zone() {
        return ZoneId.of(visitor.person().timeZone());
    }
}
