package org.jumptojob.survey.paper;

/** An answer or a form that cannot be taken as it is. */
public class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String messageKey;

    /**
     * @param field the field that it is about
     * @param messageKey the text that says what to do
     */
    public NotTaken(String field, String messageKey) {
        super("The answer cannot be taken: " + messageKey, null, false, false);
        this.field = field;
        this.messageKey = messageKey;
    }

    public String field() {
        return field;
    }

    public String messageKey() {
        return messageKey;
    }
}
