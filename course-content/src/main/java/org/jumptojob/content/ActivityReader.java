package org.jumptojob.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one activity from its files: structure, text in each language, key messages. */
final class ActivityReader {

    /** What follows the base name of a text file: {@code .en.md}, {@code .en-simple.yaml}. */
    private static final Pattern TEXT = Pattern.compile("\\.([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\\.(md|yaml)");

    private static final String STRUCTURE = ".yaml";
    private static final String MESSAGES = ".messages.yaml";
    private static final int VERSION_DIGITS = 12;

    private final String folder;
    private final String base;
    private final SortedMap<String, String> files;
    private final Consumer<Problem> problems;

    /**
     * @param folder path in front of the files' names in problems: empty or ending with {@code /}
     * @param base name of the files without their endings, such as {@code 01-welcome}
     * @param files file name without folder to text
     * @param problems takes what is wrong
     */
    ActivityReader(String folder, String base, Map<String, String> files, Consumer<Problem> problems) {
        this.folder = folder;
        this.base = base;
        this.files = new TreeMap<>(files);
        this.problems = problems;
    }

    /** Whether a file with this ending (all that follows the base name) can belong to an activity. */
    static boolean isEnding(String ending) {
        return ending.equals(STRUCTURE)
                || ending.equals(MESSAGES)
                || TEXT.matcher(ending).matches();
    }

    /** The activity; empty if there is no structure to read. */
    Optional<Activity> read() {
        return document(base + STRUCTURE)
                .map(document -> Fields.of(document, problems))
                .map(this::activity);
    }

    private Activity activity(Fields fields) {
        return new Activity(
                fields.text("id"),
                slug(base),
                fields.text("type"),
                fields.text("lesson"),
                fields.number("minutes"),
                fields.flag("skippable"),
                fields.flag("sensitive"),
                fields.flag("crisis"),
                fields.texts("sources"),
                fields.texts("competences"),
                provenance(fields.object("provenance")),
                fields.text("licence"),
                keyMessages(fields.texts("key-messages")),
                fields.map("content"),
                texts(),
                version(base, files),
                files);
    }

    static Provenance provenance(Fields fields) {
        // "none-yet" stands where there could be a list: an honest word that is counted in the open.
        boolean noneYet = "none-yet".equals(fields.allTexts().get("lived"));
        return new Provenance(
                fields.text("state"),
                fields.text("drafted-by"),
                noneYet ? List.of() : fields.texts("lived"),
                fields.texts("professional"),
                fields.texts("scientific"),
                fields.text("changed"),
                fields.text("why"));
    }

    private List<KeyMessage> keyMessages(List<String> ids) {
        if (!files.containsKey(base + MESSAGES)) {
            return List.of();
        }
        List<KeyMessage> messages = new ArrayList<>();
        document(base + MESSAGES).ifPresent(document -> {
            for (Fields entry : Fields.of(document, problems).objects("messages")) {
                Map<String, String> sentences = new LinkedHashMap<>(entry.allTexts());
                sentences.keySet().removeAll(List.of("id", "kind"));
                messages.add(new KeyMessage(entry.text("id"), entry.text("kind"), new Titles(sentences)));
            }
        });
        messages.removeIf(message -> !ids.contains(message.id()));
        return messages;
    }

    private Map<String, ActivityText> texts() {
        Map<String, ActivityText> texts = new TreeMap<>();
        for (String name : files.keySet()) {
            Matcher ending = TEXT.matcher(name.substring(base.length()));
            if (ending.matches()) {
                String language = ending.group(1);
                Optional<ActivityText> text = ending.group(2).equals("md") ? Optional.of(markdown(name)) : fields(name);
                text.ifPresent(found -> {
                    if (texts.put(language, found) != null) {
                        problem(name, 1, "There are two texts in '" + language + "', one .md and one .yaml. Keep one.");
                    }
                });
            }
        }
        if (!texts.containsKey(Titles.BASE)) {
            problem(base + STRUCTURE, 1, "There is no English text. Add " + base + ".en.md or " + base + ".en.yaml.");
        }
        return texts;
    }

    private ActivityText markdown(String name) {
        String text = files.get(name);
        String first = text.lines().findFirst().orElse("");
        if (!first.startsWith("# ") || first.substring(2).isBlank()) {
            problem(name, 1, "The first line has to be the title: '# ' and its words.");
            return new ActivityText("", text, Map.of());
        }
        return new ActivityText(PlainText.of(first), text, Map.of());
    }

    private Optional<ActivityText> fields(String name) {
        return document(name)
                .map(document -> new ActivityText(Fields.of(document, problems).text("title"), null, document.root()));
    }

    /**
     * The hash of the files by what stands behind the base name: a lesson that only moves to another place in its module keeps its
     * version. A zero byte parts names and texts, so that no text can pass for a name.
     */
    static String version(String base, SortedMap<String, String> files) {
        MessageDigest digest = sha256();
        files.forEach((name, text) -> {
            digest.update(name.substring(base.length()).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
    }

    private Optional<YamlDocument> document(String name) {
        return YamlDocument.parse(folder + name, files.get(name), problems);
    }

    private void problem(String name, int line, String message) {
        problems.accept(new Problem(folder + name, line, message));
    }

    /** {@code 01-welcome} gives {@code welcome}: the number only orders. */
    static String slug(String name) {
        return name.replaceFirst("^[0-9]{2}-", "");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, but this one does not.", e);
        }
    }
}
