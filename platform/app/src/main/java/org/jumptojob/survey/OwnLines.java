package org.jumptojob.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.content.Instrument;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.persistence.Sql;
import org.jumptojob.survey.paper.Moment;
import org.jumptojob.survey.paper.Reply;
import org.jumptojob.survey.paper.ReplyJson;

/**
 * A person's own line: the same questions at several moments, for her alone. Where she says so, a copy of her faces counts in
 * a round of her group, without her name; from that copy nothing leads back to her, and her words are never part of it.
 */
@ApplicationScoped
public class OwnLines {

    @Inject
    EntityManager entities;

    @Inject
    PersonalKeys keys;

    @Inject
    Forms forms;

    @Inject
    Rounds rounds;

    @Inject
    Sheets sheets;

    @Inject
    Neighbours neighbours;

    @Inject
    Visitor visitor;

    Clock clock = Clock.systemUTC();

    /**
     * What she answered at a moment.
     *
     * @param finished when she came to the end; {@code null} before
     */
    public record Entry(Moment moment, Instrument form, Instant saved, Instant finished, Map<String, Reply> replies) {
        public boolean isFinished() {
            return finished != null;
        }
    }

    /**
     * A round that her faces could count in.
     *
     * @param elsewhere whether they count in another round of this moment; they count in one only, since two totals that
     *     differ by one person would tell what that person chose
     */
    public record Offer(Round round, boolean counted, boolean elsewhere) {}

    /** @throws NotFound where there is no such set of questions for an own line */
    @Allowed(Access.PERSON)
    public Instrument form(String instrument) {
        return forms.inForce(instrument)
                .filter(form -> form.ways().contains("own"))
                .orElseThrow(NotFound::new);
    }

    /** All that she answered, in the order of the moments. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<Entry> mine(String instrument) {
        return entities.createQuery(
                        "SELECT a FROM OwnAnswers a WHERE a.personId = :person AND a.instrument = :instrument",
                        OwnAnswers.class)
                .setParameter("person", visitor.personId())
                .setParameter("instrument", instrument)
                .getResultStream()
                .map(this::opened)
                .sorted((one, other) -> one.moment().compareTo(other.moment()))
                .toList();
    }

    /**
     * Stores answers, each as it is given.
     *
     * @param shown as {@link SurveyService#answer}
     */
    @Transactional
    @Allowed(Access.PERSON)
    public Entry save(String instrument, Moment moment, Map<String, Reply> replies, Map<String, String> shown) {
        keys.lock(visitor.personId());
        Optional<OwnAnswers> found = find(instrument, moment);
        Map<String, Reply> all =
                new HashMap<>(found.map(this::opened).map(Entry::replies).orElse(Map.of()));
        replies.forEach((question, reply) -> {
            Reply older = all.getOrDefault(question, Reply.LEFT_OUT);
            all.put(question, reply.after(older, shown.getOrDefault(question, "")));
        });
        OwnAnswers answers = found.orElseGet(() -> begun(instrument, moment));
        answers.save(keys.seal(visitor.personId(), item(instrument, moment), ReplyJson.write(all)), clock.instant());
        if (found.isEmpty()) {
            entities.persist(answers);
        }
        entities.flush();
        return opened(answers);
    }

    private OwnAnswers begun(String instrument, Moment moment) {
        Instrument form = form(instrument);
        forms.keep(form);
        return new OwnAnswers(visitor.personId(), form, moment);
    }

    /** She came to the end of a moment. */
    @Transactional
    @Allowed(Access.PERSON)
    public void finish(String instrument, Moment moment) {
        keys.lock(visitor.personId());
        find(instrument, moment).ifPresent(answers -> answers.finish(clock.instant()));
    }

    /** Deletes what she answered at a moment, for good. What was counted stays counted: nobody knows which it was. */
    @Transactional
    @Allowed(Access.PERSON)
    public void delete(String instrument, Moment moment) {
        keys.lock(visitor.personId());
        find(instrument, moment).ifPresent(entities::remove);
    }

