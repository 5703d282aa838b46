package org.jumptojob.groups.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.PersonNames;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.groups.Duo;
import org.jumptojob.groups.Group;
import org.jumptojob.groups.GroupRole;
import org.jumptojob.groups.GroupService;
import org.jumptojob.groups.near.Distances;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.persistence.Ids;
import org.jumptojob.settings.Setting;
import org.jumptojob.web.Site;

/**
 * Somebody reports to the duo of her group what is not right. Only the two read it, and never somebody whom it is about;
 * they answer by a day that is told. Where a group has no duo, its coordinators answer; where none of them can, those of the
 * organisation do.
 */
@ApplicationScoped
public class ReportService {

    private static final int LONGEST = 4000;

    /**
     * A report as its reporter, or who answers it, reads it.
     *
     * @param reporter the name of who wrote it; empty in her own list
     * @param about the name of whom it is about, or an empty text
     * @param answer empty as long as there is none
     */
    public record Sight(
            UUID id,
            String group,
            String reporter,
            String about,
            String words,
            String state,
            Instant due,
            String answer,
            long version) {
        // Expression Language 5 reads records by bean names only.
        public UUID getId() {
            return id;
        }

        public String getGroup() {
            return group;
        }

        public String getReporter() {
            return reporter;
        }

        public String getAbout() {
            return about;
        }

        public String getWords() {
            return words;
        }

        public String getState() {
            return state;
        }

        public String getAnswer() {
            return answer;
        }

        public long getVersion() {
            return version;
        }
    }

    @Inject
    Reports reports;

    @Inject
    GroupService groupService;

    @Inject
    Distances distances;

    @Inject
    PersonalKeys keys;

    @Inject
    PersonNames names;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    @Inject
    Audit audit;

    @Inject
    Site site;

    Clock clock = Clock.systemUTC();

    /**
     * What the form of a report shows.
     *
     * @param people about whom it can be
     * @param allNamed whether these are all in the group
     * @param readers the names of those who will read it
     */
    public record Form(Group group, List<GroupService.Person> people, boolean allNamed, List<String> readers) {}

    /**
     * What somebody sees before she reports something in a group of hers.
     *
     * @param group empty for the first of her groups
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Form form(Optional<UUID> group) {
        GroupService.Sight sight = groupService.open(group);
        List<GroupService.Person> others = sight.people().stream()
                .filter(person -> !person.id().equals(visitor.personId()))
                .toList();
        return new Form(
                sight.place().group(),
                others,
                sight.unnamed() == 0,
                readers(sight, null).stream().map(GroupService.Person::name).toList());
    }

    /** How many days an answer may take. */
    @Allowed(Access.PERSON)
    public int days() {
        return site.settings().number(Setting.REPORT_DAYS);
    }

    /** The duo in force, else the coordinators in the group, else those of the organisation; as {@link Reports} finds them. */
    private List<GroupService.Person> readers(GroupService.Sight sight, UUID about) {
        List<UUID> duo =
                sight.place().duo().filter(Duo::isInForce).map(Duo::people).orElse(List.of());
        List<GroupService.Person> inside = sight.people().stream()
                .filter(person -> duo.isEmpty() ? person.role() == GroupRole.COORDINATOR : duo.contains(person.id()))
                .filter(person ->
                        !person.id().equals(visitor.personId()) && !person.id().equals(about))
                .toList();
        return inside.isEmpty() ? steppingIn(sight.place().group().organisation(), about) : inside;
    }

    private List<GroupService.Person> steppingIn(UUID organisation, UUID about) {
        Set<UUID> unseen = distances.unseen(visitor.personId());
        List<UUID> found = reports.coordinators(organisation, clock.instant()).stream()
                .filter(person ->
                        !person.equals(visitor.personId()) && !person.equals(about) && !unseen.contains(person))
                .toList();
        Map<UUID, String> known = names.namesOf(found);
        return found.stream()
                .filter(known::containsKey)
                .map(person -> new GroupService.Person(person, known.get(person), GroupRole.COORDINATOR))
                .toList();
    }

