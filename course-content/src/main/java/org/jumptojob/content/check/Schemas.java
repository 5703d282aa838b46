package org.jumptojob.content.check;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.jumptojob.content.ContentFiles;
import org.jumptojob.content.Problem;
import org.jumptojob.content.YamlDocument;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Schemas (draft 2020-12) by name, from the content's folder {@code schema} or, where it has none of that name, from the class
 * path. The only class that knows the validator's library, which the running platform does not have.
 */
final class Schemas {

    /** Address of the schemas for references between them; nothing is ever fetched from it. */
    private static final String BASE = "content:/";

    private static final String META_SCHEMA = SpecificationVersion.DRAFT_2020_12.getDialectId();
    private static final JsonMapper MAPPER = new JsonMapper();

    private final ContentFiles files;
    private final SortedSet<String> paths;
    private final Consumer<Problem> problems;
    private final SchemaRegistry registry;
    private final Map<String, Optional<Schema>> loaded = new HashMap<>();

    Schemas(ContentFiles files, Consumer<Problem> problems) {
        this.files = files;
        this.paths = files.paths();
        this.problems = problems;
        // English messages on every machine: they are read beside ours.
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build();
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(config)
                        .schemas((String iri) -> text(iri).orElse(null)));
    }

    /** Whether there is a schema with this name. */
    boolean has(String name) {
        return text(BASE + path(name)).isPresent();
    }

    /** Reports every schema file of the content that is no JSON Schema itself. */
    void checkThemselves() {
        for (String path : paths.tailSet("schema/")) {
            if (path.startsWith("schema/") && path.endsWith(".json")) {
                // JSON is YAML too, and so its lines are known.
                YamlDocument.parse(path, files.text(path), problems)
                        .ifPresent(document -> hold(META_SCHEMA, document, "", document.root()));
            }
        }
    }

    /**
     * Holds a value to a schema.
     *
     * @param name of the schema, without folder and ending
     * @param document the file with the value
     * @param pointer the value's place in it
     * @param value the value
     */
    void hold(String name, YamlDocument document, String pointer, Object value) {
        schema(name).ifPresent(schema -> {
            try {
                for (Error error : schema.validate(MAPPER.valueToTree(value))) {
                    String at = pointer + pointer(error.getInstanceLocation());
                    problems.accept(new Problem(document.file(), line(document, at, error), message(at, error)));
                }
            } catch (SchemaException e) {
                problems.accept(new Problem(path(name), 1, "This schema cannot be used: " + e.getMessage()));
                loaded.put(name, Optional.empty());
            }
        });
    }

    private Optional<Schema> schema(String name) {
        return loaded.computeIfAbsent(name, missing -> {
            try {
                String location = name.equals(META_SCHEMA) ? name : BASE + path(name);
                return Optional.of(registry.getSchema(SchemaLocation.of(location)));
            } catch (SchemaException e) {
                problems.accept(new Problem(path(name), 1, "This schema cannot be used: " + e.getMessage()));
                return Optional.empty();
            }
        });
    }

    private static String path(String name) {
        return "schema/" + name + ".schema.json";
    }

    private Optional<String> text(String iri) {
        if (!iri.startsWith(BASE)) {
            return Optional.empty();
        }
        String path = iri.substring(BASE.length());
        if (paths.contains(path)) {
            return Optional.of(files.text(path));
        }
        try (InputStream in = Schemas.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The schema " + path + " cannot be read from the class path.", e);
        }
    }

    private static String pointer(NodePath path) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer.append(YamlDocument.child("", path.getElement(i)));
        }
        return pointer.toString();
    }

    /** A field that should not be there has a line of its own; the validator names it beside its place. */
    private static int line(YamlDocument document, String pointer, Error error) {
        return document.line(error.getProperty() == null ? pointer : YamlDocument.child(pointer, error.getProperty()));
    }

    private static String message(String pointer, Error error) {
        String where = pointer.isEmpty() ? "The file" : "'" + pointer.substring(1) + "'";
        return where + ": " + error.getMessage() + ".";
    }
}
