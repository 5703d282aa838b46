package org.jumptojob.content.check.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jumptojob.content.Problem;
import org.jumptojob.content.check.Documents;
import org.jumptojob.content.check.Entry;
import org.jumptojob.content.check.Measure;
import org.jumptojob.content.check.Table;

/**
 * Each module has at least one picture; each picture has words for people who do not see it, in both texts, and a text that says the same.
 * A picture that is drawn names its licence, is there, and, as SVG, names itself. No image lies in the content that no module names.
 */
public final class Pictures implements Measure {

    private static final Pattern IMAGE = Pattern.compile(".*\\.(svg|png|jpe?g|gif|webp)");
    private static final Set<String> LICENCES =
            Set.of("CC-BY-SA-4.0", "CC-BY-4.0", "CC0-1.0", "CC-BY-NC-SA-4.0", "CC-BY-SA-3.0", "CC-BY-3.0");

    @Override
    public String name() {
        return "pictures";
    }

    @Override
    public List<Table> measure(Documents documents, Consumer<Problem> problems) {
        Set<String> named = new HashSet<>();
        List<List<String>> rows = new ArrayList<>();
        for (Modules module : Modules.of(documents).values()) {
            List<Entry> pictures = module.whole().list("pictures");
            if (pictures.isEmpty() && !module.isPractice()) {
                problems.accept(module.whole()
                        .problem(
                                "pictures",
                                "This module has no picture. Name one that helps to understand, under 'pictures'."));
            }
            for (Entry picture : pictures) {
                words(picture, problems);
                String file = file(module, picture);
                named.add(file);
                drawn(documents, picture, file, problems);
                rows.add(List.of(module.id(), picture.text("id"), picture.text("file"), picture.text("licence")));
            }
        }
        for (String path : documents.files().paths()) {
            if (IMAGE.matcher(path).matches() && !named.contains(path)) {
                problems.accept(new Problem(
                        path,
                        1,
                        "No module.yaml names this picture, so nobody knows its licence. Add it to 'pictures'."));
            }
        }
        return List.of(new Table(
                "Pictures", "Without a file it is an idea so far.", List.of("Module", "Id", "File", "Licence"), rows));
    }

    private static String file(Modules module, Entry picture) {
        String folder = module.whole().document().file().replaceFirst("module\\.yaml$", "");
        return folder + picture.text("file");
    }

    private static void words(Entry picture, Consumer<Problem> problems) {
        for (String field : List.of("alt", "text")) {
            for (String language : List.of("en", "en-simple")) {
                if (picture.map(field).text(language).isBlank()) {
                    problems.accept(picture.problem(
                            field,
                            "The picture '" + picture.text("id") + "' has no '" + field + "' in '" + language
                                    + "'. People who do not see it need it."));
                }
            }
        }
    }

    private static void drawn(Documents documents, Entry picture, String file, Consumer<Problem> problems) {
        if (picture.text("file").isEmpty()) {
            return;
        }
        if (!LICENCES.contains(picture.text("licence"))) {
            problems.accept(picture.problem(
                    "licence",
                    "The picture '" + picture.text("id")
                            + "' needs a licence that lets others use it, such as CC-BY-SA-4.0."));
        }
        if (!documents.files().paths().contains(file)) {
            problems.accept(picture.problem("file", "There is no picture " + file + "."));
        } else if (file.endsWith(".svg")) {
            String svg = documents.files().text(file);
            if (!svg.contains("<title") || !svg.contains("<desc")) {
                problems.accept(new Problem(file, 1, "A drawing names and describes itself: add <title> and <desc>."));
            }
        }
    }
}
