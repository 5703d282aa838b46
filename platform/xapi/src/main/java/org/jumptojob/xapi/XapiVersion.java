package org.jumptojob.xapi;

import java.util.regex.Pattern;

/** A version of the standard that statements can be read and written by. */
public enum XapiVersion {
    /** xAPI 1.0.3. All 1.0.x versions share one statement format (Data 2.4.10). */
    V1_0_3("1.0.3", "1.0.0", "1\\.0(\\.[0-9A-Za-z.+-]+)?");

    private final String header;
    private final String statementVersion;
    private final Pattern accepted;

    XapiVersion(String header, String statementVersion, String accepted) {
        this.header = header;
        this.statementVersion = statementVersion;
        this.accepted = Pattern.compile(accepted);
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
}
