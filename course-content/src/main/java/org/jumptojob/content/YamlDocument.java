package org.jumptojob.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A YAML file as maps, lists, texts, numbers and booleans, with the line of each value. It reads the core schema of YAML 1.2, where
 * {@code yes} and {@code 2026-11-22} are texts. Stricter than YAML: the root and all keys are maps and texts, no key stands twice,
 * and there are no anchors, because a reader should see a file's meaning where it stands.
 */
public final class YamlDocument {

    private final String file;
    private final List<String> source;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Consumer<Problem> problems;
    private Map<String, Object> root = Map.of();

    private YamlDocument(String file, String text, Consumer<Problem> problems) {
        this.file = file;
        this.source = text.lines().toList();
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param file its path, for the problems
     * @param text its YAML
     * @param problems takes what is wrong with it
     * @return empty if nothing could be read
     */
    public static Optional<YamlDocument> parse(String file, String text, Consumer<Problem> problems) {
        YamlDocument document = new YamlDocument(file, text, problems);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setSchema(new CoreSchema())
                .build();
        try {
            Optional<Node> node = new Compose(settings).composeString(text);
            if (node.isEmpty() || !(node.get() instanceof MappingNode)) {
                problems.accept(new Problem(file, 1, "The file has to be a list of 'key: value' lines."));
                return Optional.empty();
            }
            document.root = document.map((MappingNode) node.get(), "");
            return Optional.of(document);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark()
                    .or(e::getContextMark)
                    .map(mark -> mark.getLine() + 1)
                    .orElse(1);
            problems.accept(new Problem(file, document.clamp(line), "This is not YAML: " + e.getProblem() + "."));
        } catch (YamlEngineException e) {
            problems.accept(new Problem(file, 1, "This is not YAML: " + e.getMessage()));
        }
        return Optional.empty();
    }

    /** Path of the file below the content's root. */
    public String file() {
        return file;
    }

    /** The file's map; it and everything in it cannot be changed. */
    public Map<String, Object> root() {
        return root;
    }

    /**
     * The line of a value, or of the nearest value around it.
     *
     * @param pointer a JSON Pointer (RFC 6901), such as {@code /items/0/id}
     */
    public int line(String pointer) {
        String at = pointer;
        while (!at.isEmpty() && !lines.containsKey(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault(at, 1);
    }

    /** The line at which these words begin inside of a long text; the line of the value where they are not found. */
    public int line(String pointer, String words) {
        int first = line(pointer);
        String[] parts = words.strip().split("\\s+");
        for (int count = Math.min(3, parts.length); count > 0; count--) {
            String start = String.join(" ", List.of(parts).subList(0, count));
            Pattern beginning = Pattern.compile("(?<!\\p{L})" + Pattern.quote(start) + "(?!\\p{L})");
            for (int line = first; line <= source.size() && !isNextValue(line, first); line++) {
                if (beginning.matcher(source.get(line - 1)).find()) {
                    return line;
                }
            }
        }
        return first;
    }

    /** Another value begins here, so the search for words of the one before ends. */
    private boolean isNextValue(int line, int first) {
        return line > first && lines.containsValue(line);
    }

    /** Gives every text of the file with its pointer, in the order of the file. */
    public void texts(BiConsumer<String, String> visitor) {
        texts("", root, visitor);
    }

    /** The pointer of a key or an index below another pointer. */
    public static String child(String pointer, Object key) {
        return pointer + "/" + key.toString().replace("~", "~0").replace("/", "~1");
    }

    private static void texts(String pointer, Object value, BiConsumer<String, String> visitor) {
        if (value instanceof String text) {
            visitor.accept(pointer, text);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> texts(child(pointer, key), inner, visitor));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                texts(child(pointer, i), list.get(i), visitor);
            }
        }
    }

    private Map<String, Object> map(MappingNode node, String pointer) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple pair : node.getValue()) {
            int line = lineOf(pair.getKeyNode());
            if (!(pair.getKeyNode() instanceof ScalarNode key) || !key.getTag().equals(Tag.STR)) {
                problem(line, "A key has to be a text. Put it in quotes, as in \"1\".");
                continue;
            }
            String at = child(pointer, key.getValue());
            if (map.containsKey(key.getValue())) {
                problem(line, "The key '" + key.getValue() + "' stands here twice. Keep one of them.");
                continue;
            }
            lines.put(at, line);
            map.put(key.getValue(), value(pair.getValueNode(), at));
        }
        return Collections.unmodifiableMap(map);
    }

    private List<Object> list(SequenceNode node, String pointer) {
        List<Object> list = new ArrayList<>();
        for (Node item : node.getValue()) {
            String at = child(pointer, list.size());
            lines.put(at, lineOf(item));
            list.add(value(item, at));
        }
        return Collections.unmodifiableList(list);
    }

    private Object value(Node node, String pointer) {
        if (node.getAnchor().isPresent()) {
            problem(lineOf(node), "Anchors (&name) and aliases (*name) are not used here. Write the value out.");
            return "";
        }
        if (node instanceof MappingNode map) {
            return map(map, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            return list(sequence, pointer);
        }
        ScalarNode scalar = (ScalarNode) node;
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.STR)) {
            return scalar.getValue();
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(scalar.getValue().toLowerCase(Locale.ROOT));
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(scalar);
        }
        problem(
                lineOf(node),
                "This value is empty or of a kind that is not used here. Give it a text, a number, true or false.");
        return "";
    }

    private Object number(ScalarNode scalar) {
        String digits = scalar.getValue();
        try {
            if (scalar.getTag().equals(Tag.FLOAT)) {
                return Double.valueOf(digits);
            }
            return Integer.valueOf(digits);
        } catch (NumberFormatException e) {
            problem(
                    lineOf(scalar),
                    "The number " + digits + " cannot be read. Use digits only, or quotes if it is a text.");
            return 0;
        }
    }

    private int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** The end of a file counts as a line of its own in YAML's marks; people look at the last line. */
    private int clamp(int line) {
        return Math.max(1, Math.min(line, source.size()));
    }

    private void problem(int line, String message) {
        problems.accept(new Problem(file, line, message));
    }
}
