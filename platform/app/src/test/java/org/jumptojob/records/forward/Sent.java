package org.jumptojob.records.forward;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jumptojob.xapi.StatementFacts;

/** Statements as clients send them. */
final class Sent {

    private Sent() {}

    static List<UUID> fresh(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }

    /** Sends statements with these ids, 40 at once. */
    static void send(ForwardHouse house, List<UUID> ids) {
        for (int from = 0; from < ids.size(); from += 40) {
            house.records.send(ids.subList(from, Math.min(ids.size(), from + 40)).stream()
                    .map(Sent::statement)
                    .toArray(String[]::new));
        }
    }

    static String statement(UUID id) {
        return by(id, "\"mbox\":\"mailto:kim@example.org\"", "");
    }

    /** With something more behind the object, beginning with a comma. */
    static String statement(UUID id, String more) {
        return by(id, "\"mbox\":\"mailto:kim@example.org\"", more);
    }

    /** About a person of this platform. */
    static String of(UUID id, UUID person) {
        return by(id, account(person), "");
    }

    static String account(UUID person) {
        return "\"account\":{\"homePage\":\"" + ForwardHouse.BASE + "\",\"name\":\"" + person + "\"}";
    }

    private static String by(UUID id, String actor, String more) {
        return "{\"id\":\"" + id + "\",\"actor\":{" + actor + "},\"verb\":{\"id\":\"http://example.org/verbs/went\"},"
                + "\"object\":{\"id\":\"http://example.org/there\"}" + more + "}";
    }

    static String voiding(UUID id, UUID target) {
        return "{\"id\":\"" + id + "\",\"actor\":{\"mbox\":\"mailto:kim@example.org\"},\"verb\":{\"id\":\""
                + StatementFacts.VOIDED + "\"},\"object\":{\"objectType\":\"StatementRef\",\"id\":\"" + target + "\"}}";
    }

    static String attachment(String sha2, int length) {
        return ",\"attachments\":[{\"usageType\":\"http://example.org/file\",\"display\":{\"en\":\"a file\"},"
                + "\"contentType\":\"text/plain\",\"length\":" + length + ",\"sha2\":\"" + sha2 + "\"}]";
    }
}
