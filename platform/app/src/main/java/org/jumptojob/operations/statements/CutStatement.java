package org.jumptojob.operations.statements;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jumptojob.xapi.StatementFacts;

/**
 * What is left of a statement for an administrator. Left out are the result with the response, names and accounts, the
 * statement's id and the registration (both would lead to one person through other pages or programs), extensions,
 * attachments, instructor and team, and whatever another program says about things that are not of this site.
 */
final class CutStatement {

    private final ActivityNames names;

    CutStatement(ActivityNames names) {
        this.names = names;
    }

    /**
     * @param trusted whether the platform itself wrote it
     * @param person her code; empty where it is about no single agent, or the platform itself acted
     * @param minute when it was stored
     */
    JsonObject of(boolean trusted, StatementFacts facts, String person, Instant minute) {
        JsonObjectBuilder statement = JSON.createObjectBuilder()
                .add("actor", JSON.createObjectBuilder().add("name", actor(trusted, person)))
                .add("verb", JSON.createObjectBuilder().add("id", verb(trusted, facts)))
                .add("object", object(trusted, facts));
        JsonObject activities = activities(facts.context());
        if (!activities.isEmpty()) {
            statement.add("context", JSON.createObjectBuilder().add("contextActivities", activities));
        }
        return statement
                .add("stored", minute.toString())
                .add("authority", JSON.createObjectBuilder().add("name", trusted ? "this site" : "another program"))
                .build();
    }

    private static String actor(boolean trusted, String person) {
        if (person.isEmpty()) {
            return trusted ? "this site" : "a group";
        }
        return "person " + person;
    }

    /** The IRI of the verb; of other programs only one that is well known, else its last word. */
    static String verb(boolean trusted, StatementFacts facts) {
        return trusted || Happening.ofVerb(facts.verb()).isPresent()
                ? facts.verb()
                : Told.plainWord(facts.verb()).orElse("");
    }

    /** The IRI of an activity of this site; of what another program says no question, since its id is that program's. */
    static Optional<String> activity(boolean trusted, StatementFacts facts, ActivityNames names) {
        return names.own(facts.activity()).map(own -> trusted ? facts.activity() : own);
    }

    private JsonObjectBuilder object(boolean trusted, StatementFacts facts) {
        JsonObjectBuilder object = JSON.createObjectBuilder()
                .add(
                        "objectType",
                        switch (facts.object().kind()) {
                            case ACTIVITY -> "Activity";
                            case AGENT -> "Agent";
                            case GROUP -> "Group";
                            case STATEMENT_REF -> "StatementRef";
                            case SUB_STATEMENT -> "SubStatement";
                        });
        activity(trusted, facts, names).ifPresent(id -> object.add("id", id));
        return object;
    }

    private JsonObject activities(StatementFacts.ContextActivities around) {
        JsonObjectBuilder all = JSON.createObjectBuilder();
        add(all, "parent", around.parents());
        add(all, "grouping", around.groupings());
        return all.build();
    }

    private void add(JsonObjectBuilder all, String kind, List<String> iris) {
        JsonArrayBuilder ours = JSON.createArrayBuilder();
        iris.forEach(iri -> names.own(iri)
                .ifPresent(own -> ours.add(JSON.createObjectBuilder().add("id", own))));
        var found = ours.build();
        if (!found.isEmpty()) {
            all.add(kind, found);
        }
    }
}
