package org.jumptojob.consent.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jumptojob.consent.SharingService;

/** For a page of somebody's own things: to whom which of them is open now. Costs one statement, however many it is asked for. */
@Named("openNow")
@RequestScoped
public class OpenNowView {

    @Inject
    private SharingService service;

    @Inject
    private SharingWords words;

    private List<SharingService.Entry> open;

    /**
     * The consents that open a thing of the visitor's.
     *
     * @param thing its id; empty for all of its kind
     */
    public List<SharingCard> of(String kind, String thing) {
        if (open == null) {
            open = service.openNow();
        }
        return open.stream()
                .filter(entry -> entry.sharing().thing().kind().equals(kind))
                .filter(entry -> thing == null
                        || thing.isEmpty()
                        || entry.sharing().thing().id().equals(thing))
                .map(entry -> new SharingCard(entry.sharing(), entry.title(), words))
                .toList();
    }
}
