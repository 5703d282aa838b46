package org.jumptojob.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The floors of the house ({@code platform/docs/architecture.md}) and the classes that live on them. */
final class Plan {

    static final String ROOT = "org.jumptojob.";

    private static final String JSON = ROOT + "xapi.json";

    /** Modules of their own, below all floors. */
    static final Set<String> MODULES = Set.of("content", "xapi");

    /** A plain Java program that starts the server; it stands outside the house. */
    static final String LAUNCH = "launch";

    private static final Map<String, Integer> FLOORS = floors();

    /** Which rooms of the ground floor each of them may use. */
    static final Map<String, Set<String>> GROUND_FLOOR = Map.ofEntries(
            Map.entry("settings", Set.of()),
            Map.entry("persistence", Set.of("settings")),
            Map.entry("files", Set.of("persistence", "settings")),
            Map.entry("access", Set.of()),
            Map.entry("web", Set.of("settings", "access")),
            Map.entry("forms", Set.of("settings", "access", "web")),
            Map.entry("audit", Set.of("persistence", "settings", "access", "privacy")),
            Map.entry("jobs", Set.of("persistence", "settings")),
            Map.entry("privacy", Set.of()),
            Map.entry(
                    "notices", Set.of("persistence", "settings", "access", "web", "forms", "jobs", "mail", "privacy")),
            Map.entry("mail", Set.of("persistence", "settings", "access", "web", "jobs", "privacy")));

    private static JavaClasses classes;

    private Plan() {}

    private static Map<String, Integer> floors() {
        Map<String, Integer> floors = new TreeMap<>();
        Set.of("interop", "leadership", "coaching", "competence", "coproduction", "operations")
                .forEach(room -> floors.put(room, 5));
        Set.of("survey", "paper", "library", "recognition").forEach(room -> floors.put(room, 4));
        Set.of("learning", "plan", "stories", "asking").forEach(room -> floors.put(room, 3));
        Set.of("groups", "curriculum", "records").forEach(room -> floors.put(room, 2));
        Set.of("identity", "consent", "help").forEach(room -> floors.put(room, 1));
        Set.of(
                        "access",
                        "web",
                        "forms",
                        "audit",
                        "mail",
                        "jobs",
                        "files",
                        "persistence",
                        "settings",
                        "privacy",
                        "notices")
                .forEach(room -> floors.put(room, 0));
        return floors;
    }

    /** The classes of the program without its tests, read once. */
    static synchronized JavaClasses classes() {
        if (classes == null) {
            classes = new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.jumptojob");
        }
        return classes;
    }

    /** The floor of a room such as {@code web} or {@code activity.quiz}; nothing for what is no room. */
    static Optional<Integer> floor(String room) {
        return room.startsWith("activity.") ? Optional.of(4) : Optional.ofNullable(FLOORS.get(room));
    }

    /**
     * The room of a class: the first part of its package, for activity types the first two; empty outside of the project,
     * and for what stands beside JSON-P and knows nothing of this house.
     */
    static String room(JavaClass javaClass) {
        String name = javaClass.getBaseComponentType().getPackageName();
        if (!name.startsWith(ROOT) || name.equals(JSON)) {
            return "";
        }
        String[] parts = name.substring(ROOT.length()).split("\\.");
        return parts[0].equals("activity") && parts.length > 1 ? "activity." + parts[1] : parts[0];
    }

    /** The class in whose file a class stands. */
    static JavaClass topLevel(JavaClass javaClass) {
        JavaClass top = javaClass;
        while (top.getEnclosingClass().isPresent()) {
            top = top.getEnclosingClass().get();
        }
        return top;
    }
}
