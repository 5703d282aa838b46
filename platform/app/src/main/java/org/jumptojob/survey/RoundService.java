package org.jumptojob.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.content.Instrument;
import org.jumptojob.survey.paper.NotTaken;

/**
 * Rounds of an organisation, for its coordinators: open, end, read what a closed one tells. The organisation next door does
 * not exist for them, nor does any of them for an administrator, who has no seat in an organisation.
 */
@ApplicationScoped
public class RoundService {

    @Inject
    Rounds rounds;

    @Inject
    Forms forms;

    @Inject
    Links links;

    @Inject
    Seats seats;

    @Inject
    Neighbours neighbours;

    @Inject
    Counting counting;

    @Inject
    Sheets sheets;

    @Inject
    Visitor visitor;

    @Inject
    Audit audit;

    Clock clock = Clock.systemUTC();

    /**
     * What a coordinator has before her.
     *
     * @param organisations names by id
     * @param groups by organisation
     * @param rounds a page of them, the newest first
     * @param older whether there are older ones
     * @param forms what can be asked, by way: {@code link} and {@code own}
     */
    public record Desk(
            Map<UUID, String> organisations,
            Map<UUID, List<SurveyGroups.Group>> groups,
            List<Round> rounds,
            boolean older,
            Map<String, List<Instrument>> forms) {

        /** The name of the group that a round asks; empty for a whole organisation. */
        public String groupName(Round round) {
            return groups.getOrDefault(round.getOrganisationId(), List.of()).stream()
                    .filter(group -> round.group().equals(Optional.of(group.id())))
                    .map(SurveyGroups.Group::name)
                    .findFirst()
                    .orElse("");
        }
    }

    /** @param page of the rounds; 0 for the newest */
    @Transactional
    @Allowed(Access.COORDINATOR)
    public Desk desk(int page) {
        Map<UUID, String> organisations = seats.coordinated(visitor.personId(), clock.instant());
        List<Round> found = rounds.of(organisations.keySet(), Math.max(0, page));
        return new Desk(
                organisations,
                neighbours.groups(organisations.keySet()),
                found.stream().limit(Rounds.PAGE).toList(),
                found.size() > Rounds.PAGE,
                Map.of("link", forms.forWay("link"), "own", forms.forWay("own")));
    }

    /**
     * One round, near by.
     *
     * @param links the keys of its links while it is open; none for own lines
     * @param results what it tells; nothing before it is over and counted
     */
    public record Details(Round round, Instrument form, List<String> links, boolean open, Optional<Results> results) {}

    /** @throws NotFound where it is not a round of one of her organisations */
    @Transactional
    @Allowed(Access.COORDINATOR)
    public Details details(UUID id) {
        Round round = mine(id);
        Instrument form = forms.of(round.getInstrument(), round.getFormVersion());
        boolean open = round.isOpenAt(clock.instant());
        List<String> keys = open && round.getWay() != Round.Way.OWN_LINES ? links.keys(round) : List.of();
        return new Details(
                round, form, keys, open, round.isCounted() ? Optional.of(results(round, form)) : Optional.empty());
    }

    private Results results(Round round, Instrument form) {
        List<Round> same = round.getWay() == Round.Way.OWN_LINES ? rounds.like(round) : List.of(round);
        Map<UUID, Map<String, Map<String, Long>>> totals =
                rounds.totals(same.stream().map(Round::getId).toList());
        Map<String, List<String>> words = new HashMap<>();
        rounds.words(round.getId())
                .forEach(entry -> sheets.open(entry.id().toString(), entry.sealed())
                        .ifPresent(text -> words.computeIfAbsent(entry.question(), question -> new ArrayList<>())
                                .add(text)));
        List<Results.Earlier> change = same.size() < 2 ? List.of() : change(same, form, totals);
        return Results.of(round, form, totals.getOrDefault(round.getId(), Map.of()), words, change);
    }

    private static List<Results.Earlier> change(
            List<Round> same, Instrument form, Map<UUID, Map<String, Map<String, Long>>> totals) {
        List<Results.Earlier> change = new ArrayList<>();
        for (Round round : same) {
            Map<String, Double> middles = new HashMap<>();
            Map<String, Map<String, Long>> counts = totals.getOrDefault(round.getId(), Map.of());
            form.questions()
                    .forEach(question -> Results.middle(question, counts.getOrDefault(question.id(), Map.of()))
                            .ifPresent(value -> middles.put(question.id(), value)));
            change.add(new Results.Earlier(round, middles));
        }
        return change;
    }

    /**
     * Opens a round.
     *
     * @throws NotTaken where something is missing or wrong
     * @throws NotFound for an organisation or a group that is not hers
     */
    @Transactional
    @Allowed(Access.COORDINATOR)
    public UUID open(Draft draft) {
        Instant now = clock.instant();
        Map<UUID, String> organisations = seats.coordinated(visitor.personId(), now);
        UUID organisation =
                draft.id("organisation").filter(organisations::containsKey).orElseThrow(NotFound::new);
        Round.Way way = draft.way();
        boolean own = way == Round.Way.OWN_LINES;
        Instrument form = forms.inForce(draft.text("instrument"))
                .filter(found -> found.ways().contains(own ? "own" : "link"))
                .orElseThrow(() -> new NotTaken("instrument", "survey.no-instrument"));
        Round.Frame frame = new Round.Frame(
                organisation,
                group(draft, organisation),
                way,
                own ? draft.moment() : null,
                way == Round.Way.SINGLE_LINKS ? draft.links() : 0);
        Round round = new Round(frame, form, draft.name(), links.newKey(), now);
        round.closeAt(draft.end(now));
        forms.keep(form);
        rounds.add(round);
        audit.record(visitor.personId(), "survey-opened", round.getId().toString());
        return round.getId();
    }

    private UUID group(Draft draft, UUID organisation) {
        if (draft.text("group").isEmpty()) {
            return null;
        }
        UUID group = draft.id("group").orElseThrow(NotFound::new);
        boolean hers = neighbours.groups(List.of(organisation)).getOrDefault(organisation, List.of()).stream()
                .anyMatch(one -> one.id().equals(group));
        if (!hers) {
            throw new NotFound();
        }
        return group;
    }

    /**
     * Ends a round now and counts it.
     *
     * @param version what the page had shown
     * @throws NotTaken where somebody changed it meanwhile
     * @throws NotFound as {@link #details}
     */
    @Transactional
    @Allowed(Access.COORDINATOR)
    public void end(UUID id, long version) {
        Instant now = clock.instant();
        Round round = toChange(id, version);
        round.closeAt(now);
        counting.count(round, now);
        audit.record(visitor.personId(), "survey-ended", id.toString());
    }

    /** Another last day, in the field {@code lastDay}. Throws as {@link #end}. */
    @Transactional
    @Allowed(Access.COORDINATOR)
    public void moveEnd(UUID id, long version, Draft draft) {
        toChange(id, version).closeAt(draft.end(clock.instant()));
        audit.record(visitor.personId(), "survey-end-moved", id.toString());
    }

    private Round toChange(UUID id, long version) {
        Round round = rounds.lock(mine(id));
        if (round.getVersion() != version || !round.isOpenAt(clock.instant())) {
            throw new NotTaken("version", "survey.changed-meanwhile");
        }
        return round;
    }

    private Round mine(UUID id) {
        Map<UUID, String> organisations = seats.coordinated(visitor.personId(), clock.instant());
        return rounds.find(id)
                .filter(round -> organisations.containsKey(round.getOrganisationId()))
                .orElseThrow(NotFound::new);
    }
}
