package org.jumptojob.content;

/**
 * A lesson in another way than by letters: a film in sign language, or a voice that also says what pictures show.
 *
 * @param beside the lesson's part of the address, as {@link Activity#slug()}
 * @param kind {@value #SIGN_LANGUAGE} or {@value #AUDIO_DESCRIPTION}
 * @param language its name in words, such as "Flemish Sign Language"
 * @param url where it can be watched or heard; begins with {@code https://}
 * @param transcript what is said in it, to read: an address that begins with {@code https://}, or the words themselves
 */
public record Recording(String beside, String kind, Titles language, String url, String transcript) {

    public static final String SIGN_LANGUAGE = "sign-language";
    public static final String AUDIO_DESCRIPTION = "audio-description";

    /** Whether what is said stands elsewhere and {@link #transcript} is its address. */
    public boolean isTranscriptElsewhere() {
        return transcript.startsWith("https://");
    }
}
