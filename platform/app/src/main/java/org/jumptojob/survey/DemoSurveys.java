package org.jumptojob.survey;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.content.Instrument;
import org.jumptojob.content.Instrument.Kind;
import org.jumptojob.content.Instrument.Question;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.Sql;
import org.jumptojob.survey.paper.Moment;
import org.jumptojob.survey.paper.Reply;
import org.jumptojob.survey.paper.ReplyJson;
import org.jumptojob.web.Site;

/** What a demonstration shows of surveys: an open round, counted ones, and the demo trainee's own line. All of it made up. */
@ApplicationScoped
public class DemoSurveys {

    /** The end of the address of the open round. */
    public static final String LINK = "demosession1";

    /** A counted round with all that it can tell. */
    public static final UUID COUNTED = UUID.fromString("00000000-0000-7000-8000-000000000401");

    /** The second of two counted rounds of six feelings. */
    public static final UUID CHANGE = UUID.fromString("00000000-0000-7000-8000-000000000403");

    private static final UUID BEFORE = UUID.fromString("00000000-0000-7000-8000-000000000402");
    private static final int PEOPLE = 12;
    private static final String WORDS = "Made-up example: a break after half an hour";

    @Inject
    EntityManager entities;

    @Inject
    Rounds rounds;

    @Inject
    Sheets sheets;

    @Inject
    Forms forms;

    @Inject
    Links links;

    @Inject
    Counting counting;

    @Inject
    PersonalKeys keys;

    @Inject
    Site site;

    /** After the people and the content. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void show(@Observes @Priority(440) DatabaseReady ready) {
        if (!site.isDemo() || rounds.find(COUNTED).isPresent()) {
            return;
        }
        Instant now = Instant.now();
        Optional<UUID> organisation = first("organisation_id", Role.COORDINATOR, null);
        if (organisation.isEmpty() || forms.inForce().size() < 2) {
            return;
        }
        forms.forWay("link").stream().findFirst().ifPresent(form -> sessions(form, organisation.get(), now));
        forms.forWay("own").stream().findFirst().ifPresent(form -> {
            feelings(form, organisation.get(), now);
            first("person_id", Role.TRAINEE, organisation.get()).ifPresent(person -> ownLine(form, person, now));
        });
    }

    private void sessions(Instrument form, UUID organisation, Instant now) {
        forms.keep(form);
        Round.Frame frame = new Round.Frame(organisation, null, Round.Way.OPEN_LINK, null, 0);
        Round open = new Round(frame, form, "Demo: the session of this week", LINK, now);
        open.closeAt(now.plus(Duration.ofDays(365)));
        rounds.add(open);
        Round old = new Round(frame, form, "Demo: the session of last week", links.newKey(), now).withId(COUNTED);
        rounds.add(old);
        fill(old, form, 0);
        counting.count(old, now);
    }

    private void feelings(Instrument form, UUID organisation, Instant now) {
        forms.keep(form);
        UUID[] ids = {BEFORE, CHANGE};
        Moment[] moments = {Moment.START, Moment.MIDDLE};
        for (int i = 0; i < ids.length; i++) {
            Round.Frame frame = new Round.Frame(organisation, null, Round.Way.OWN_LINES, moments[i], 0);
            Instant opened = now.minus(Duration.ofDays(60 - 30L * i));
            Round round =
                    new Round(frame, form, "Demo: six feelings " + (i + 1), links.newKey(), opened).withId(ids[i]);
            rounds.add(round);
            fill(round, form, i);
            counting.count(round, now);
        }
        Round.Frame frame = new Round.Frame(organisation, null, Round.Way.OWN_LINES, Moment.END, 0);
        Round open = new Round(frame, form, "Demo: six feelings 3", links.newKey(), now);
        open.closeAt(now.plus(Duration.ofDays(365)));
        rounds.add(open);
    }

    private void fill(Round round, Instrument form, int more) {
        LocalDate day = LocalDate.ofInstant(round.getOpened(), ZoneOffset.UTC);
        for (int person = 0; person < PEOPLE; person++) {
            Map<String, Reply> replies = replies(form, person, more);
            if (round.getWay() == Round.Way.OWN_LINES) {
                // Words of an own line are for its owner alone, so they count in no round.
                form.questions().stream()
                        .filter(question -> question.kind() == Kind.TEXT)
                        .forEach(question -> replies.remove(question.id()));
            }
            sheets.add(round.getId(), day, replies);
        }
    }

    /** The same answers at each first start: nothing here is of chance. */
    private static Map<String, Reply> replies(Instrument form, int person, int more) {
        Map<String, Reply> replies = new HashMap<>();
        int place = 0;
        for (Question question : form.questions()) {
            replies.put(question.id(), reply(question, person + place++, more));
        }
        return replies;
    }

    private static Reply reply(Question question, int turn, int more) {
        if (question.kind() == Kind.TEXT) {
            return new Reply(List.of(), WORDS + " (" + (turn + 1) + ")", true);
        }
        if (question.kind() == Kind.NUMBER) {
            return new Reply(List.of(String.valueOf(question.range().least() + 1 + turn % 5)), "", false);
        }
        List<String> choices = question.choices();
        int usual = question.kind().isScale() ? choices.size() / 2 + more : turn % choices.size();
        int chosen = Math.min(choices.size() - 1, question.kind().isScale() && turn % 3 == 0 ? usual + 1 : usual);
        return new Reply(List.of(choices.get(chosen)), "", false);
    }

    private void ownLine(Instrument form, UUID person, Instant now) {
        Moment[] moments = {Moment.START, Moment.MIDDLE};
        for (int i = 0; i < moments.length; i++) {
            Instant at = now.minus(Duration.ofDays(60 - 30L * i));
            OwnAnswers answers = new OwnAnswers(person, form, moments[i]);
            String text = ReplyJson.write(replies(form, i + 1, i));
            answers.save(keys.seal(person, OwnLines.item(form.id(), moments[i]), text), at);
            answers.finish(at);
            entities.persist(answers);
        }
    }

    private Optional<UUID> first(String column, Role role, UUID organisation) {
        String within = organisation == null ? "" : " AND organisation_id = '" + organisation + "'";
        return Sql.in(entities)
                .query(
                        "SELECT " + column + " AS found FROM membership WHERE role = ?" + within
                                + " ORDER BY valid_from, id FETCH FIRST 1 ROWS ONLY",
                        row -> row.uuid("found"),
                        role.word())
                .stream()
                .findFirst();
    }
}
