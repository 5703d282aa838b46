package org.jumptojob.content.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jumptojob.content.Problem;
import org.jumptojob.content.YamlDocument;

/**
 * Holds every YAML file to the JSON Schema of its kind. A schema is found by its name, so that a new type of activity brings its two
 * schemas and touches nothing else: {@code schema/activity-<type>.schema.json} for what stands under {@code content},
 * {@code schema/text-<type>.schema.json} for its texts. A type whose texts are Markdown has no schema for them.
 */
final class SchemaCheck implements Rule {

    /** Which schema describes which files; the first that fits. */
    private static final Map<Pattern, String> KINDS = kinds();

    @Override
    public void check(Documents documents, Consumer<Problem> problems) {
        Schemas schemas = new Schemas(documents.files(), problems);
        schemas.checkThemselves();
        for (YamlDocument document : documents.yaml().values()) {
            KINDS.entrySet().stream()
                    .filter(kind -> kind.getKey().matcher(document.file()).matches())
                    .findFirst()
                    .ifPresent(kind -> schemas.hold(kind.getValue(), document, "", document.root()));
        }
        documents.activities().forEach(activity -> hold(activity, schemas, problems));
    }

    private static void hold(Documents.ActivityFiles activity, Schemas schemas, Consumer<Problem> problems) {
        String type = activity.type();
        if (!type.matches("[a-z0-9][a-z0-9-]*")) {
            return; // the schema of the structure has reported it
        }
        if (!schemas.has("activity-" + type)) {
            problems.accept(activity.whole()
                    .problem(
                            "type",
                            "Nothing is known about activities of type '" + type + "'. Add schema/activity-" + type
                                    + ".schema.json, and schema/text-" + type
                                    + ".schema.json if its texts are YAML; or mend the type."));
            return;
        }
        Entry content = activity.content();
        schemas.hold("activity-" + type, content.document(), content.pointer(), content.values());
        boolean yamlTexts = schemas.has("text-" + type);
        activity.texts().forEach((language, text) -> {
            if (text.isMarkdown() == yamlTexts) {
                problems.accept(new Problem(text.file(), 1, wrongForm(type, language, yamlTexts)));
            } else if (yamlTexts) {
                schemas.hold("text-" + type, text.yaml(), "", text.yaml().root());
            }
        });
    }

    private static String wrongForm(String type, String language, boolean yamlTexts) {
        return yamlTexts
                ? "The texts of type '" + type + "' are YAML, because there is schema/text-" + type
                        + ".schema.json. Rename this file to end with ." + language + ".yaml."
                : "The texts of type '" + type + "' are Markdown. Write it as ." + language + ".md, or add schema/text-"
                        + type + ".schema.json.";
    }

    private static Map<Pattern, String> kinds() {
        Map<Pattern, String> kinds = new LinkedHashMap<>();
        kinds.put(Pattern.compile("release\\.yaml"), "release");
        kinds.put(Pattern.compile("sources\\.yaml"), "sources");
        kinds.put(Pattern.compile("source-index\\.yaml"), "source-index");
        kinds.put(Pattern.compile("rights\\.yaml"), "rights");
        kinds.put(Pattern.compile("signatures\\.yaml"), "signatures");
        kinds.put(Pattern.compile("toolbox\\.yaml"), "toolbox");
        kinds.put(Pattern.compile("search-words\\.yaml"), "search-words");
        kinds.put(Pattern.compile("misconceptions\\.yaml"), "misconceptions");
        kinds.put(Pattern.compile("glossary/[^/]+\\.yaml"), "glossary");
        kinds.put(Pattern.compile("competences/[^/]+\\.yaml"), "competences");
        kinds.put(Pattern.compile("instruments/[^/.]+\\.[^/.]+\\.yaml"), "instrument-text");
        kinds.put(Pattern.compile("instruments/[^/.]+\\.yaml"), "instrument");
        kinds.put(Pattern.compile("curricula/[^/]+/track\\.yaml"), "track");
        kinds.put(Pattern.compile("curricula/[^/]+/[^/]+/module\\.yaml"), "module");
        kinds.put(Pattern.compile("curricula/.*\\.messages\\.yaml"), "messages");
        kinds.put(Pattern.compile("curricula/[^/]+/[^/]+/[^/.]+\\.[^/.]+\\.yaml"), "text");
        kinds.put(Pattern.compile("curricula/[^/]+/[^/]+/[^/.]+\\.yaml"), "activity");
        return kinds;
    }
}
