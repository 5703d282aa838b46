package org.jumptojob.paper.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.paper.PaperAddress;
import org.jumptojob.paper.PaperFile;
import org.jumptojob.paper.PaperFiles;
import org.jumptojob.paper.PaperKind;
import org.jumptojob.web.Texts;

/** What the page of a lesson, a module or a guide offers to print or to save. */
@Named("paperOffers")
@RequestScoped
public class PaperOffers {

    private static final int KILO = 1000;
    private static final String GUIDE = "session";

    @Inject
    PaperFiles files;

    @Inject
    Curriculum curriculum;

    @Inject
    Texts texts;

    @Inject
    Visitor visitor;

    private final Map<String, List<PaperLink>> offers = new HashMap<>();

    /**
     * The offer of a page.
     *
     * @param path of an activity, such as {@code /learn/jump-to-job/a-safe-start/welcome}, or of a module with {@code /tracks} in front
     */
    public List<PaperLink> at(String path) {
        return offers.computeIfAbsent(path, this::make);
    }

    /** The page for printing that belongs to a path. */
    public String page(String path) {
        return address(path).page();
    }

    private PaperAddress address(String path) {
        String[] parts = path.split("/");
        boolean easy = visitor.getPreferences().isEasyWords();
        return new PaperAddress(parts[2], parts[3], parts.length > 4 ? parts[4] : "", easy);
    }

    private List<PaperLink> make(String path) {
        PaperAddress address = address(path);
        try {
            if (address.isModule()) {
                return List.of(pdf(address, "paper.pdf-module"), offline(address, "paper.offline"));
            }
            return isGuide(address)
                    ? List.of(
                            pdf(address.inWords(false), "paper.pdf-guide"),
                            pdf(address.inWords(true), "paper.pdf-participants"))
                    : List.of(pdf(address, "paper.pdf"));
        } catch (NotFound e) {
            // A person goes on with an older text whose place is not shown any more: there is nothing to save.
            return List.of();
        }
    }

    /** Everything there is of an address, in both words. What is offered here is made in the background. */
    List<PaperLink> all(PaperAddress address) {
        PaperAddress standard = address.inWords(false);
        PaperAddress easy = address.inWords(true);
        files.prepare(address, PaperKind.PDF);
        if (address.isModule()) {
            files.prepare(address, PaperKind.OFFLINE);
            return List.of(
                    pdf(standard, "paper.pdf-module"),
                    pdf(easy, "paper.pdf-module-easy"),
                    offline(standard, "paper.offline"),
                    offline(easy, "paper.offline-easy"));
        }
        return isGuide(address)
                ? List.of(pdf(standard, "paper.pdf-guide"), pdf(easy, "paper.pdf-participants"))
                : List.of(pdf(standard, "paper.pdf"), pdf(easy, "paper.pdf-easy"));
    }

    private boolean isGuide(PaperAddress address) {
        return curriculum
                .place(address.track(), address.module(), address.activity())
                .activity()
                .type()
                .equals(GUIDE);
    }

    private PaperLink pdf(PaperAddress address, String label) {
        return link(address, PaperKind.PDF, label);
    }

    private PaperLink offline(PaperAddress address, String label) {
        return link(address, PaperKind.OFFLINE, label);
    }

    private PaperLink link(PaperAddress address, PaperKind kind, String label) {
        String what = texts.get(label);
        Optional<PaperFile.Length> length = files.length(address, kind);
        String whole = length.map(known -> texts.of(
                        kind == PaperKind.PDF ? "paper.with-pages" : "paper.with-size",
                        what,
                        size(known.bytes()),
                        known.pages()))
                .orElse(what);
        return new PaperLink(address.file(kind, files.version(address, kind)), whole);
    }

    /** In thousands of bytes, as phones and shops tell it. */
    static String size(int bytes) {
        int kilo = Math.max(1, Math.round((float) bytes / KILO));
        return kilo < KILO ? kilo + " kB" : Math.round((float) kilo / 100) / 10.0 + " MB";
    }
}
