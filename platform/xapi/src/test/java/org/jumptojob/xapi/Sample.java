package org.jumptojob.xapi;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A small valid statement whose properties a test can set one by one, as JSON text. */
final class Sample {
    static final String ACTOR = "{'account':{'homePage':'https://example.org','name':'u1'}}";
    static final String VERB = "{'id':'http://adlnet.gov/expapi/verbs/experienced','display':{'en':'experienced'}}";
    static final String OBJECT = "{'id':'https://example.org/activities/a1'}";
    static final String SUB =
            "{'objectType':'SubStatement','actor':" + ACTOR + ",'verb':" + VERB + ",'object':" + OBJECT;
    static final String UUID = "8f87ccde-bb56-4c2e-ab83-44982ef22df0";

    private final Map<String, String> properties = new LinkedHashMap<>();

    private Sample() {
        with("actor", ACTOR).with("verb", VERB).with("object", OBJECT);
    }

    static Sample statement() {
        return new Sample();
    }

    /** Sets a property; single quotes stand for double ones. */
    Sample with(String key, String json) {
        properties.put(key, json);
        return this;
    }

    Sample without(String key) {
        properties.remove(key);
        return this;
    }

    String text() {
        return properties.entrySet().stream()
                .map(property -> "'" + property.getKey() + "':" + property.getValue())
                .collect(Collectors.joining(",", "{", "}"))
                .replace('\'', '"');
    }

    JsonObject json() {
        return StatementReader.readOne(text()).json();
    }
}
