package org.jumptojob.paper;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Content;
import org.jumptojob.content.Provenance;
import org.jumptojob.content.Source;
import org.jumptojob.learning.paper.PaperText;

/** The end of a text for paper: where it comes from, its licence, its version, and where the newest one is. */
final class PaperAbout {

    private final List<Activity> activities;
    private final Content content;

    PaperAbout(List<Activity> activities, Content content) {
        this.activities = activities;
        this.content = content;
    }

    void write(PaperText paper, PaperAddress address) {
        paper.begin("about", 2, paper.word("learning.about-text"));
        knowledge(paper, "learning.origin-lived", Provenance::lived);
        knowledge(paper, "learning.origin-professional", Provenance::professional);
        knowledge(paper, "learning.origin-scientific", Provenance::scientific);
        for (String licence : all(activity -> List.of(activity.licence()))) {
            paper.paragraph(
                    licence.equals("CC-BY-SA-4.0")
                            ? paper.word("paper.licence-by-sa")
                            : paper.word("paper.licence", licence));
        }
        paper.paragraph(paper.word(
                "paper.version",
                content.release(),
                all(activity -> List.of(activity.provenance().changed())).last()));
        paper.open("p", "");
        paper.text(paper.word("paper.newest") + " ");
        paper.link(address.origin(), paper.word("paper.newest-link"));
        paper.close("p");
    }

    private void knowledge(PaperText paper, String label, Function<Provenance, List<String>> kind) {
        Set<String> lines = new TreeSet<>();
        for (String id : all(activity -> kind.apply(activity.provenance()))) {
            Source source = content.sources().get(id);
            if (source != null) {
                lines.add(line(source));
            }
        }
        paper.lead(paper.word(label));
        if (lines.isEmpty()) {
            paper.paragraph(paper.word("learning.origin-none-yet"));
        }
        paper.list(lines);
    }

    private static String line(Source source) {
        String author = source.author() == null || source.author().isBlank() ? "" : source.author() + ": ";
        return author + source.title() + (source.year() > 0 ? ", " + source.year() : "");
    }

    private TreeSet<String> all(Function<Activity, Collection<String>> of) {
        TreeSet<String> found = new TreeSet<>();
        activities.forEach(activity -> found.addAll(of.apply(activity)));
        return found;
    }
}
