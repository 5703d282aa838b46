package org.jumptojob.records.documents;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.records.door.AgentParameter;

/** What the store can tell of an activity or an agent. */
@ApplicationScoped
public class LookUpService {

    /** What an Agent can be known by; a Person has a list of each (xAPI 1.0.3, part three, 2.4). */
    private static final List<String> OF_A_PERSON = List.of("name", "mbox", "mbox_sha1sum", "openid", "account");

    @Inject
    ActivityDefinitions definitions;

    @Inject
    DocumentRights rights;

    /**
     * An Activity object with all that is known of it; one without definition where nothing is (2.5).
     *
     * @param iri of the activity
     * @return JSON text
     */
    @Transactional
    @Allowed(Access.CLIENT)
    public String activity(String iri) {
        rights.checkActivity(iri);
        String definition =
                definitions.find(iri).map(text -> ",\"definition\":" + text).orElse("");
        return "{\"objectType\":\"Activity\",\"id\":" + JSON.createValue(iri) + definition + "}";
    }

    /**
     * A Person object that says of an agent what the request has said. This store holds no directory of people, and an
     * agent is never led to a name that somebody else has given her.
     *
     * @return JSON text
     */
    @Allowed(Access.CLIENT)
    public String person(AgentParameter agent) {
        rights.checkAgent(agent.key());
        JsonObject asked = agent.json();
        JsonObjectBuilder person = JSON.createObjectBuilder().add("objectType", "Person");
        OF_A_PERSON.stream()
                .filter(asked::containsKey)
                .forEach(property ->
                        person.add(property, JSON.createArrayBuilder().add(asked.get(property))));
        return person.build().toString();
    }
}
