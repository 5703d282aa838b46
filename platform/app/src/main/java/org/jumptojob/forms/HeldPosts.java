package org.jumptojob.forms;

import java.util.Map;
import java.util.UUID;

/** Keeps what somebody sent after her sign-in had ended, sealed for her alone. {@code identity} has the bean. */
public interface HeldPosts {

    /**
     * @param owner the person whom the form was made for
     * @param path where the form was sent to, such as {@code /do/learn/…/answer}
     * @param fields the fields of the form, as sent
     */
    void hold(UUID owner, String path, Map<String, String[]> fields);
}
