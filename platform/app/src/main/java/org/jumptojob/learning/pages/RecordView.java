package org.jumptojob.learning.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jumptojob.access.Visitor;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.curriculum.Goal;
import org.jumptojob.learning.Enrolment;
import org.jumptojob.learning.LearningService;
import org.jumptojob.learning.RecordService;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.records.StoredStatement;
import org.jumptojob.web.Texts;
import org.jumptojob.xapi.profile.Profile;

/** Backs "My learning": a person's record in plain words, newest first. */
@Named("recordView")
@RequestScoped
public class RecordView {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    /** The most lines that the page shows; the file holds all. */
    private static final int MOST = 200;

    /** One thing that happened. */
    public record Event(String when, String instant, String what) {
        public String getWhen() {
            return when;
        }

        public String getInstant() {
            return instant;
        }

        public String getWhat() {
            return what;
        }
    }

    @Inject
    private RecordService record;

    @Inject
    private LearningService learning;

    @Inject
    private Curriculum curriculum;

    @Inject
    private SiteRow site;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private final List<Event> events = new ArrayList<>();
    private final List<NextLink> next = new ArrayList<>();
    private final List<GoalWords> goals = new ArrayList<>();
    private String language;

    @PostConstruct
    void load() {
        language = visitor.getPreferences().contentLanguage();
        // What another system says about her is in the file; here stands what the platform itself saw.
        List<StoredStatement> mine = new ArrayList<>(
                record.mine().stream().filter(StoredStatement::trusted).toList());
        Collections.reverse(mine);
        for (int i = 0; i < mine.size() && events.size() < MOST; ) {
            int same = runOfAnswers(mine, i);
            StoredStatement statement = mine.get(i);
            inWords(statement, same)
                    .ifPresent(words -> events.add(
                            new Event(when(statement), instant(statement).toString(), words)));
            i += same;
        }
        for (Enrolment enrolment : learning.enrolments()) {
            curriculum.tracks().stream()
                    .filter(track -> track.id().equals(enrolment.trackId()))
                    .forEach(track -> load(track, enrolment));
        }
    }

    private void load(Track track, Enrolment enrolment) {
        NextStep.in(track, Optional.of(enrolment)).ifPresent(place -> next.add(NextLink.to(place, language)));
        Goal goal = Goal.of(track, enrolment::counts);
        // A track whose later modules are not written yet has no goal to be told.
        if (goal.isThere()) {
            goals.add(new GoalWords(goal, language, texts));
        }
    }

    /** How many answers in the same quiz follow one another from here; 1 for anything else. */
    private int runOfAnswers(List<StoredStatement> mine, int from) {
        int to = from;
        while (to < mine.size()
                && mine.get(to).facts().verb().equals(Profile.ANSWERED)
                && name(mine.get(to)).equals(name(mine.get(from)))) {
            to++;
        }
        return Math.max(1, to - from);
    }

    private Optional<String> inWords(StoredStatement statement, int count) {
        String key = switch (statement.facts().verb()) {
            case Profile.REGISTERED -> "learning.did-registered";
            case Profile.INITIALIZED -> "learning.did-initialized";
            case Profile.ANSWERED -> "learning.did-answered";
            case Profile.COMPLETED -> "learning.did-completed";
            case Profile.WAIVED -> "learning.did-waived";
            case Profile.SATISFIED -> "learning.did-satisfied";
            // The others tell the same moments again, for machines.
            default -> "";
        };
        return key.isEmpty() ? Optional.empty() : Optional.of(texts.of(key, name(statement), count));
    }

    private String name(StoredStatement statement) {
        String id = statement.facts().object().id().replace(site.iriBase() + "/activities/", "");
        int item = id.indexOf('/');
        String activityId = item < 0 ? id : id.substring(0, item);
        for (Track track : curriculum.whole().tracks()) {
            if (track.id().equals(activityId)) {
                return track.title().in(language);
            }
            for (Module module : track.modules()) {
                String title = module.title().in(language);
                if (module.id().equals(activityId)) {
                    return title;
                }
                Optional<Activity> activity = module.activities().stream()
                        .filter(one -> one.id().equals(activityId))
                        .findFirst();
                if (activity.isPresent()) {
                    return texts.of(
                            "learning.in-module", activity.get().text(language).title(), title);
                }
            }
        }
        return activityId;
    }

    private String when(StoredStatement statement) {
        return TIME.format(instant(statement).atZone(ZoneId.of(visitor.person().timeZone())));
    }

    private static Instant instant(StoredStatement statement) {
        return statement.facts().timestamp() == null
                ? statement.stored()
                : statement.facts().timestamp();
    }

    public List<Event> getEvents() {
        return events;
    }

    /** How far she is in each of her courses. */
    public List<GoalWords> getGoals() {
        return goals;
    }

    public List<NextLink> getNext() {
        return next;
    }
}
