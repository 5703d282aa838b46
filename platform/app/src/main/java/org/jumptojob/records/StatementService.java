package org.jumptojob.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.Visitor;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.xapi.ReceivedStatement;
import org.jumptojob.xapi.SameStatement;
import org.jumptojob.xapi.StatementFacts;
import org.jumptojob.xapi.StatementReader;
import org.jumptojob.xapi.StatementText;
import org.jumptojob.xapi.StatementValidator;
import org.jumptojob.xapi.XapiVersion;

/**
 * Takes and gives statements for clients of the learning record store (xAPI 1.0.3, part three, 2.1). The resource has
 * checked the client's credential before; its authority is set on every statement. What a client sends is stored and
 * shown, and never moves progress.
 */
@ApplicationScoped
public class StatementService {

    private static final String NOT_SENT = "";

    private final StatementValidator validator = new StatementValidator(XapiVersion.V1_0_3);

    @Inject
    private Statements statements;

    @Inject
    private SiteRow site;

    @Inject
    private Visitor visitor;

    @Inject
    private Event<StatementsStored> stored;

    /** A page of statements, newest first unless asked otherwise. {@code next} is {@code null} on the last page. */
    public record Page(List<String> texts, Long next) {}

    /**
     * Stores all, or none of them.
     *
     * @param received in the order in which they came
     * @return the ids in the same order
     * @throws ReceivedProblem 400 for a statement that breaks a rule, 409 for an id that another statement has
     */
    @Transactional
    @Allowed(Access.CLIENT)
    public List<UUID> receive(List<ReceivedStatement> received) {
        String client = visitor.client().orElseThrow();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<StoredStatement> all = new ArrayList<>();
        for (int i = 0; i < received.size(); i++) {
            check(received.get(i), i);
            all.add(complete(client, received.get(i), now));
        }
        refuseTwins(all);
        List<StoredStatement> fresh = withoutKnown(all);
        refuseBadVoids(fresh);
        statements.insert(fresh);
        for (StoredStatement statement : fresh) {
            if (statement.facts().voids() != null) {
                statements.voidStatement(statement.facts().voids());
            } else if (statements.isVoidedAhead(statement.id())) {
                statements.voidStatement(statement.id());
            }
        }
        if (!fresh.isEmpty()) {
            stored.fire(new StatementsStored(fresh));
        }
        return all.stream().map(StoredStatement::id).toList();
    }

    @Transactional
    @Allowed(Access.CLIENT)
    public Page find(StatementQuery query) {
        List<Statements.Found> found = statements.select(query);
        boolean more = found.size() > query.limit();
        List<Statements.Found> page = more ? found.subList(0, query.limit()) : found;
        return new Page(
                page.stream().map(Statements.Found::text).toList(),
                more ? page.get(page.size() - 1).seq() : null);
    }

    /**
     * @param voided whether a voided statement is asked for
     * @return the text, or an empty one where there is no such statement
     */
    @Transactional
    @Allowed(Access.CLIENT)
    public String find(UUID id, boolean voided) {
        return statements
                .find(id)
                .filter(found -> found.voided() == voided)
                .map(Statements.Found::text)
                .orElse(NOT_SENT);
    }

    private void check(ReceivedStatement statement, int index) {
        var problems = validator.problems(statement.json());
        if (!problems.isEmpty()) {
            String which = "Statement " + (index + 1) + ": ";
            throw new ReceivedProblem(
                    400, which + problems.get(0).path() + " " + problems.get(0).message());
        }
    }

    private StoredStatement complete(String client, ReceivedStatement received, Instant now) {
        JsonObject json = received.json();
        Map<String, String> members = new LinkedHashMap<>();
        if (!json.containsKey("id")) {
            members.put("id", "\"" + Ids.random() + "\"");
        }
        if (!json.containsKey("timestamp")) {
            members.put("timestamp", "\"" + now + "\"");
        }
        if (!json.containsKey("version")) {
            members.put("version", "\"1.0.0\"");
        }
        members.put("stored", "\"" + now + "\"");
        members.put("authority", authority(client).toString());
        ReceivedStatement whole = StatementReader.readOne(StatementText.with(received.text(), members));
        StatementFacts facts = StatementFacts.of(whole.json());
        refuseTooLong(facts);
        return new StoredStatement(facts.id(), now, false, facts, whole.text(), whole.json());
    }

    /** The index holds IRIs up to these lengths; nothing that people or tools make comes near. */
    private static void refuseTooLong(StatementFacts facts) {
        String object = facts.object().id();
        boolean tooLong = facts.verb().length() > 500
                || object != null && object.length() > 2000
                || facts.actor() != null && facts.actor().length() > 700;
        if (tooLong) {
            throw new ReceivedProblem(400, "An IRI or an account name in a statement is too long to be kept.");
        }
    }

    /** A client's authority is an account of this site; {@code platform} itself is not to be had as a client's name. */
    private JsonObject authority(String client) {
        return Json.createObjectBuilder()
                .add("objectType", "Agent")
                .add(
                        "account",
                        Json.createObjectBuilder()
                                .add("homePage", site.iriBase())
                                .add("name", "client:" + client))
                .build();
    }

    private static void refuseTwins(List<StoredStatement> all) {
        Set<UUID> ids = new HashSet<>();
        for (StoredStatement statement : all) {
            if (!ids.add(statement.id())) {
                throw new ReceivedProblem(400, "The id " + statement.id() + " stands twice in this batch.");
            }
        }
    }

    private List<StoredStatement> withoutKnown(List<StoredStatement> all) {
        if (all.isEmpty()) {
            return all;
        }
        Map<UUID, Statements.Found> known = new HashMap<>();
        statements.find(all.stream().map(StoredStatement::id).toList()).forEach(found -> known.put(found.id(), found));
        List<StoredStatement> fresh = new ArrayList<>();
        for (StoredStatement statement : all) {
            Statements.Found found = known.get(statement.id());
            if (found == null) {
                fresh.add(statement);
            } else if (!SameStatement.same(StatementReader.readOne(found.text()).json(), statement.json())) {
                throw new ReceivedProblem(
                        409, "Another statement with the id " + statement.id() + " is stored already.");
            }
        }
        return fresh;
    }

    private void refuseBadVoids(List<StoredStatement> fresh) {
        for (StoredStatement statement : fresh) {
            UUID target = statement.facts().voids();
            if (target != null
                    && statements.find(target).filter(Statements.Found::trusted).isPresent()) {
                throw new ReceivedProblem(403, "A client cannot void a statement of the platform.");
            }
        }
    }
}
