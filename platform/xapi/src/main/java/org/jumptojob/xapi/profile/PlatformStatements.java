package org.jumptojob.xapi.profile;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jumptojob.xapi.Activity;
import org.jumptojob.xapi.Interaction;
import org.jumptojob.xapi.Score;
import org.jumptojob.xapi.StatementBuilder;

/**
 * Writes the statements of this project's profile, one method for each kind of event. What comes back is a
 * {@link StatementBuilder}, ready for {@code toText()}; a test of the caller holds the result against {@link ProfileCheck}.
 *
 * <p>A statement about an activity that is marked sensitive gets one call more:
 * {@code .contextMark(Profile.SENSITIVE)}.
 */
public final class PlatformStatements {
    private static final Activity PROFILE = Activity.of(Profile.VERSION, Profile.PROFILE_TYPE);

    private final String iriBase;

    /**
     * @param iriBase root of this site's IRIs, without a slash at the end, for example {@code https://learn.example.org}
     */
    public PlatformStatements(String iriBase) {
        Objects.requireNonNull(iriBase, "The site needs an IRI base.");
        if (iriBase.endsWith("/")) {
            throw new IllegalArgumentException("The IRI base must not end in a slash: " + iriBase);
        }
        this.iriBase = iriBase;
    }

    /** The track with this id. */
    public Activity track(String id) {
        return activity(id, Profile.TRACK);
    }

    /** The module with this id. */
    public Activity module(String id) {
        return activity(id, Profile.MODULE);
    }

    /** The lesson page with this id. */
    public Activity lesson(String id) {
        return activity(id, Profile.LESSON);
    }

    /** The quiz with this id. */
    public Activity quiz(String id) {
        return activity(id, Profile.QUIZ);
    }

    /** The private room (reflection, private checklist) with this id. */
    public Activity privateRoom(String id) {
        return activity(id, Profile.PRIVATE_ROOM);
    }

    /**
     * A question of a quiz.
     *
     * @param quiz id of the quiz
     * @param item id of the question in that quiz
     * @param interaction how it is answered
     */
    public Activity item(String quiz, String item, Interaction interaction) {
        return new Activity(iri(quiz) + "/" + item, Profile.ITEM, null, interaction);
    }

    /** A person took up a track. */
    public StatementBuilder registered(Occasion occasion, Activity track) {
        return onTrack(occasion, track).verb(Profile.REGISTERED, "registered");
    }

    /** A person began a module. */
    public StatementBuilder moduleInitialized(Occasion occasion, Place place) {
        return onModule(occasion, place).verb(Profile.INITIALIZED, "initialized");
    }

    /** A person began a lesson or a quiz. A private room says nothing about being opened. */
    public StatementBuilder initialized(Occasion occasion, Place place, Activity activity) {
        if (activity.type().equals(Profile.PRIVATE_ROOM)) {
            throw new IllegalArgumentException(
                    "A private room says only \"completed\": nobody learns that it was opened.");
        }
        return onActivity(occasion, place, activity).verb(Profile.INITIALIZED, "initialized");
    }

    /** A person read a lesson page. */
    public StatementBuilder experienced(Occasion occasion, Place place, Activity lesson) {
        return onActivity(occasion, place, lesson).verb(Profile.EXPERIENCED, "experienced");
    }

    /** A person answered a question. */
    public StatementBuilder answered(Occasion occasion, Place place, Answer answer) {
        return learning(occasion)
                .verb(Profile.ANSWERED, "answered")
                .object(answer.item())
                .response(answer.response())
                .success(answer.right())
                .parent(answer.quiz())
                .grouping(place.module())
                .grouping(place.track());
    }

    /** A person ended a try of a quiz. */
    public StatementBuilder scored(Occasion occasion, Place place, Activity quiz, Score score) {
        return onActivity(occasion, place, quiz).verb(Profile.SCORED, "scored").score(score);
    }

