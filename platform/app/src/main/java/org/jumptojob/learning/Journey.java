package org.jumptojob.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jumptojob.content.Activity;
import org.jumptojob.curriculum.Goal;
import org.jumptojob.curriculum.Place;
import org.jumptojob.persistence.Ids;
import org.jumptojob.xapi.Score;
import org.jumptojob.xapi.StatementBuilder;
import org.jumptojob.xapi.profile.Answer;
import org.jumptojob.xapi.profile.Occasion;
import org.jumptojob.xapi.profile.PlatformStatements;
import org.jumptojob.xapi.profile.Profile;

/**
 * The statements of what one person did at one moment in one place, collected in their order and then recorded
 * together. The forms of the statements stand in {@link PlatformStatements}; this says which happen.
 */
final class Journey {

    private final PlatformStatements forms;
    private final UUID actor;
    private final UUID registration;
    private final Instant at;
    private final Place place;
    private final List<StatementBuilder> statements = new ArrayList<>();

    Journey(PlatformStatements forms, UUID actor, UUID registration, Instant at, Place place) {
        this.forms = forms;
        this.actor = actor;
        this.registration = registration;
        this.at = at;
        this.place = place;
    }

    List<StatementBuilder> statements() {
        return statements;
    }

    void registered(String trackVersion) {
        statements.add(forms.registered(
                occasion(trackVersion), forms.track(place.track().id())));
    }

    void moduleStarted(String moduleVersion) {
        statements.add(forms.moduleInitialized(occasion(moduleVersion), where()));
    }

    /** A private room says nothing about being opened. */
    void started(ActivityType type, String version) {
        if (type.recordKind() != ActivityType.RecordKind.PRIVATE_ROOM) {
            add(forms.initialized(occasion(version), where(), object(type)));
        }
    }

    void answered(Attempt attempt, String itemId, Judgement judgement) {
        Activity activity = place.activity();
        add(forms.answered(
                occasion(attempt.contentVersion()),
                where(),
                new Answer(
                        forms.quiz(activity.id()),
                        forms.item(activity.id(), itemId, judgement.interaction()),
                        judgement.response(),
                        judgement.right())));
    }

    void scored(Attempt attempt, int items) {
        add(forms.scored(
                occasion(attempt.contentVersion()),
                where(),
                forms.quiz(place.activity().id()),
                Score.of(attempt.fitting(), items)));
    }

    void read(ActivityType type, String version) {
        add(forms.experienced(occasion(version), where(), object(type)));
    }

    void completed(ActivityType type, String version) {
        add(forms.completed(occasion(version), where(), object(type), rule(type)));
    }

    /** A try of a quiz has reached the pass mark of its track; where there is none, nothing is said. */
    void passed(Attempt attempt, int items) {
        if (mark() > 0) {
            add(forms.passed(
                    occasion(attempt.contentVersion()),
                    where(),
                    forms.quiz(place.activity().id()),
                    Score.of(attempt.fitting(), items)));
        }
    }

    private int mark() {
        return place.track().certificate().quizPercent();
    }

    private String rule(ActivityType type) {
        boolean marked = mark() > 0 && type.recordKind() == ActivityType.RecordKind.QUIZ;
        return marked ? type.completionRule() + ":quiz-percent=" + mark() : type.completionRule();
    }

    /** Another activity of the module counts as done, because the person did the same in another way. */
    void doneAlone(Activity other, ActivityType type) {
        StatementBuilder statement =
                forms.completed(occasion(other.version()), where(), object(type, other.id()), "done-alone");
        statements.add(
                place.activity().sensitive() || other.sensitive()
                        ? statement.contextMark(Profile.SENSITIVE)
                        : statement);
    }

    void moduleDone(String moduleVersion) {
        statements.add(forms.moduleCompleted(
                occasion(moduleVersion), where(), place.module().completionRule()));
    }

    /** The module of the place is recognised, and which version of it. @return the id of the statement */
    UUID moduleRecognised(String moduleVersion) {
        Occasion occasion = occasion(moduleVersion);
        statements.add(forms.moduleRecognised(occasion, where(), "talk"));
        return occasion.statement();
    }

    void moduleProgress(String moduleVersion, int percent) {
        statements.add(forms.progressed(occasion(moduleVersion), where(), percent));
    }

    void trackDone(String trackVersion) {
        statements.add(forms.satisfied(
                occasion(trackVersion),
                forms.track(place.track().id()),
                Goal.of(place.track(), id -> false).rule()));
    }

    private void add(StatementBuilder statement) {
        statements.add(place.activity().sensitive() ? statement.contextMark(Profile.SENSITIVE) : statement);
    }

    private Occasion occasion(String contentVersion) {
        return new Occasion(Ids.random(), actor, registration, at, contentVersion);
    }

    private org.jumptojob.xapi.profile.Place where() {
        return new org.jumptojob.xapi.profile.Place(
                forms.track(place.track().id()), forms.module(place.module().id()));
    }

    private org.jumptojob.xapi.Activity object(ActivityType type) {
        return object(type, place.activity().id());
    }

    private org.jumptojob.xapi.Activity object(ActivityType type, String id) {
        return switch (type.recordKind()) {
            case LESSON -> forms.lesson(id);
            case QUIZ -> forms.quiz(id);
            case PRIVATE_ROOM -> forms.privateRoom(id);
        };
    }
}
