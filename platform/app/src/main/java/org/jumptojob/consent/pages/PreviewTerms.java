package org.jumptojob.consent.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jumptojob.consent.Circles;
import org.jumptojob.consent.Purpose;
import org.jumptojob.consent.SharingService;
import org.jumptojob.consent.Terms;

/**
 * For whom, what for and until when somebody looks at a thing of her own as a receiver does: by a yes that she has given, or by
 * one that she is about to give. The address names them by their words; her own words stay in the form.
 *
 * @param back where her yes waits; empty where she has given it
 */
public record PreviewTerms(String receiver, String purpose, String until, String back) {
    // Expression Language 5 reads records by bean names only.
    public String getReceiver() {
        return receiver;
    }

    public String getPurpose() {
        return purpose;
    }

    public String getUntil() {
        return until;
    }

    public String getBack() {
        return back;
    }

    public boolean isGiven() {
        return back.isEmpty();
    }

    /** {@code null} where the address names neither. */
    static PreviewTerms of(HttpServletRequest request, SharingService service, SharingWords words) {
        String given = word(request, "sharing");
        if (!given.isEmpty()) {
            return service.openNow().stream()
                    .map(SharingService.Entry::sharing)
                    .filter(sharing -> sharing.id().toString().equals(given)
                            && sharing.thing().kind().equals(word(request, "kind"))
                            && sharing.thing().id().equals(word(request, "thing")))
                    .map(sharing -> new PreviewTerms(
                            words.receiver(sharing),
                            words.purpose(sharing.purpose()),
                            words.day(sharing.lastDay()),
                            ""))
                    .findFirst()
                    .orElse(null);
        }
        String to = word(request, "to");
        return to.isEmpty() ? null : wanted(request, service, words, to).orElse(null);
    }

    private static Optional<PreviewTerms> wanted(
            HttpServletRequest request, SharingService service, SharingWords words, String to) {
        Terms terms = new Terms(word(request, "purpose"), "", word(request, "until"), word(request, "day"));
        return service.receivers().stream()
                .filter(choice -> SharingService.key(choice).equals(to))
                .findFirst()
                .map(Circles.Choice::name)
                .flatMap(name -> Purpose.of(terms.purpose())
                        .flatMap(purpose -> terms.lastDay(service.today())
                                .map(day -> new PreviewTerms(
                                        name,
                                        words.purpose(purpose),
                                        words.day(day),
                                        ShareView.path(word(request, "kind"), word(request, "thing"), to)
                                                + "&check=1"))));
    }

    private static String word(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
