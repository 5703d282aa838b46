package org.jumptojob.settings;

/**
 * Every setting of the platform, with its environment variable, default and meaning. The launcher and the
 * server read the same list; {@code platform/docs/settings.md} tells it to people, and a test holds the two
 * together.
 */
public enum Setting {
    MODE("JUMPTOJOB_MODE", "demo", "demo or production; scripts/run sets it"),
    HTTP_PORT("JUMPTOJOB_HTTP_PORT", "8080", "port that the server listens on"),
    HTTP_HOST("JUMPTOJOB_HTTP_HOST", "127.0.0.1", "address that the server listens on"),
    DATA_DIR("JUMPTOJOB_DATA_DIR", "./data", "folder of the H2 file and of temporary files"),
    DB_URL(
            "JUMPTOJOB_DB_URL",
            null,
            "jdbc:postgresql://host/database, or h2 for a file in the data folder; the demo takes h2"),
    DB_USER("JUMPTOJOB_DB_USER", "jumptojob", "name of the database user"),
    DB_PASSWORD("JUMPTOJOB_DB_PASSWORD", null, "password of the database user"),
    BASE_URL("JUMPTOJOB_BASE_URL", null, "public address of the site, for links in mails"),
    IRI_BASE("JUMPTOJOB_IRI_BASE", null, "root of every IRI; fixed at the first start"),
    SECRET_FILE(
            "JUMPTOJOB_SECRET_FILE", null, "file with the key that wraps each person's key; not in the data folder"),
    TOMBSTONE_FILE(
            "JUMPTOJOB_TOMBSTONE_FILE",
            null,
            "list of closed accounts, by which a restored backup is cleaned; beside the data folder"),
    ORGANISATION("JUMPTOJOB_ORGANISATION", "Jump to Job", "name of the first organisation"),
    MINIMUM_AGE("JUMPTOJOB_MINIMUM_AGE", "16", "age from which a person may sign up alone"),
    ANSWER_DAYS("JUMPTOJOB_ANSWER_DAYS", "3", "working days in which a question to a person is answered"),
    REPORT_DAYS("JUMPTOJOB_REPORT_DAYS", "5", "days in which the duo of a group answers a report"),
    PAPER_WAIT_DAYS("JUMPTOJOB_PAPER_WAIT_DAYS", "3", "days between entering a request on paper and carrying it out"),
    XAPI_KEY("JUMPTOJOB_XAPI_KEY", null, "name of an LRS client with all rights"),
    XAPI_SECRET("JUMPTOJOB_XAPI_SECRET", null, "secret of that client, at least 32 characters"),
    LRS_FORWARD_URL(
            "JUMPTOJOB_LRS_FORWARD_URL",
            null,
            "outside store that gets learning records; its address before /statements"),
    LRS_FORWARD_KEY("JUMPTOJOB_LRS_FORWARD_KEY", null, "name of our credential at the outside store"),
    LRS_FORWARD_SECRET("JUMPTOJOB_LRS_FORWARD_SECRET", null, "secret of our credential at the outside store"),
    LRS_FORWARD_PROCESSOR(
            "JUMPTOJOB_LRS_FORWARD_PROCESSOR",
            "no",
            "yes where the organisation runs the outside store as its own processor, so that people are not asked"),
    MAIL_HOST("JUMPTOJOB_MAIL_HOST", null, "mail server; in demo mode mails are shown on a page instead"),
    MAIL_PORT("JUMPTOJOB_MAIL_PORT", "587", "port of the mail server"),
    MAIL_USER("JUMPTOJOB_MAIL_USER", null, "user at the mail server"),
    MAIL_PASSWORD("JUMPTOJOB_MAIL_PASSWORD", null, "password at the mail server"),
    MAIL_FROM("JUMPTOJOB_MAIL_FROM", "no-reply@localhost", "sender of the mails"),
    MAIL_TLS("JUMPTOJOB_MAIL_TLS", "starttls", "starttls, tls or none"),
    TRUSTED_PROXIES("JUMPTOJOB_TRUSTED_PROXIES", null, "addresses whose X-Forwarded-For and -Proto count, with commas"),
    TIME_ZONE("JUMPTOJOB_TIME_ZONE", "Europe/Brussels", "zone in which dates are shown until a person chooses"),
    LOG_LEVEL("JUMPTOJOB_LOG_LEVEL", "INFO", "SEVERE, WARNING, INFO or FINE"),
    LOG_SIZE("JUMPTOJOB_LOG_SIZE", "10", "megabytes after which the log goes on in a new file"),
    LOG_FILES("JUMPTOJOB_LOG_FILES", "5", "files of the log that are kept"),
    JAVA_OPTIONS("JUMPTOJOB_JAVA_OPTIONS", null, "further options of the Java machine");

    private final String variable;
    private final String standard;
    private final String meaning;

    Setting(String variable, String standard, String meaning) {
        this.variable = variable;
        this.standard = standard;
        this.meaning = meaning;
    }

    /** The name of the environment variable. */
    public String variable() {
        return variable;
    }

    /** The default, or {@code null} where there is none. */
    public String standard() {
        return standard;
    }

    /** One line for people. */
    public String meaning() {
        return meaning;
    }
}
