package org.jumptojob.xapi.form;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jumptojob.xapi.UnreadableJson;
import org.jumptojob.xapi.json.JsonTree;

/** Puts the store's definitions into a statement and leaves one language in each language map. */
final class CanonicalForm {
    private final UnaryOperator<String> definitions;
    private final AcceptLanguage languages;
    private final TextEdits edits;

    CanonicalForm(UnaryOperator<String> definitions, AcceptLanguage languages, TextEdits edits) {
        this.definitions = definitions;
        this.languages = languages;
        this.edits = edits;
    }

    /** A Statement, or a SubStatement. */
    void statement(JsonTree statement) {
        for (Map.Entry<String, JsonTree> member : statement.members().entrySet()) {
            JsonTree value = member.getValue();
            switch (member.getKey()) {
                case "verb" -> languageMap(value.members().get("display"), edits);
                case "object" -> object(value);
                case "context" -> context(value);
                default -> {
                    // Everything else is as it was received.
                }
            }
        }
    }

    private void object(JsonTree object) {
        String kind = object.string("objectType");
        if (kind == null || kind.equals("Activity")) {
            activity(object);
        } else if (kind.equals("SubStatement")) {
            statement(object);
        }
    }

    private void context(JsonTree context) {
        JsonTree kinds = context.members().get("contextActivities");
        if (kinds != null) {
            for (JsonTree oneOrMore : kinds.members().values()) {
                if (oneOrMore.isObject()) {
                    activity(oneOrMore);
                }
                oneOrMore.elements().forEach(this::activity);
            }
        }
    }

    private void activity(JsonTree activity) {
        JsonTree own = activity.members().get("definition");
        String known = definitions.apply(activity.string("id"));
        if (known == null) {
            if (own != null) {
                definition(own, edits);
            }
            return;
        }
        TextEdits inKnown = new TextEdits(known);
        definition(JsonTree.of(known, UnreadableJson::new), inKnown);
        if (own == null) {
            edits.addTo(activity, "definition", inKnown.done());
        } else {
            edits.replace(own, inKnown.done());
        }
    }

    private void definition(JsonTree definition, TextEdits into) {
        for (Map.Entry<String, JsonTree> member : definition.members().entrySet()) {
            switch (member.getKey()) {
                case "name", "description" -> languageMap(member.getValue(), into);
                case "choices", "scale", "source", "target", "steps" -> {
                    for (JsonTree component : member.getValue().elements()) {
                        languageMap(component.members().get("description"), into);
                    }
                }
                default -> {
                    // Values without language stay; extensions are nobody's business.
                }
            }
        }
    }

    private void languageMap(JsonTree map, TextEdits into) {
        if (map != null && map.members().size() > 1) {
            String tag = languages.choose(map.members().keySet());
            into.replace(map, "{\"" + tag + "\":" + map.members().get(tag).raw() + "}");
        }
    }
}