    /** A person reached the pass mark of a quiz that has one. There is no statement for not reaching it. */
    public StatementBuilder passed(Occasion occasion, Place place, Activity quiz, Score score) {
        return onActivity(occasion, place, quiz)
                .verb(Profile.PASSED, "passed")
                .score(score)
                .success(true);
    }

    /**
     * A person did a lesson, quiz or private room to the end. For a quiz the caller may add {@code .score(…)}; for the
     * others nothing may be added to the result.
     *
     * @param rule the rule by which this was judged
     */
    public StatementBuilder completed(Occasion occasion, Place place, Activity activity, String rule) {
        return onActivity(occasion, place, activity)
                .verb(Profile.COMPLETED, "completed")
                .completion()
                .contextExtension(Profile.RULE, rule);
    }

    /**
     * A person did a module to the end.
     *
     * @param rule the rule by which this was judged
     */
    public StatementBuilder moduleCompleted(Occasion occasion, Place place, String rule) {
        return onModule(occasion, place)
                .verb(Profile.COMPLETED, "completed")
                .completion()
                .contextExtension(Profile.RULE, rule);
    }

    /**
     * A person went on in a module.
     *
     * @param percent how much of the module is done, in whole percent from 0 to 100
     */
    public StatementBuilder progressed(Occasion occasion, Place place, int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("Progress is from 0 to 100 percent, not " + percent + ".");
        }
        return onModule(occasion, place)
                .verb(Profile.PROGRESSED, "progressed")
                .resultExtension(Profile.PROGRESS, percent);
    }

    /**
     * What a person learned elsewhere is recognised for a module. She has not done the module, so nothing says that it is completed.
     *
     * @param rule the rule by which this was decided
     */
    public StatementBuilder moduleRecognised(Occasion occasion, Place place, String rule) {
        return onModule(occasion, place)
                .verb(Profile.WAIVED, "waived")
                .resultExtension(Profile.REASON, Profile.ELSEWHERE)
                .contextExtension(Profile.RULE, rule);
    }

    /**
     * A person fulfilled the rule of a track.
     *
     * @param rule the rule by which this was judged
     */
    public StatementBuilder satisfied(Occasion occasion, Activity track, String rule) {
        return onTrack(occasion, track).verb(Profile.SATISFIED, "satisfied").contextExtension(Profile.RULE, rule);
    }

    /**
     * The platform takes back one of its statements.
     *
     * @param statement id of the new statement
     * @param registration the enrolment of the statement that becomes void
     * @param target id of the statement that becomes void
     * @param at when
     */
    public StatementBuilder voided(UUID statement, UUID registration, UUID target, Instant at) {
        return signed(new StatementBuilder(statement), registration, at)
                .actor(iriBase, Profile.PLATFORM_ACCOUNT)
                .verb(Profile.VOIDED, "voided")
                .object(target);
    }

    private StatementBuilder onTrack(Occasion occasion, Activity track) {
        return learning(occasion).object(track).grouping(track);
    }

    private StatementBuilder onModule(Occasion occasion, Place place) {
        return learning(occasion).object(place.module()).parent(place.track()).grouping(place.track());
    }

    private StatementBuilder onActivity(Occasion occasion, Place place, Activity activity) {
        return learning(occasion).object(activity).parent(place.module()).grouping(place.track());
    }

    private StatementBuilder learning(Occasion occasion) {
        return signed(new StatementBuilder(occasion.statement()), occasion.registration(), occasion.at())
                .actor(iriBase, occasion.person().toString())
                .platform(Profile.PLATFORM)
                .contextExtension(Profile.CONTENT_VERSION, occasion.contentVersion());
    }

    private StatementBuilder signed(StatementBuilder statement, UUID registration, Instant at) {
        return statement
                .registration(registration)
                .language(Profile.LANGUAGE)
                .category(PROFILE)
                .timestamp(at)
                .authority(iriBase, Profile.PLATFORM_ACCOUNT);
    }

    private Activity activity(String id, String type) {
        return Activity.of(iri(id), type);
    }

    private String iri(String id) {
        return iriBase + "/activities/" + id;
    }
}
