package org.jumptojob.consent.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jumptojob.access.Visitor;
import org.jumptojob.consent.Purpose;
import org.jumptojob.consent.Sharing;
import org.jumptojob.consent.Thing;
import org.jumptojob.forms.Asked;
import org.jumptojob.web.Texts;

/** How consents read on pages. */
@RequestScoped
public class SharingWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);

    @Inject
    Texts texts;

    @Inject
    Visitor visitor;

    /** A date in words, such as {@code Friday 4 December 2026}. */
    String day(LocalDate day) {
        return DAY.format(day);
    }

    String moment(Instant moment) {
        return MOMENT.format(moment.atZone(ZoneId.of(visitor.person().timeZone())));
    }

    String kind(String word) {
        return texts.get("sharing.kind-" + word);
    }

    String purpose(Purpose purpose) {
        return texts.get("sharing.purpose-" + purpose.word());
    }

    /** The receiver's name; she may have closed her account. */
    String receiver(Sharing sharing) {
        return orGone(sharing.receiverName());
    }

    String orGone(String name) {
        return name.isEmpty() ? texts.get("sharing.gone") : name;
    }

    /** Where the visitor sees a thing of hers as a receiver does. */
    static String preview(Thing thing) {
        return SharingRoutes.SHARED + SharingRoutes.PREVIEW + "?kind=" + encoded(thing.kind()) + "&thing="
                + encoded(thing.id());
    }

    /** The last row of the page before, from the address; {@code null} for the first page. */
    static UUID before(HttpServletRequest request) {
        return Asked.optionalId(request.getParameter("before")).orElse(null);
    }

    /** Where older rows are; empty where there are none. */
    static String older(String page, UUID last, String fragment) {
        return last == null ? "" : page + "?before=" + last + fragment;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