    /** The open rounds of her organisations and groups in which this moment could count. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<Offer> offers(String instrument, Moment moment) {
        Set<UUID> counted = counted(instrument, moment);
        return asking().stream()
                .filter(round -> round.getWay() == Round.Way.OWN_LINES
                        && round.getInstrument().equals(instrument)
                        && round.moment().equals(Optional.of(moment)))
                .map(round -> new Offer(
                        round, counted.contains(round.getId()), !counted.isEmpty() && !counted.contains(round.getId())))
                .toList();
    }

    /** The open rounds by a link for everybody that ask her. Whether she has answered one is not known. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<Round> asked() {
        return asking().stream()
                .filter(round -> round.getWay() != Round.Way.SINGLE_LINKS)
                .toList();
    }

    /**
     * Lets the steps of a moment count in a round: a copy without her name, once, and in no second round of that moment.
     *
     * @return whether it was taken: not where the round is over, nothing can be counted, or it counts elsewhere
     * @throws NotFound where no such round asks her
     */
    @Transactional
    @Allowed(Access.PERSON)
    public boolean letCount(String instrument, Moment moment, UUID roundId) {
        keys.lock(visitor.personId());
        Offer offer = offers(instrument, moment).stream()
                .filter(offered -> offered.round().getId().equals(roundId))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (offer.elsewhere()) {
            return false;
        }
        Map<String, Reply> steps = new HashMap<>();
        find(instrument, moment)
                .map(this::opened)
                .ifPresent(entry -> entry.form().questions().forEach(question -> {
                    Reply reply = entry.replies().getOrDefault(question.id(), Reply.LEFT_OUT);
                    if (question.kind().isScale() && reply.isGiven()) {
                        steps.put(question.id(), new Reply(reply.choices(), "", false));
                    }
                }));
        boolean open = rounds.lock(offer.round()).isOpenAt(clock.instant());
        if (open && !steps.isEmpty() && !offer.counted()) {
            Sql.in(entities)
                    .update(
                            "INSERT INTO survey_counted (person_id, round_id) VALUES (?, ?)",
                            visitor.personId(),
                            roundId);
            sheets.add(roundId, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), steps);
        }
        return open && !steps.isEmpty();
    }

    void closed(@Observes PersonClosed event) {
        Sql sql = Sql.in(entities);
        sql.update("DELETE FROM survey_counted WHERE person_id = ?", event.personId());
        sql.update("DELETE FROM survey_own WHERE person_id = ?", event.personId());
    }

    private List<Round> asking() {
        UUID person = visitor.personId();
        return rounds.asking(person, neighbours.groupsOf(person), clock.instant());
    }

    /** The rounds in which she let this moment count; not those that too few took part in, of which nothing is told. */
    private Set<UUID> counted(String instrument, Moment moment) {
        return new HashSet<>(Sql.in(entities)
                .query(
                        "SELECT c.round_id FROM survey_counted c JOIN survey_round r ON r.id = c.round_id"
                                + " WHERE c.person_id = ? AND r.instrument = ? AND r.moment = ?"
                                + " AND (r.counted_at IS NULL OR r.people > 0)",
                        row -> row.uuid("round_id"),
                        visitor.personId(),
                        instrument,
                        moment.word()));
    }

    private Optional<OwnAnswers> find(String instrument, Moment moment) {
        return entities.createQuery(
                        "SELECT a FROM OwnAnswers a WHERE a.personId = :person AND a.instrument = :instrument"
                                + " AND a.moment = :moment",
                        OwnAnswers.class)
                .setParameter("person", visitor.personId())
                .setParameter("instrument", instrument)
                .setParameter("moment", moment.word())
                .getResultStream()
                .findFirst();
    }

    private Entry opened(OwnAnswers answers) {
        String text = keys.open(answers.personId(), item(answers.instrument(), answers.moment()), answers.sealed())
                .orElseThrow(() -> new IllegalStateException("An own line cannot be opened: its key is missing."));
        return new Entry(
                answers.moment(),
                forms.of(answers.instrument(), answers.formVersion()),
                answers.saved(),
                answers.finished(),
                ReplyJson.read(text));
    }

    static String item(String instrument, Moment moment) {
        return "survey/" + instrument + "/" + moment.word();
    }
}
