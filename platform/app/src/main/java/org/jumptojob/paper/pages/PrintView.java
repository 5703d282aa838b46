package org.jumptojob.paper.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jumptojob.access.Visitor;
import org.jumptojob.learning.paper.PaperForm;
import org.jumptojob.paper.PaperAddress;
import org.jumptojob.paper.PaperDocument;
import org.jumptojob.paper.PaperMaker;
import org.jumptojob.web.Paths;

/** Backs the page from which a lesson, a module or a guide is printed. */
@Named("printView")
@RequestScoped
public class PrintView {

    @Inject
    private PaperMaker maker;

    @Inject
    private PaperOffers offers;

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    private PaperAddress address;
    private PaperDocument document;
    private List<PaperLink> files;

    @PostConstruct
    void load() {
        boolean easy =
                switch (Optional.ofNullable(request.getParameter("words")).orElse("")) {
                    case "easy" -> true;
                    case "standard" -> false;
                    default -> visitor.getPreferences().isEasyWords();
                };
        address = new PaperAddress(Paths.part(request, 0), Paths.part(request, 1), Paths.part(request, 2), easy);
        document = maker.document(address, PaperForm.PAGE);
    }

    public String getTitle() {
        return document.title();
    }

    /** The text, escaped where it was written down. */
    public String getHtml() {
        return document.body();
    }

    public boolean isEasy() {
        return address.easy();
    }

    public String getBack() {
        return address.origin();
    }

    /** The same in the other words. */
    public String getOther() {
        return address.inWords(!address.easy()).page();
    }

    /** Whoever is here may want one of them at once, so they are made while she reads. */
    public List<PaperLink> getFiles() {
        if (files == null) {
            files = offers.all(address);
        }
        return files;
    }

    /** The key of the words for what went wrong with a file; empty on any other visit. */
    public String getProblem() {
        return switch (Optional.ofNullable(request.getParameter("problem")).orElse("")) {
            case "busy" -> "paper.busy";
            case "failed" -> "paper.failed";
            default -> "";
        };
    }
}
