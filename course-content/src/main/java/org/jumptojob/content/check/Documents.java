package org.jumptojob.content.check;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.content.ContentFiles;
import org.jumptojob.content.YamlDocument;

/**
 * All files of the content as the rules look at them: YAML with its lines, the activities with their companions. Files that cannot
 * be read are left out: the reader has reported them.
 */
public final class Documents {

    /** The path of an activity's file: folder with base name, then the ending. */
    private static final Pattern ACTIVITY_FILE =
            Pattern.compile("(curricula/[^/]+/[^/]+/[0-9]{2}-[a-z0-9-]+)(\\.[a-z].*)");

    /** The path of a file of a set of questions. */
    private static final Pattern INSTRUMENT_FILE = Pattern.compile("(instruments/[a-z0-9][a-z0-9-]*)(\\.[a-z].*)");

    private static final Pattern TEXT_ENDING = Pattern.compile("\\.([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\\.(md|yaml)");

    private final ContentFiles files;
    private final Map<String, YamlDocument> yaml = new TreeMap<>();
    private final Map<String, ActivityFiles> activities = new TreeMap<>();
    private final Map<String, ActivityFiles> instruments = new TreeMap<>();

    public Documents(ContentFiles files) {
        this.files = files;
        for (String path : files.paths()) {
            if (path.endsWith(".yaml")) {
                parse(path).ifPresent(document -> yaml.put(path, document));
            }
        }
        for (String path : files.paths()) {
            gather(activities, ACTIVITY_FILE.matcher(path), path);
            gather(instruments, INSTRUMENT_FILE.matcher(path), path);
        }
    }

    private void gather(Map<String, ActivityFiles> found, Matcher matcher, String path) {
        if (matcher.matches() && yaml.containsKey(matcher.group(1) + ".yaml")) {
            ActivityFiles files =
                    found.computeIfAbsent(matcher.group(1), base -> new ActivityFiles(base, yaml.get(base + ".yaml")));
            add(files, path, matcher.group(2));
        }
    }

    public ContentFiles files() {
        return files;
    }

    /** Every YAML file by its path. */
    public Map<String, YamlDocument> yaml() {
        return yaml;
    }

    public Optional<YamlDocument> yaml(String path) {
        return Optional.ofNullable(yaml.get(path));
    }

    /** The YAML files whose whole path fits the pattern. */
    public List<YamlDocument> yaml(Pattern paths) {
        return yaml.values().stream()
                .filter(document -> paths.matcher(document.file()).matches())
                .toList();
    }

    public Collection<ActivityFiles> activities() {
        return activities.values();
    }

    /** The sets of questions: structure and words lie apart as those of activities do. */
    public Collection<ActivityFiles> instruments() {
        return instruments.values();
    }

    /** All that has words by the ids of a structure: activities and sets of questions. */
    public Collection<ActivityFiles> worded() {
        List<ActivityFiles> all = new ArrayList<>(activities.values());
        all.addAll(instruments.values());
        return all;
    }

    /** Every Markdown file of an activity. */
    public List<Text> markdown() {
        List<Text> texts = new ArrayList<>();
        activities
                .values()
                .forEach(activity -> activity.texts().values().stream()
                        .filter(Text::isMarkdown)
                        .forEach(texts::add));
        return texts;
    }

    /** The values of a field of all entries of a list, such as all ids of glossary words. */
    public Set<String> ids(Pattern paths, String list) {
        Set<String> ids = new TreeSet<>();
        for (YamlDocument document : yaml(paths)) {
            for (Entry entry : Entry.list(document, "", document.root(), list)) {
                ids.add(entry.text("id"));
            }
        }
        return ids;
    }

    private void add(ActivityFiles activity, String path, String ending) {
        Matcher text = TEXT_ENDING.matcher(ending);
        if (ending.equals(".messages.yaml")) {
            yaml(path).ifPresent(activity::messages);
        } else if (text.matches() && text.group(2).equals("md")) {
            read(path).ifPresent(markdown -> activity.text(text.group(1), Text.ofMarkdown(path, markdown)));
        } else if (text.matches()) {
            yaml(path).ifPresent(document -> activity.text(text.group(1), Text.ofYaml(document)));
        }
    }

    private Optional<YamlDocument> parse(String path) {
        return read(path)
                .flatMap(text -> YamlDocument.parse(path, text, problem -> {
                    // The reader has reported it already.
                }));
    }

    private Optional<String> read(String path) {
        try {
            return Optional.of(files.text(path));
        } catch (UncheckedIOException e) {
            return Optional.empty(); // the reader has reported it already
        }
    }

    /** The files of one activity. */
    public static final class ActivityFiles {

        private final String base;
        private final YamlDocument structure;
        private final Map<String, Text> texts = new LinkedHashMap<>();
        private YamlDocument messages;

        private ActivityFiles(String base, YamlDocument structure) {
            this.base = base;
            this.structure = structure;
        }

        /** Path of the files without their endings. */
        public String base() {
            return base;
        }

        /** The base name without its folder, for messages to people. */
        public String name() {
            return base.substring(base.lastIndexOf('/') + 1);
        }

        public String folder() {
            return base.substring(0, base.lastIndexOf('/') + 1);
        }

        /** The folder's name of the track that it belongs to. */
        public String track() {
            return base.split("/")[1];
        }

        public YamlDocument structure() {
            return structure;
        }

        public String id() {
            return whole().text("id");
        }

        public String type() {
            return whole().text("type");
        }

        /** The structure as an entry. */
        public Entry whole() {
            return new Entry(structure, "", structure.root());
        }

        /** What stands under {@code content}. */
        public Entry content() {
            Object content = structure.root().get("content");
            return new Entry(structure, "/content", content instanceof Map<?, ?> map ? map : Map.of());
        }

        /** The texts by their language. */
        public Map<String, Text> texts() {
            return texts;
        }

        public Optional<YamlDocument> messages() {
            return Optional.ofNullable(messages);
        }

        private void messages(YamlDocument document) {
            messages = document;
        }

        private void text(String language, Text text) {
            texts.put(language, text);
        }
    }
}
