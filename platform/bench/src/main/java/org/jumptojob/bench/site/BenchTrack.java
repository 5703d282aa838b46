package org.jumptojob.bench.site;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A track of 12 modules, made of copies of the bundled ones with ids of their own: real texts, and as many as the
 * whole course will have.
 */
public final class BenchTrack {

    public static final String SLUG = "bench";
    static final int MODULES = 12;

    private static final String ORIGINAL = "curricula/jump-to-job/";
    private static final Pattern MODULE_LIST = Pattern.compile("(?m)^modules:\\n((?:  - .+\\n)+)");

    private BenchTrack() {}

    /**
     * The files of the track.
     *
     * @param content the bundled content, text by path
     */
    static Map<String, String> of(Map<String, String> content) {
        String track = content.get(ORIGINAL + "track.yaml");
        Matcher list = MODULE_LIST.matcher(track);
        if (!list.find()) {
            throw new IllegalStateException("The modules in track.yaml do not stand in a list any more.");
        }
        String[] modules = list.group(1).strip().replaceFirst("^- ", "").split("\\n  - ");
        Map<String, String> files = new TreeMap<>();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < MODULES; i++) {
            String original = modules[i % modules.length];
            String copy = "%02d-%s-%d".formatted(i + 1, original.substring(3), i + 1);
            names.append("  - ").append(copy).append('\n');
            copy(content, original, copy, i / modules.length, files);
        }
        String title = "id: bench\ntitle: {en: Bench, en-simple: Bench}\n";
        String rest = track.substring(track.indexOf("audience:"));
        files.put(
                "curricula/" + SLUG + "/track.yaml",
                renamed(title + MODULE_LIST.matcher(rest).replaceFirst("modules:\n" + names), 0));
        return files;
    }

    private static void copy(
            Map<String, String> content, String original, String copy, int round, Map<String, String> files) {
        String from = ORIGINAL + original + "/";
        content.forEach((path, text) -> {
            if (path.startsWith(from)) {
                String name = path.substring(from.length());
                files.put("curricula/" + SLUG + "/" + copy + "/" + name, renamed(text, round));
            }
        });
    }

    /** Links between the modules of one round stay among them. */
    private static String renamed(String text, int round) {
        return text.replaceAll("\\bj2j-", "b" + round + "-");
    }
}
