package org.jumptojob.content;

/**
 * Three people have read a text about a crisis and stand by it: a duo, and the safety lead of the organisation. It holds for that very
 * version; one changed word, and the text waits again.
 *
 * @param activity id of the activity
 * @param version {@link Activity#version()} that they read
 * @param expert the experience expert: a name, or {@value #UNNAMED}
 * @param professional the professional: a name, or {@value #UNNAMED}
 * @param safetyLead who answers for the safety of people; always by name
 * @param signed the day, such as {@code 2027-01-15}
 */
public record Signature(
        String activity, String version, String expert, String professional, String safetyLead, String signed) {

    /** Stands for somebody who signed and does not want her name here. */
    public static final String UNNAMED = "unnamed";

    /** Whether the same person stands in two places: then fewer than three have signed. */
    public boolean isTwiceTheSame() {
        return same(expert, professional) || same(expert, safetyLead) || same(professional, safetyLead);
    }

    private static boolean same(String one, String other) {
        return !one.equals(UNNAMED) && one.strip().equalsIgnoreCase(other.strip());
    }
}
