package org.jumptojob.operations.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jumptojob.operations.backup.format.BackupProblem;
import org.jumptojob.operations.backup.format.BackupProblem.Status;

/** The words of a command line: one file, and options with or without a value. */
final class Words {

    private final Map<String, String> options = new HashMap<>();
    private final List<String> files = new ArrayList<>();

    private Words() {}

    /**
     * @param flags options without a value
     * @param valued options with a value after them
     * @throws BackupProblem where there is another word
     */
    static Words of(List<String> arguments, Set<String> flags, Set<String> valued) {
        Words words = new Words();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (flags.contains(argument)) {
                words.options.put(argument, "");
            } else if (valued.contains(argument)) {
                i++;
                if (i == arguments.size() || arguments.get(i).startsWith("--")) {
                    throw new BackupProblem(Status.USAGE, "The option " + argument + " needs a value after it.");
                }
                words.options.put(argument, arguments.get(i));
            } else if (argument.startsWith("-")) {
                throw new BackupProblem(
                        Status.USAGE, "The option \"" + argument + "\" is not known. --help lists the options.");
            } else {
                words.files.add(argument);
            }
        }
        if (words.files.size() > 1) {
            throw new BackupProblem(Status.USAGE, "Name one file, not " + words.files.size() + ".");
        }
        return words;
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    Optional<Path> file() {
        return files.stream()
                .findFirst()
                .map(name -> Path.of(name).toAbsolutePath().normalize());
    }
}
