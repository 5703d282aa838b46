package org.jumptojob.records.forward;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.records.StatementSource;
import org.jumptojob.records.Statements;
import org.jumptojob.xapi.AgentKey;
import org.jumptojob.xapi.StatementBuilder;
import org.jumptojob.xapi.profile.Profile;

/**
 * A person closes her account: what waits goes nowhere any more, and each store that has got something of hers is told.
 * xAPI knows no deleting. So each of her statements that may be there is voided, and one more statement says by her random
 * id that she is to be deleted (GDPR, article 19); neither says anything new about her.
 */
@ApplicationScoped
class ForwardErasure {

    /** Activity Streams 1.0 has this verb, so it needs none of our own. */
    static final String DELETED = "http://activitystrea.ms/schema/1.0/delete";

    @Inject
    ForwardTargets targets;

    @Inject
    ForwardEntries entries;

    @Inject
    StatementSource source;

    @Inject
    SiteRow site;

    /** Before the statements themselves are deleted. */
    void closed(@Observes @Priority(1000) PersonClosed event) {
        if (targets.all().isEmpty()) {
            return;
        }
        Map<Long, UUID> hers = new HashMap<>();
        for (Statements.Found found :
                source.ofActor(AgentKey.ofAccount(site.iriBase(), event.actor().toString()))) {
            hers.put(found.seq(), found.id());
        }
        List<Long> all = new ArrayList<>(hers.keySet());
        all.addAll(source.voiding(List.copyOf(hers.values())));
        // First this: a batch that is being made up has either taken its entries before, or does not find them.
        entries.deleteUntried(all);
        Map<String, List<UUID>> there = new LinkedHashMap<>();
        for (ForwardEntries.Entry entry : entries.of(all)) {
            if (hers.containsKey(entry.seq()) && entry.state() != ForwardEntries.State.DEAD) {
                there.computeIfAbsent(entry.target(), any -> new ArrayList<>()).add(hers.get(entry.seq()));
            }
        }
        entries.delete(all);
        there.forEach((target, ids) -> tell(target, ids, event.actor()));
    }

    private void tell(String target, List<UUID> ids, UUID actor) {
        List<String> texts = new ArrayList<>();
        ids.forEach(id -> texts.add(voiding(id)));
        texts.add(tombstone(actor));
        List<Long> numbers = source.freshNumbers(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            entries.insert(target, numbers.get(i), texts.get(i));
        }
    }

    private String voiding(UUID id) {
        return new StatementBuilder(madeOf("voids " + id))
                .actor(site.iriBase(), Profile.PLATFORM_ACCOUNT)
                .verb(Profile.VOIDED, "voided")
                .object(id)
                .toText();
    }

    private String tombstone(UUID actor) {
        JsonObject statement = JSON.createObjectBuilder()
                .add("id", madeOf("deletes " + actor).toString())
                .add("actor", account(Profile.PLATFORM_ACCOUNT))
                .add(
                        "verb",
                        JSON.createObjectBuilder()
                                .add("id", DELETED)
                                .add("display", JSON.createObjectBuilder().add("en", "deleted")))
                .add("object", account(actor.toString()))
                .build();
        return statement.toString();
    }

    private JsonObject account(String name) {
        return JSON.createObjectBuilder()
                .add("objectType", "Agent")
                .add(
                        "account",
                        JSON.createObjectBuilder()
                                .add("homePage", site.iriBase())
                                .add("name", name))
                .build();
    }

    /** The same each time, so that an erasure that is replayed after a restore leaves one statement there. */
    private static UUID madeOf(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }
}
