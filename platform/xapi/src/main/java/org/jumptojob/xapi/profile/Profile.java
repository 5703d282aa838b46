package org.jumptojob.xapi.profile;

import org.jumptojob.xapi.StatementFacts;

/**
 * The vocabulary of this project's statements. Words of ADL and cmi5 wherever there is one; own words, under
 * {@link #BASE}, only where there is none.
 */
public final class Profile {
    /** Root of this project's own IRIs. It names things and never changes, wherever the platform runs. */
    public static final String BASE = "https://w3id.org/jump-to-job/xapi/";

    /** The profile over all its versions. */
    public static final String ID = BASE + "profile";
    /** The version that statements follow; stands in the category of each. */
    public static final String VERSION = ID + "/v1";

    /** Verb: took up a track. */
    public static final String REGISTERED = "http://adlnet.gov/expapi/verbs/registered";
    /** Verb: began a module or an activity. */
    public static final String INITIALIZED = "http://adlnet.gov/expapi/verbs/initialized";
    /** Verb: read a page. */
    public static final String EXPERIENCED = "http://adlnet.gov/expapi/verbs/experienced";
    /** Verb: answered a question. */
    public static final String ANSWERED = "http://adlnet.gov/expapi/verbs/answered";
    /** Verb: ended a try of a quiz. */
    public static final String SCORED = "http://adlnet.gov/expapi/verbs/scored";
    /** Verb: reached the pass mark of a quiz that has one. */
    public static final String PASSED = "http://adlnet.gov/expapi/verbs/passed";
    /** Verb: did an activity or a module to the end, by its rule. */
    public static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";
    /** Verb: went on in a module. */
    public static final String PROGRESSED = "http://adlnet.gov/expapi/verbs/progressed";
    /** Verb: fulfilled the rule of a track (cmi5). */
    public static final String SATISFIED = "https://w3id.org/xapi/adl/verbs/satisfied";
    /** Verb: has learned elsewhere what a module asks for (cmi5). */
    public static final String WAIVED = "https://w3id.org/xapi/adl/verbs/waived";
    /** Verb: made a statement void. */
    public static final String VOIDED = StatementFacts.VOIDED;

    /** Activity type: a track. */
    public static final String TRACK = "http://adlnet.gov/expapi/activities/course";
    /** Activity type: a module of a track. */
    public static final String MODULE = "http://adlnet.gov/expapi/activities/module";
    /** Activity type: a lesson page. */
    public static final String LESSON = "http://adlnet.gov/expapi/activities/lesson";
    /** Activity type: a quiz. */
    public static final String QUIZ = "http://adlnet.gov/expapi/activities/assessment";
    /** Activity type: a question of a quiz. */
    public static final String ITEM = "http://adlnet.gov/expapi/activities/cmi.interaction";
    /** Activity type: a profile, in the category of statements. */
    public static final String PROFILE_TYPE = "http://adlnet.gov/expapi/activities/profile";
    /** Own activity type: a private room, such as a reflection or a private checklist. */
    public static final String PRIVATE_ROOM = BASE + "activity-types/private-room";

    /** Result extension (cmi5): how far, in whole percent from 0 to 100. */
    public static final String PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress";
    /** Result extension (cmi5): why a module is waived. */
    public static final String REASON = "https://w3id.org/xapi/cmi5/result/extensions/reason";
    /** The only reason that is ever written: something equal that was learned elsewhere (cmi5). */
    public static final String ELSEWHERE = "Equivalent Outside Activity";
    /** Own context extension: version of the content, 12 hexadecimal digits. */
    public static final String CONTENT_VERSION = BASE + "extensions/content-version";
    /** Own context extension: the rule by which a completion was judged. */
    public static final String RULE = BASE + "extensions/rule";
    /** Own context extension: true on an activity that is marked sensitive; such statements are never forwarded. */
    public static final String SENSITIVE = StatementFacts.SENSITIVE;

    /** Name of the platform in each statement. */
    public static final String PLATFORM = "Jump to Job";
    /** Account name of the platform where it is the authority. */
    public static final String PLATFORM_ACCOUNT = "platform";
    /** The base language; who reads easy words is nobody's business, so no other is ever written. */
    public static final String LANGUAGE = "en";

    private Profile() {}
}
