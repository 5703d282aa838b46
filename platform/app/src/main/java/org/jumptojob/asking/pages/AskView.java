package org.jumptojob.asking.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jumptojob.asking.AskingService;
import org.jumptojob.asking.Receiver;
import org.jumptojob.forms.Flash;
import org.jumptojob.settings.Setting;
import org.jumptojob.web.Site;

/** Backs "Ask a person". */
@Named
@RequestScoped
public class AskView {

    @Inject
    private AskingService asking;

    @Inject
    private Flash said;

    @Inject
    private Site site;

    @Inject
    private HttpServletRequest request;

    private List<Receiver> receivers;

    public List<Receiver> getReceivers() {
        if (receivers == null) {
            receivers = asking.receivers();
        }
        return receivers;
    }

    /** Who is chosen when the page opens: whom she chose before, or the only one there is. */
    public String getChosen() {
        String typed = said.getTyped().getOrDefault("to", "");
        return typed.isEmpty() && getReceivers().size() == 1
                ? getReceivers().get(0).getValue()
                : typed;
    }

    public String getText() {
        return said.getTyped().getOrDefault("text", "");
    }

    /** Whether the form sends words that are kept already, to somebody whom she chooses now. */
    public boolean isOfDraft() {
        return "1".equals(request.getParameter("draft"));
    }

    /** The page that she came from, where everybody can open it; the question tells of it only if she ticks that. */
    public String getAbout() {
        String typed = said.getTyped().getOrDefault("page", "");
        return asking.openPage(typed.isEmpty() ? referrer() : typed);
    }

    public boolean isAboutTicked() {
        return said.getTyped().containsKey("about");
    }

    public boolean isHandOnTicked() {
        return said.getTyped().containsKey("handOn");
    }

    /** Whether a receiver is a role of a group: only there somebody else can be asked instead. */
    public boolean isHandOnPossible() {
        return getReceivers().stream().anyMatch(receiver -> receiver.group() != null);
    }

    public String getPromised() {
        return Words.lastDay(asking.promise(), site.settings().text(Setting.TIME_ZONE));
    }

    public String getOrganisation() {
        return site.settings().text(Setting.ORGANISATION);
    }

    /** The path of the page with the link, as the browser tells it; never of another site. */
    private String referrer() {
        try {
            URI uri =
                    URI.create(Optional.ofNullable(request.getHeader("Referer")).orElse(""));
            boolean ours = uri.getAuthority() != null && uri.getAuthority().equals(request.getHeader("Host"));
            return ours && uri.getPath() != null ? uri.getPath() : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
