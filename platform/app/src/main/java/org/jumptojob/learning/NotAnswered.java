package org.jumptojob.learning;

/** A form was sent without a whole answer. Nothing was stored; the page says which part is missing. */
public class NotAnswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String messageKey;

    public NotAnswered(String messageKey) {
        super(messageKey, null, false, false);
        this.messageKey = messageKey;
    }

    public String messageKey() {
        return messageKey;
    }
}
