package org.jumptojob.operations.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.PersonNames;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.settings.Changeable;
import org.jumptojob.settings.Changeable.Days;
import org.jumptojob.web.Site;

/**
 * The settings that an administrator changes while the site runs. What she chooses goes before what the server was started
 * with, on every node. Each change is audited with both values.
 */
@ApplicationScoped
public class SiteSettings {

    /** Whose value is in force. */
    public enum Origin {
        CHOSEN,
        SERVER,
        STANDARD
    }

    /**
     * Who has changed a setting last.
     *
     * @param name how she is called; empty where her account is closed
     */
    public record Change(Instant at, Optional<String> name, boolean mine) {}

    /**
     * A setting as it is now.
     *
     * @param value the one in force
     * @param ofServer what would hold without anybody's choice
     * @param version of what was chosen, for {@link Wish}; 0 before the first time
     */
    public record Line(
            Changeable setting, String value, String ofServer, Origin origin, Optional<Change> change, long version) {}

    /**
     * What somebody wants a setting to be.
     *
     * @param value empty for the server's
     * @param version as it stood on the page
     * @param sure whether she said that things may go sooner
     */
    public record Wish(Optional<String> value, long version, boolean sure) {}

    @Inject
    ChangeableList list;

    @Inject
    ChoiceRows rows;

    @Inject
    Site site;

    @Inject
    PersonNames names;

    @Inject
    Visitor visitor;

    @Inject
    Audit audit;

    @Inject
    Event<ChoicesInForce.Changed> changed;

    Clock clock = Clock.systemUTC();

    /** All settings that can be changed; two statements. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public List<Line> all() {
        return lines(list.all(), rows.all());
    }

    /** @throws NotFound where no setting that can be changed has this word */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Line one(String word) {
        Changeable setting = known(word);
        return lines(List.of(setting), rows.of(setting.variable()).stream().toList())
                .get(0);
    }

    private List<Line> lines(List<Changeable> settings, List<Choice> choices) {
        Map<String, Choice> byVariable =
                choices.stream().collect(Collectors.toMap(Choice::variable, Function.identity()));
        List<UUID> people = choices.stream()
                .flatMap(choice -> choice.by().stream())
                .distinct()
                .toList();
        Map<UUID, String> called = people.isEmpty() ? Map.of() : names.namesOf(people);
        return settings.stream()
                .map(setting -> line(setting, Optional.ofNullable(byVariable.get(setting.variable())), called))
                .toList();
    }

    private Line line(Changeable setting, Optional<Choice> choice, Map<UUID, String> called) {
        Optional<String> chosen = choice.flatMap(Choice::value).filter(setting.rule()::takes);
        Origin origin = chosen.isPresent()
                ? Origin.CHOSEN
                : site.ofServer().set(setting.variable()).isPresent() ? Origin.SERVER : Origin.STANDARD;
        return new Line(
                setting,
                chosen.orElseGet(() -> ofServer(setting)),
                ofServer(setting),
                origin,
                choice.map(one -> new Change(
                        one.changed(),
                        one.by().map(called::get),
                        one.by().filter(visitor.personId()::equals).isPresent())),
                choice.map(Choice::version).orElse(0L));
    }

    private String ofServer(Changeable setting) {
        return site.ofServer().set(setting.variable()).or(setting::standard).orElse("");
    }

    private Changeable known(String word) {
        return list.ofWord(word).orElseThrow(NotFound::new);
    }

    /**
     * Changes a setting, or takes the server's value again. It holds as soon as this has ended.
     *
     * @return the problem's message key, where there is one
     * @throws NotFound where no setting that can be changed has this word
     */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Optional<String> change(String word, Wish wish) {
        Changeable setting = known(word);
        rows.oneAfterTheOther();
        Optional<Choice> stored = rows.of(setting.variable());
        Line now = lines(List.of(setting), stored.stream().toList()).get(0);
        String after = wish.value().map(String::strip).orElse(now.ofServer());
        Optional<String> problem = problem(now, wish, after);
        if (problem.isPresent() || isSame(now, wish, after)) {
            return problem;
        }
        rows.store(new Choice(
                setting.variable(),
                wish.value().map(String::strip),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.of(visitor.personId()),
                now.version() + 1));
        audit.record(
                visitor.personId(),
                "setting-changed",
                setting.variable() + ": " + cut(now.value()) + " > " + cut(after));
        changed.fire(new ChoicesInForce.Changed(setting.variable(), wish.value().map(String::strip)));
        return Optional.empty();
    }

    private static Optional<String> problem(Line now, Wish wish, String after) {
        if (wish.value().isPresent() && !now.setting().rule().takes(after)) {
            return Optional.of(odd(now.setting().rule()));
        }
        if (wish.version() != now.version()) {
            return Optional.of("site.setting-meanwhile");
        }
        boolean sooner = now.setting().rule() instanceof Days && Days.sooner(now.value(), after);
        return sooner && !wish.sure() ? Optional.of("site.setting-not-sure") : Optional.empty();
    }

    private static String odd(Changeable.Rule rule) {
        if (rule instanceof Changeable.Number) {
            return "site.odd-number";
        }
        if (rule instanceof Days) {
            return "site.odd-days";
        }
        return rule instanceof Changeable.Zone ? "site.odd-zone" : "site.odd-line";
    }

    private static boolean isSame(Line now, Wish wish, String after) {
        return after.equals(now.value()) && wish.value().isPresent() == (now.origin() == Origin.CHOSEN);
    }

    /** What the server was started with may be longer than what is typed here; the trail has room for both. */
    private static String cut(String value) {
        return value.length() > Changeable.LONGEST ? value.substring(0, Changeable.LONGEST) : value;
    }
}
