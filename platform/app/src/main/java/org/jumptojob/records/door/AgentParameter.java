package org.jumptojob.records.door;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonObject;
import java.util.List;
import org.jumptojob.xapi.AgentKey;
import org.jumptojob.xapi.Problem;
import org.jumptojob.xapi.StatementReader;
import org.jumptojob.xapi.StatementValidator;
import org.jumptojob.xapi.UnreadableJson;
import org.jumptojob.xapi.XapiVersion;

/**
 * An agent who is named in the query of a request, as an object in JSON.
 *
 * @param json as sent, valid by the standard
 * @param key under which the store files the agent, see {@link AgentKey}
 */
public record AgentParameter(JsonObject json, String key) {

    /** Columns hold keys up to this length. */
    private static final int LONGEST_KEY = 700;

    private static final String ACTOR = "$.actor";

    /** Agents are the same in all versions of the standard. */
    private static final StatementValidator RULES = new StatementValidator(XapiVersion.V1_0_3);

    /** What makes a whole statement around an agent, so that the rules for statements can be asked. */
    private static final JsonObject THING =
            JSON.createObjectBuilder().add("id", "http://example.org/").build();

    /**
     * The parameter {@code agent}, which must be there and be an Agent; a Group is none (xAPI 1.0.3, part three, 2.4 and
     * 2.6).
     *
     * @throws XapiProblem 400 where it is missing or wrong
     */
    public static AgentParameter requiredAgent(Parameters parameters) {
        AgentParameter found = of(parameters.required("agent"));
        if (found.json().containsKey("member") || "Group".equals(found.json().getString("objectType", "Agent"))) {
            throw new XapiProblem(400, "The parameter agent must be an Agent. Here it is a Group.");
        }
        return found;
    }

    /**
     * @param text the value of a parameter: an Agent or an identified Group in JSON
     * @throws XapiProblem 400 where it is something else
     */
    public static AgentParameter of(String text) {
        JsonObject agent = read(text);
        JsonObject statement = JSON.createObjectBuilder()
                .add("actor", agent)
                .add("verb", THING)
                .add("object", THING)
                .build();
        List<Problem> problems = RULES.problems(statement);
        if (!problems.isEmpty()) {
            Problem first = problems.get(0);
            String where = first.path().startsWith(ACTOR) ? first.path().substring(ACTOR.length()) : "";
            throw new XapiProblem(400, "In the parameter agent" + where + ": " + first.message());
        }
        String key = AgentKey.of(agent);
        if (key == null) {
            throw new XapiProblem(
                    400, "The parameter agent is a Group without identifier. Nothing can be found by it.");
        }
        if (!StoredTexts.fits(key, LONGEST_KEY)) {
            throw new XapiProblem(400, "The identifier of the agent is too long to be kept.");
        }
        return new AgentParameter(agent, key);
    }

    private static JsonObject read(String text) {
        try {
            return StatementReader.readOne(text).json();
        } catch (UnreadableJson problem) {
            // What no brace begins was never meant as an object; where in it the reader stopped helps nobody.
            String where = text.stripLeading().startsWith("{") ? " " + problem.getMessage() : "";
            throw new XapiProblem(400, "The parameter agent must be an object in JSON." + where);
        }
    }
}