    /**
     * Reports something to the duo.
     *
     * @param about somebody in the group; {@code null} for something else
     * @return the problem's message key, where there is one
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Optional<String> report(UUID group, UUID about, String words) {
        GroupService.Sight sight = groupService.open(Optional.of(group));
        if (words.isBlank()) {
            return Optional.of("groups.report-missing");
        }
        if (words.length() > LONGEST) {
            return Optional.of("groups.too-long");
        }
        if (about != null
                && sight.people().stream().noneMatch(person -> person.id().equals(about))) {
            throw new NotFound();
        }
        List<GroupService.Person> readers = readers(sight, about);
        if (readers.isEmpty()) {
            return Optional.of("groups.report-nobody");
        }
        Instant now = clock.instant();
        UUID me = visitor.personId();
        UUID id = Ids.next();
        Report plain = new Report(id, group, "", me, about, "", Report.NEW, now.plus(Duration.ofDays(days())), null, 0);
        reports.add(
                new Report(
                        id,
                        group,
                        "",
                        me,
                        about,
                        keys.seal(me, plain.wordsItem(), words.strip()),
                        Report.NEW,
                        plain.due(),
                        null,
                        0),
                now);
        readers.forEach(reader ->
                tell(reader.id(), "groups.notice-report", sight.place().group().getName(), "/answer-reports"));
        return Optional.empty();
    }

    private void tell(UUID person, String text, String group, String path) {
        notices.tell(person, new Notice("report", text, List.of(group), "groups.notice-report-why", path));
    }

    /** What the visitor has reported. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<Sight> mine() {
        return described(reports.by(visitor.personId()), false, report -> true);
    }

    /**
     * What the visitor has to answer.
     *
     * @param opened whose words she reads; those of the others stay closed
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public List<Sight> toAnswer(Optional<UUID> opened) {
        return described(
                reports.openFor(visitor.personId(), clock.instant()),
                true,
                report -> opened.filter(report.id()::equals).isPresent());
    }

    private List<Sight> described(List<Report> found, boolean withReporter, Predicate<Report> open) {
        Map<UUID, String> known = names.namesOf(found.stream()
                .flatMap(report -> Stream.of(report.reporter(), report.about()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Sight> sights = new ArrayList<>();
        for (Report report : found) {
            boolean answered = report.sealedAnswer() != null && open.test(report);
            sights.add(new Sight(
                    report.id(),
                    report.groupName(),
                    withReporter ? known.getOrDefault(report.reporter(), "") : "",
                    report.about() == null ? "" : known.getOrDefault(report.about(), ""),
                    open.test(report) ? opened(report, report.wordsItem(), report.sealedWords()) : "",
                    report.state(),
                    report.due(),
                    answered ? opened(report, report.answerItem(), report.sealedAnswer()) : "",
                    report.version()));
        }
        return sights;
    }

    private String opened(Report report, String item, String sealed) {
        return keys.open(report.reporter(), item, sealed)
                .orElseThrow(() -> new IllegalStateException("A report cannot be opened: its key is missing."));
    }

    /** One of the duo says that she looks into it. */
    @Transactional
    @Allowed(Access.MEMBER)
    public Optional<String> take(UUID id, long version) {
        Report report = reports.openFor(visitor.personId(), id, clock.instant()).orElseThrow(NotFound::new);
        if (!reports.setState(id, version, Report.TAKEN)) {
            return Optional.of("groups.changed-meanwhile");
        }
        tell(report.reporter(), "groups.notice-report-taken", report.groupName(), "/reports");
        return Optional.empty();
    }

    /** One of the duo answers. Returns the problem's message key, where there is one. */
    @Transactional
    @Allowed(Access.MEMBER)
    public Optional<String> answer(UUID id, long version, String words) {
        Report report = reports.openFor(visitor.personId(), id, clock.instant()).orElseThrow(NotFound::new);
        if (words.isBlank()) {
            return Optional.of("groups.report-answer-missing");
        }
        if (words.length() > LONGEST) {
            return Optional.of("groups.too-long");
        }
        String sealed = keys.seal(report.reporter(), report.answerItem(), words.strip());
        if (report.version() != version || !reports.answer(report, sealed, visitor.personId(), clock.instant())) {
            return Optional.of("groups.changed-meanwhile");
        }
        tell(report.reporter(), "groups.notice-report-answered", report.groupName(), "/reports");
        audit.record(visitor.personId(), "report-answered", id.toString());
        return Optional.empty();
    }

    /** The visitor takes a report of hers back; nobody reads it any more. */
    @Transactional
    @Allowed(Access.PERSON)
    public void takeBack(UUID id) {
        reports.delete(id, visitor.personId());
    }
}
