package org.jumptojob.consent.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jumptojob.consent.Shareable;
import org.jumptojob.consent.SharedService;
import org.jumptojob.consent.SharingService;
import org.jumptojob.consent.Thing;
import org.jumptojob.forms.Asked;
import org.jumptojob.web.Paths;
import org.jumptojob.web.Texts;

/**
 * Backs the page {@code /shared/{sharing}}, the one page that shows a thing of somebody else's; and the same page for the
 * owner, who sees her own thing as others see it. What is not open looks the same whatever the reason, even where there
 * never was anything.
 */
@Named("sharedView")
@RequestScoped
public class SharedView {

    @Inject
    private SharedService shared;

    @Inject
    private SharingService sharing;

    @Inject
    private SharingWords words;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private boolean preview;
    private Shareable.Shown shown;
    private SharingCard card;
    private PreviewTerms terms;

    @PostConstruct
    void load() {
        String id = Paths.part(request, 0);
        preview = id.equals(SharingRoutes.PREVIEW);
        if (preview) {
            shown = sharing.preview(new Thing(parameter("kind"), parameter("thing")))
                    .orElse(null);
            terms = PreviewTerms.of(request, sharing, words);
        } else {
            Asked.optionalId(id).flatMap(shared::open).ifPresent(opened -> {
                shown = opened.shown();
                card = new SharingCard(opened.sharing(), opened.shown().title(), words);
            });
        }
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    public boolean isPreview() {
        return preview;
    }

    public boolean isOpen() {
        return shown != null;
    }

    public String getTitle() {
        return shown == null
                ? texts.get(preview ? "sharing.preview-none-title" : "sharing.closed-title")
                : shown.title();
    }

    /** The sentence above the thing, such as a content note; empty where there is none. */
    public String getNote() {
        return shown == null || shown.note().isEmpty() ? "" : texts.get(shown.note());
    }

    public List<Shareable.Part> getParts() {
        return shown == null ? List.of() : shown.parts();
    }

    /** The consent that opened it; {@code null} for the owner and where it is closed. */
    public SharingCard getCard() {
        return card;
    }

    /** For whom and how long it is shown in a preview; {@code null} where the address does not say. */
    public PreviewTerms getTerms() {
        return terms;
    }

    /** Whether the visitor sees it as one of the people who have a role in a group. */
    public boolean isSeat() {
        return card != null && card.isSeat();
    }
}
