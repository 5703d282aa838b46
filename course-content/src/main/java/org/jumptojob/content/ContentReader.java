package org.jumptojob.content;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns content files into the model. It never fails on bad content: it reads what can be read and reports the rest. The running
 * platform uses it too; the schemas and the rules about good content are held when the project is built, by {@code ContentCheck}.
 */
public final class ContentReader {

    private static final Pattern TRACK = Pattern.compile("curricula/[^/]+/track\\.yaml");
    private static final Pattern INSTRUMENT = Pattern.compile("instruments/([a-z0-9][a-z0-9-]*)\\.yaml");
    private static final Pattern NUMBERED = Pattern.compile("[0-9]{2}-[a-z0-9][a-z0-9-]*");
    private static final Pattern NOT_READ =
            Pattern.compile("schema/[^/]+\\.schema\\.json|source-fingerprints\\.gz|coverage\\.tsv|check/[^/]+");

    private final ContentFiles files;
    private final SortedSet<String> paths;
    private final SortedSet<String> unused;
    private final SortedSet<Problem> problems = new TreeSet<>();
    private final Map<String, Activity> activities = new LinkedHashMap<>();

    private ContentReader(ContentFiles files) {
        this.files = files;
        this.paths = files.paths();
        this.unused = new TreeSet<>(paths);
        unused.removeIf(path -> NOT_READ.matcher(path).matches());
    }

    /** Reads all content. */
    public static Reading read(ContentFiles files) {
        ContentReader reader = new ContentReader(files);
        Content content = reader.content();
        reader.unused.forEach(path -> reader.problem(
                path,
                1,
                "Nothing refers to this file. List it in its module.yaml or track.yaml, mend its name, or remove it."));
        return new Reading(content, List.copyOf(reader.problems));
    }

    /**
     * Reads one activity from nothing but its own files, for example from a version that is kept in a database.
     *
     * @param files as {@link Activity#files()} gave them: file name without folder to text
     * @param baseName the files' name without their endings, such as {@code 01-welcome}
     * @return the activity, even if it breaks rules that were made after it was written
     * @throws IllegalArgumentException if the file {@code <baseName>.yaml} is missing or is not YAML; the message says where
     */
    public static Activity readActivity(Map<String, String> files, String baseName) {
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, String> own = new TreeMap<>();
        files.forEach((name, text) -> {
            if (name.startsWith(baseName) && ActivityReader.isEnding(name.substring(baseName.length()))) {
                own.put(name, text);
            }
        });
        if (!own.containsKey(baseName + ".yaml")) {
            throw new IllegalArgumentException("The activity cannot be read: there is no file " + baseName + ".yaml.");
        }
        return new ActivityReader("", baseName, own, problems::add)
                .read()
                .orElseThrow(() -> new IllegalArgumentException("The activity cannot be read: " + problems.get(0)));
    }

    /**
     * Reads one set of questions from nothing but its own files, as {@link #readActivity}.
     *
     * @param files as {@link Instrument#files()} gave them
     * @throws IllegalArgumentException if the file {@code <id>.yaml} is missing or is not YAML
     */
    public static Instrument readInstrument(Map<String, String> files, String id) {
        List<Problem> problems = new ArrayList<>();
        if (!files.containsKey(id + ".yaml")) {
            throw new IllegalArgumentException("The instrument cannot be read: there is no file " + id + ".yaml.");
        }
        return new InstrumentReader("", id, files, problems::add)
                .read()
                .orElseThrow(() -> new IllegalArgumentException("The instrument cannot be read: " + problems.get(0)));
    }

    private Content content() {
        int release =
                document("release.yaml").map(fields -> fields.number("release")).orElse(0);
        List<Track> tracks = paths.stream()
                .filter(path -> TRACK.matcher(path).matches())
                .map(this::track)
                .flatMap(Optional::stream)
                .toList();
        return new Content(
                release,
                tracks,
                activities,
                words(),
                sources(),
                sourceIndex(),
                competences(),
                instruments(),
                misconceptions(),
                signatures(),
                new ShelfReader(this::documentIfThere, activities.keySet(), problems::add).read());
    }

    private Optional<Track> track(String path) {
        String folder = path.substring(0, path.length() - "track.yaml".length());
        return document(path).map(fields -> {
            Fields certificate = fields.object("certificate");
            return new Track(
                    fields.text("id"),
                    folder.substring("curricula/".length(), folder.length() - 1),
                    fields.titles("title"),
                    fields.titles("audience"),
                    fields.has("entry") ? fields.titles("entry") : new Titles(Map.of()),
                    fields.titles("summary"),
                    outcomes(fields),
                    fields.number("hours"),
                    fields.texts("competences"),
                    new Track.Certificate(
                            certificate.text("rule"),
                            certificate.number("modules-required"),
                            certificate.texts("modules-always"),
                            certificate.numberOr("quiz-percent", 0)),
                    modules(fields, folder),
                    fields.text("licence"));
        });
    }

