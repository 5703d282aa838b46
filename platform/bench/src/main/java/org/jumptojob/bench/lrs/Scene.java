package org.jumptojob.bench.lrs;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Who did what, by numbers: what one made-up statement of the benchmark says.
 *
 * @param course the wider group of the activity
 */
record Scene(long agent, int verb, long activity, long course, long registration) {

    /** Bytes of every statement. */
    static final int BYTES = 1_000;

    private static final String[] VERBS = {"answered", "experienced", "completed", "progressed", "initialized"};
    private static final String VERB_ROOT = "http://adlnet.gov/expapi/verbs/";
    private static final String ROOT = "https://content.example.org/";

    static int verbs() {
        return VERBS.length;
    }

    static String verb(int number) {
        return VERB_ROOT + VERBS[number];
    }

    static String activity(long number) {
        return ROOT + "activities/" + number;
    }

    static String course(long number) {
        return ROOT + "courses/" + number;
    }

    static String agent(long number) {
        return "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://people.example.org\",\"name\":\"person-"
                + number + "\"}}";
    }

    static UUID registration(long number) {
        return uuid(number, 2);
    }

    /** The id of the statement with the number: spread like the random ids that clients give. */
    static UUID id(long number) {
        return uuid(number, 1);
    }

    private static UUID uuid(long number, long kind) {
        long high = mix(number * 4 + kind);
        long low = mix(~high);
        return new UUID(high & ~0xF000L | 0x4000L, low & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    /** Spreads numbers over all 64 bits (the last steps of SplitMix64). */
    static long mix(long number) {
        long z = number * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** The statement with an id of its own. */
    String statement(UUID id) {
        StringBuilder text = new StringBuilder(BYTES);
        text.append("{\"id\":\"").append(id).append("\",\"actor\":").append(agent(agent));
        text.append(",\"verb\":{\"id\":\"").append(verb(verb));
        text.append("\",\"display\":{\"en\":\"").append(VERBS[verb]).append("\"}}");
        text.append(",\"object\":{\"objectType\":\"Activity\",\"id\":\"").append(activity(activity));
        text.append("\",\"definition\":{\"name\":{\"en\":\"Activity ").append(activity);
        text.append("\"},\"type\":\"http://adlnet.gov/expapi/activities/assessment\"}}");
        text.append(",\"context\":{\"registration\":\"").append(registration(registration));
        text.append("\",\"platform\":\"bench\",\"language\":\"en\",\"contextActivities\":{\"parent\":[{\"id\":\"");
        text.append(ROOT).append("lessons/").append(activity / 5);
        text.append("\"}],\"grouping\":[{\"id\":\"").append(course(course));
        text.append("\"}]}},\"timestamp\":\"2026-11-22T10:00:00.000Z\"");
        text.append(",\"result\":{\"score\":{\"scaled\":0.75},\"success\":true,\"duration\":\"PT25S\",\"response\":\"");
        while (text.length() < BYTES - 3) {
            text.append("an answer of some words ".charAt(text.length() % 24));
        }
        return text.append("\"}}").toString();
    }

    /** A document of a thousand bytes, for State. */
    static byte[] document(long number) {
        StringBuilder text = new StringBuilder("{\"turn\":").append(number).append(",\"place\":\"");
        while (text.length() < BYTES - 2) {
            text.append((char) ('a' + text.length() % 26));
        }
        return text.append("\"}").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
