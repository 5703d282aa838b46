package org.jumptojob.xapi;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A version of the standard that statements can be read and written by. */
public enum XapiVersion {
    /** xAPI 1.0.3. All 1.0.x versions share one statement format (Data 2.4.10). */
    V1_0_3(
            "1.0.3",
            "1.0.0",
            "1\\.0(\\.[0-9A-Za-z.+-]+)?",
            "1\\.0(\\.[0-9A-Za-z.+-]+)?",
            "a version 1.0.x, such as 1.0.0"),
    /** xAPI 2.0, IEEE 9274.1.1-2023. A store of 2.0 takes statements of 1.0.x too (4.2.4.3). */
    V2_0(
            "2.0.0",
            "2.0.0",
            "2\\.0(\\.[0-9A-Za-z.+-]+)?",
            "[12]\\.0(\\.[0-9A-Za-z.+-]+)?",
            "a version 2.0.x or 1.0.x, such as 2.0.0");

    private final String header;
    private final String statementVersion;
    private final Pattern spoken;
    private final Pattern accepted;
    private final String acceptedInWords;

    XapiVersion(String header, String statementVersion, String spoken, String accepted, String acceptedInWords) {
        this.header = header;
        this.statementVersion = statementVersion;
        this.spoken = Pattern.compile(spoken);
        this.accepted = Pattern.compile(accepted);
        this.acceptedInWords = acceptedInWords;
    }

    /**
     * The version that a request asks for by its header {@code X-Experience-API-Version}: {@code 1.0} and {@code 1.0.x}
     * mean 1.0.3, {@code 2.0} and {@code 2.0.x} mean 2.0 (1.0.3: Communication 3.3; 2.0: 4.1.6).
     *
     * @param value the header's value as received; null where it was not sent
     * @return nothing for a version that is not spoken here, or none: such a request is a 400
     */
    public static Optional<XapiVersion> ofHeader(String value) {
        if (value == null) {
            return Optional.empty();
        }
        String sent = value.strip();
        return Arrays.stream(values())
                .filter(version -> version.spoken.matcher(sent).matches())
                .findFirst();
    }

    /** The value of the header {@code X-Experience-API-Version} that a store of this version answers with. */
    public String header() {
        return header;
    }

    /** What the property {@code version} of a stored statement says when its author left it out (Data 2.4.10). */
    public String statementVersion() {
        return statementVersion;
    }

    /**
     * Whether a statement of this version may carry the given value in its property {@code version}: any patch version,
     * or none, as in the header (Communication 3.3).
     *
     * @param version the value as received
     */
    public boolean acceptsStatementVersion(String version) {
        return accepted.matcher(version).matches();
    }

    /** Completes "must be …" for the property {@code version}. */
    String acceptedInWords() {
        return acceptedInWords;
    }
}