    private List<Module> modules(Fields track, String folder) {
        List<Module> modules = new ArrayList<>();
        List<String> names = track.texts("modules");
        for (int i = 0; i < names.size(); i++) {
            String path = folder + names.get(i) + "/module.yaml";
            if (isListed(track, "/modules/" + i, names.get(i), path)) {
                module(path, names.get(i)).ifPresent(modules::add);
            }
        }
        return modules;
    }

    private Optional<Module> module(String path, String name) {
        String folder = path.substring(0, path.length() - "module.yaml".length());
        return document(path).map(fields -> {
            List<Activity> inOrder = activities(fields, folder);
            BesideLessons beside = new BesideLessons(fields, inOrder, file -> drawing(folder + file));
            return new Module(
                    fields.text("id"),
                    ActivityReader.slug(name),
                    fields.titles("title"),
                    fields.titles("summary"),
                    outcomes(fields),
                    fields.number("minutes"),
                    fields.object("completion").text("rule"),
                    inOrder,
                    fields.text("licence"),
                    beside.pictures(),
                    beside.recordings());
        });
    }

    private Optional<String> drawing(String path) {
        return paths.contains(path) ? Optional.of(text(path).orElse("")) : Optional.empty();
    }

    private List<Activity> activities(Fields module, String folder) {
        List<Activity> found = new ArrayList<>();
        List<String> names = module.texts("activities");
        for (int i = 0; i < names.size(); i++) {
            String path = folder + names.get(i) + ".yaml";
            if (isListed(module, "/activities/" + i, names.get(i), path)) {
                activity(folder, names.get(i)).ifPresent(activity -> {
                    found.add(activity);
                    if (activities.putIfAbsent(activity.id(), activity) != null) {
                        problem(
                                path,
                                1,
                                "Another activity has the id '" + activity.id() + "' too. Give this one its own.");
                    }
                });
            }
        }
        return found;
    }

    /** Whether what a list names is there and has a name of the right form and only one place. */
    private boolean isListed(Fields list, String pointer, String name, String path) {
        if (!NUMBERED.matcher(name).matches()) {
            list.problem(pointer, "'" + name + "' has to be two digits, a hyphen and a name in lower-case letters.");
            return false;
        }
        if (!paths.contains(path)) {
            list.problem(
                    pointer, "'" + name + "' is listed, but there is no file " + path + ". Add it or take it out.");
            return false;
        }
        if (!unused.contains(path)) {
            list.problem(pointer, "'" + name + "' is listed twice. Keep one place.");
            return false;
        }
        return true;
    }

    private Optional<Activity> activity(String folder, String base) {
        SortedMap<String, String> own = own(folder, base, ActivityReader::isEnding);
        if (!own.containsKey(base + ".yaml")) {
            return Optional.empty();
        }
        return new ActivityReader(folder, base, own, problems::add).read();
    }

    /** The files that begin with a base name and end as they may: file name without folder to text. */
    private SortedMap<String, String> own(String folder, String base, Predicate<String> isEnding) {
        SortedMap<String, String> own = new TreeMap<>();
        String start = folder + base;
        for (String path : paths.tailSet(start)) {
            if (!path.startsWith(start)) {
                break;
            }
            if (isEnding.test(path.substring(start.length()))) {
                text(path).ifPresent(text -> own.put(path.substring(folder.length()), text));
            }
        }
        return own;
    }

    private Map<String, Instrument> instruments() {
        Map<String, Instrument> instruments = new LinkedHashMap<>();
        for (String path : paths.tailSet("instruments/")) {
            Matcher matcher = INSTRUMENT.matcher(path);
            if (matcher.matches()) {
                SortedMap<String, String> own = own("instruments/", matcher.group(1), InstrumentReader::isEnding);
                new InstrumentReader("instruments/", matcher.group(1), own, problems::add)
                        .read()
                        .ifPresent(found -> instruments.put(found.id(), found));
            }
        }
        return instruments;
    }

    private static List<Outcome> outcomes(Fields fields) {
        return fields.objects("outcomes").stream()
                .map(entry -> new Outcome(entry.text("id"), entry.texts("sources"), entry.titles("text")))
                .toList();
    }

