package org.jumptojob.xapi.client;

import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.xapi.ReceivedStatement;
import org.jumptojob.xapi.StatementReader;
import org.jumptojob.xapi.StatementText;
import org.jumptojob.xapi.multipart.DeclaredAttachment;

/**
 * A statement on its way out.
 *
 * @param id its id, given before it is sent, so that the store knows it again when it comes twice
 * @param text its text with the id
 * @param bytes length of the text in UTF-8
 * @param attachments what it says about its attachments
 */
record Outgoing(UUID id, String text, int bytes, List<DeclaredAttachment> attachments) {

    /**
     * @param text a statement, with or without an id
     * @throws org.jumptojob.xapi.UnreadableJson if the text is no JSON object
     * @throws IllegalArgumentException if its id is no UUID, or an attachment is not described as it must be
     */
    static Outgoing of(String text) {
        ReceivedStatement read = StatementReader.readOne(text);
        if (!read.json().containsKey("id")) {
            UUID id = UUID.randomUUID();
            return of(id, StatementText.with(read.text(), Map.of("id", "\"" + id + "\"")), read);
        }
        if (read.json().get("id") instanceof JsonString id) {
            return of(UUID.fromString(id.getString()), read.text(), read);
        }
        throw new IllegalArgumentException("The id of a statement is a UUID in quotes.");
    }

    private static Outgoing of(UUID id, String text, ReceivedStatement read) {
        return new Outgoing(id, text, text.getBytes(StandardCharsets.UTF_8).length, DeclaredAttachment.of(read.json()));
    }

    /** Cuts a list into batches, in order; a statement longer than a batch goes alone. */
    static List<List<Outgoing>> batches(List<Outgoing> all, int most, long mostBytes) {
        List<List<Outgoing>> batches = new ArrayList<>();
        List<Outgoing> batch = new ArrayList<>();
        long bytes = 0;
        for (Outgoing one : all) {
            if (!batch.isEmpty() && (batch.size() == most || bytes + one.bytes() > mostBytes)) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(one);
            bytes += one.bytes();
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
