package org.jumptojob.groups.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.forms.Asked;
import org.jumptojob.groups.CardService;
import org.jumptojob.identity.cards.PlainCode;
import org.jumptojob.identity.cards.QrPicture;
import org.jumptojob.web.Site;

/** Backs the page {@code /alias-card/{person}}: the card of somebody without an e-mail address, for its keeper. */
@Named("aliasCardView")
@RequestScoped
public class AliasCardView {

    @Inject
    private CardService cardService;

    @Inject
    private Moments moments;

    @Inject
    private Site site;

    @Inject
    private HttpServletRequest request;

    private CardService.Sight sight;
    private String code = "";

    /** For the answer to the post that made a card: shown on that one page and kept nowhere. */
    void show(String madeCode) {
        this.code = madeCode;
    }

    private CardService.Sight sight() {
        if (sight == null) {
            String wanted = Asked.lastPart(request, "person");
            sight = cardService.look(
                    wanted.equals(GroupRoutes.MINE)
                            ? cardService.firstKept().orElseThrow(NotFound::new)
                            : Asked.id(wanted));
        }
        return sight;
    }

    public UUID getId() {
        return sight().person();
    }

    public String getName() {
        return sight().name();
    }

    public String getKeeper() {
        return sight().keeper();
    }

    public String getMaker() {
        return sight().maker();
    }

    public String getMadeAt() {
        return moments.day(sight().madeAt());
    }

    /** Whether there is a card that holds now. */
    public boolean isMade() {
        return sight().madeAt() != null;
    }

    public long getVersion() {
        return sight().version();
    }

    /** The code of the card that was made just now, in blocks; empty on every other page. */
    public String getCode() {
        return PlainCode.shown(code);
    }

    /** The picture that leads to the door with the code. */
    public QrPicture getPicture() {
        return new QrPicture(site.getBaseUrl() + "/card?c=" + code);
    }

    /** Where the code can be typed. */
    public String getAddress() {
        return site.getBaseUrl() + "/card";
    }
}