    private Map<String, Word> words() {
        Map<String, Word> words = new LinkedHashMap<>();
        for (Fields entry : entries("glossary/", "words")) {
            Titles avoid = entry.has("avoid") ? entry.titles("avoid") : new Titles(Map.of());
            Word word = new Word(
                    entry.text("id"),
                    entry.titles("term"),
                    entry.titles("meaning"),
                    avoid,
                    entry.texts("sources"),
                    entry.text("licence"));
            addOnce(words, word.id(), word, entry);
        }
        return words;
    }

    private Map<String, Competence> competences() {
        Map<String, Competence> competences = new LinkedHashMap<>();
        for (Fields entry : entries("competences/", "competences")) {
            Competence competence = new Competence(entry.text("id"), entry.titles("title"), entry.texts("sources"));
            addOnce(competences, competence.id(), competence, entry);
        }
        return competences;
    }

    /** Content without quizzes needs no such file. */
    private Map<String, Misconception> misconceptions() {
        Map<String, Misconception> misconceptions = new LinkedHashMap<>();
        for (Fields entry : documentIfThere("misconceptions.yaml")
                .map(fields -> fields.objects("misconceptions"))
                .orElse(List.of())) {
            Misconception one = new Misconception(
                    entry.text("id"),
                    entry.titles("text"),
                    entry.titles("why"),
                    entry.titles("better"),
                    entry.texts("sources"),
                    entry.has("crisis") && entry.flag("crisis"));
            addOnce(misconceptions, one.id(), one, entry);
        }
        return misconceptions;
    }

    /** The starter content comes unsigned: only who runs a site can have a duo and a safety lead. */
    private Map<String, Signature> signatures() {
        return paths.contains("signatures.yaml")
                ? document("signatures.yaml")
                        .map(fields -> SignatureReader.read(fields, activities))
                        .orElse(Map.of())
                : Map.of();
    }

    private Map<String, Source> sources() {
        Map<String, Source> sources = new LinkedHashMap<>();
        Optional<Fields> file = document("sources.yaml");
        for (Fields entry : file.map(fields -> fields.objects("sources")).orElse(List.of())) {
            Source source = new Source(
                    entry.text("id"),
                    entry.text("kind"),
                    entry.text("title"),
                    entry.text("author"),
                    entry.numberOr("year", 0),
                    entry.textOr("licence", ""),
                    entry.textOr("note", ""),
                    entry.textOr("url", ""),
                    entry.textOr("plain", ""),
                    entry.objects("differs").stream().map(Fields::allTitles).toList());
            addOnce(sources, source.id(), source, entry);
        }
        return sources;
    }

    private Map<String, SourceRow> sourceIndex() {
        Map<String, SourceRow> rows = new LinkedHashMap<>();
        document("source-index.yaml")
                .map(fields -> fields.objectsByKey("index"))
                .orElse(Map.of())
                .forEach((id, entry) -> rows.put(id, new SourceRow(id, entry.text("source"), entry.text("line"))));
        return rows;
    }

    private <T> void addOnce(Map<String, T> map, String id, T value, Fields entry) {
        if (map.putIfAbsent(id, value) != null) {
            problem(entry.file(), entry.line("id"), "The id '" + id + "' is taken already. Give this one its own.");
        }
    }

    /** The entries of all YAML files of a folder. */
    private List<Fields> entries(String folder, String key) {
        return paths.tailSet(folder).stream()
                .takeWhile(path -> path.startsWith(folder))
                .filter(path -> path.endsWith(".yaml"))
                .map(this::document)
                .flatMap(Optional::stream)
                .map(fields -> fields.objects(key))
                .flatMap(Collection::stream)
                .toList();
    }

    private Optional<Fields> documentIfThere(String path) {
        return paths.contains(path) ? document(path) : Optional.empty();
    }

    private Optional<Fields> document(String path) {
        if (!paths.contains(path)) {
            problem(path, 1, "This file is missing. Add it.");
            return Optional.empty();
        }
        return text(path)
                .flatMap(text -> YamlDocument.parse(path, text, problems::add))
                .map(document -> Fields.of(document, problems::add));
    }

    private Optional<String> text(String path) {
        unused.remove(path);
        try {
            return Optional.of(files.text(path));
        } catch (UncheckedIOException e) {
            problem(path, 1, Objects.toString(e.getMessage(), "This file cannot be read."));
            return Optional.empty();
        }
    }

    private void problem(String file, int line, String message) {
        problems.add(new Problem(file, line, message));
    }
}
