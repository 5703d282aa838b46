package org.jumptojob.operations.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.mail.Outbox;
import org.jumptojob.notices.Addressees;
import org.jumptojob.notices.Addressees.Addressee;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.settings.Setting;
import org.jumptojob.web.Site;
import org.jumptojob.web.Texts;

/** Tells a person of a request on paper about her account: on the page, and by mail at once where she has an address. */
@ApplicationScoped
class PaperNews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    @Inject
    Notices notices;

    @Inject
    Addressees addressees;

    @Inject
    Outbox outbox;

    @Inject
    Texts texts;

    @Inject
    Site site;

    void entered(PaperRequest request) {
        tell(
                request,
                request.paper().kind() == PaperRequest.Kind.COPY ? "personal.news-copy" : "personal.news-erasure");
    }

    void handedOver(PaperRequest request) {
        tell(request, "personal.news-handed-over");
    }

    private void tell(PaperRequest request, String text) {
        UUID person = request.person();
        Map<UUID, Addressee> found = addressees.addressees(List.of(person));
        ZoneId zone = found.containsKey(person)
                ? found.get(person).zone()
                : ZoneId.of(site.settings().text(Setting.TIME_ZONE));
        String day = day(request.due(), zone);
        notices.tell(person, new Notice(Notice.PAPER_REQUEST, text, List.of(day), "personal.news-why", "/my-data"));
        if (found.containsKey(person)) {
            outbox.put(
                    found.get(person).address(),
                    texts.get("personal.mail-subject"),
                    texts.of("personal.mail", found.get(person).name(), texts.of(text, day), site.getBaseUrl()));
        }
    }

    private static String day(Instant moment, ZoneId zone) {
        return DAY.format(moment.atZone(zone));
    }
}
