package org.jumptojob.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.records.door.Caller;
import org.jumptojob.records.door.Scope;
import org.jumptojob.records.door.XapiProblem;
import org.jumptojob.xapi.AgentKey;

/**
 * Which statements somebody may see at all, whatever she asks for.
 *
 * @param keys that a statement must have, besides those that are asked for
 * @param platform what of the platform's own statements about people is within reach
 * @param receiver whose consents count, see {@link Platform#AGREED}
 * @param own the agent who vouches for what the caller wrote herself: that she may always read
 */
public record Reach(List<UUID> keys, Platform platform, String receiver, String own) {

    /** What of others' statements is within reach, by {@link org.jumptojob.records.clients.Release}. */
    public enum Platform {
        ALL,
        /** What is not marked as sensitive. */
        NOT_SENSITIVE,
        /** Of this, what names only people who have agreed that the receiver gets it; {@link Sieve} looks once more. */
        AGREED,
        /** As {@link #NOT_SENSITIVE}, and of her own statements nothing that is marked as sensitive either. */
        NEVER_SENSITIVE
    }

    /** Everything: for the platform itself. */
    public static final Reach WHOLE = new Reach(List.of(), Platform.ALL, "", "");

    /** Everything that is not marked as sensitive, whoever wrote it. */
    public static final Reach WITHOUT_SENSITIVE = new Reach(List.of(), Platform.NEVER_SENSITIVE, "", "");

    /**
     * @param base root of the site's IRIs
     * @throws XapiProblem 403 where the caller may read no statement
     */
    static Reach of(Caller caller, String base) {
        caller.require(Scope.STATEMENTS_READ_MINE);
        if (caller.actor().isPresent()) {
            String agent = AgentKey.ofAccount(base, caller.actor().get().toString());
            return new Reach(List.of(StatementKeys.agent(agent)), Platform.ALL, "", "");
        }
        List<UUID> keys = new ArrayList<>();
        if (!caller.may(Scope.STATEMENTS_READ)) {
            keys.add(StatementKeys.authority(Authorities.key(caller, base)));
        }
        Optional<String> track = caller.track();
        track.ifPresent(id -> keys.add(StatementKeys.relatedActivity(base + "/activities/" + id)));
        return new Reach(
                keys,
                caller.processor() ? Platform.NOT_SENSITIVE : Platform.AGREED,
                caller.word(),
                Authorities.key(caller, base));
    }

    /** Adds to a search in {@code statement s} what of others' statements is within reach. */
    void addPlatform(Sentence sentence) {
        switch (platform) {
            case ALL -> {}
            case NEVER_SENSITIVE -> sentence.add(" AND s.sensitive = FALSE");
            case NOT_SENSITIVE -> sentence.add(" AND (s.sensitive = FALSE OR s.authority = ?)", own);
            case AGREED ->
                sentence.add(
                        " AND (s.authority = ? OR (s.sensitive = FALSE AND (s.trusted = FALSE OR EXISTS (SELECT 1"
                                + " FROM receiver_consent c WHERE c.actor = s.person AND c.receiver = ?))))",
                        own,
                        receiver);
        }
    }
}
