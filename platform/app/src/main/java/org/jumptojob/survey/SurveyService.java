package org.jumptojob.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
import org.jumptojob.access.NotFound;
import org.jumptojob.content.Instrument;
import org.jumptojob.survey.paper.Flow;
import org.jumptojob.survey.paper.Reply;

/**
 * Answers to a survey by a link, without a name. No method looks at who is signed in: whoever has the link answers, and
 * nothing that is stored leads back to her. The token of a sheet lies in the browser alone.
 */
@ApplicationScoped
public class SurveyService {

    @Inject
    Rounds rounds;

    @Inject
    Sheets sheets;

    @Inject
    Forms forms;

    @Inject
    Links links;

    Clock clock = Clock.systemUTC();

    /**
     * What a link leads to.
     *
     * @param over whether the round has closed
     * @param spent whether the link was good for one time and was used
     */
    public record Door(UUID round, Instrument form, Instant closes, boolean over, boolean spent) {
        public boolean isOpen() {
            return !over && !spent;
        }
    }

    /** A sheet that is being filled in, for the browser that began it. */
    public record Sitting(UUID sheet, Map<String, Reply> replies) {}

    /** @throws NotFound where no survey has such a link */
    @Transactional
    @Allowed(Access.ANYONE)
    public Door door(String key) {
        return door(round(key), key);
    }

    /** What this browser has answered so far; nothing where the token is of no sheet of this survey. */
    @Transactional
    @Allowed(Access.ANYONE)
    public Optional<Sitting> sitting(Door door, String token) {
        return token.isEmpty()
                ? Optional.empty()
                : sheets.find(door.round(), token).map(sheet -> new Sitting(sheet.id(), sheet.replies()));
    }

    /**
     * Begins a sheet.
     *
     * @return its token, for a cookie; empty where the survey is over
     */
    @Transactional
    @Allowed(Access.ANYONE)
    public Optional<String> begin(String key) {
        Door door = door(key);
        return door.isOpen() ? Optional.of(sheets.begin(door.round(), today())) : Optional.empty();
    }

    /**
     * Stores answers, each as it is given.
     *
     * @param shown the {@link Reply#mark} of what the form had shown, by question; empty where it had shown none
     * @return all that is answered now; nothing where the survey is over or the token is of no sheet
     */
    @Transactional
    @Allowed(Access.ANYONE)
    public Optional<Sitting> answer(String key, String token, Map<String, Reply> replies, Map<String, String> shown) {
        Door door = door(key);
        Optional<UUID> sheet = door.isOpen() ? sheets.lock(door.round(), token) : Optional.empty();
        if (sheet.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Reply> all =
                new HashMap<>(sheets.find(door.round(), token).orElseThrow().replies());
        Map<String, Reply> news = new HashMap<>();
        replies.forEach((question, reply) -> {
            Reply older = all.getOrDefault(question, Reply.LEFT_OUT);
            news.put(question, reply.after(older, shown.getOrDefault(question, "")));
        });
        sheets.write(sheet.get(), news);
        all.putAll(news);
        return Optional.of(new Sitting(sheet.get(), all));
    }

    /**
     * Hands the sheet in: from now on it counts and cannot be changed or taken back, for nobody knows whose it is.
     *
     * @return whether it was taken: not where the survey is over, the link was used, or nothing was answered
     */
    @Transactional
    @Allowed(Access.ANYONE)
    public boolean handIn(String key, String token) {
        Round round = rounds.lock(round(key));
        Door door = door(round, key);
        Optional<UUID> sheet = door.isOpen() ? sheets.lock(round.getId(), token) : Optional.empty();
        if (sheet.isEmpty()) {
            return false;
        }
        Map<String, Reply> replies =
                sheets.find(round.getId(), token).orElseThrow().replies();
        Map<String, Reply> given = new Flow(door.form(), replies).given();
        if (given.isEmpty()) {
            sheets.delete(sheet.get());
            return true;
        }
        List<String> uncounted =
                replies.keySet().stream().filter(id -> !given.containsKey(id)).toList();
        sheets.handIn(sheet.get(), uncounted);
        if (round.getWay() == Round.Way.SINGLE_LINKS) {
            sheets.spend(round.getId(), links.hash(round, key).orElseThrow());
        }
        return true;
    }

    /** Deletes what this browser has answered and not handed in. */
    @Transactional
    @Allowed(Access.ANYONE)
    public void forget(String key, String token) {
        sheets.lock(round(key).getId(), token).ifPresent(sheets::delete);
    }

    private Round round(String key) {
        return rounds.byLink(Links.roundPart(key))
                .filter(round -> round.getWay() != Round.Way.OWN_LINES)
                .filter(round -> links.hash(round, key).isPresent())
                .orElseThrow(NotFound::new);
    }

    private Door door(Round round, String key) {
        boolean over = !round.isOpenAt(clock.instant());
        boolean spent = !over
                && round.getWay() == Round.Way.SINGLE_LINKS
                && sheets.isSpent(round.getId(), links.hash(round, key).orElseThrow());
        return new Door(
                round.getId(), forms.of(round.getInstrument(), round.getFormVersion()), round.getCloses(), over, spent);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
