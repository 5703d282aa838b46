package org.jumptojob.operations.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.PersonNames;
import org.jumptojob.mail.Outbox;
import org.jumptojob.notices.Addressees;
import org.jumptojob.notices.Addressees.Addressee;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.web.Site;
import org.jumptojob.web.Texts;

/**
 * Tells that a record was opened: the person on the page, and by mail at once where she has an address; others on the page
 * only. The reason stands in neither: it is read on the page.
 */
@ApplicationScoped
class OpeningNews {

    @Inject
    Notices notices;

    @Inject
    Addressees addressees;

    @Inject
    PersonNames names;

    @Inject
    Outbox outbox;

    @Inject
    Texts texts;

    @Inject
    Site site;

    /** @param others who see to it that it is done with good reason */
    void opened(UUID person, UUID by, Set<UUID> others) {
        notices.tell(person, notice("opening.news", by, "opening.news-why", "/my-data"));
        others.stream()
                .filter(other -> !other.equals(by) && !other.equals(person))
                .forEach(other -> notices.tell(
                        other, notice("opening.news-others", by, "opening.news-others-why", "/admin-openings")));
        Map<UUID, Addressee> found = addressees.addressees(List.of(person));
        if (found.containsKey(person)) {
            String name = names.namesOf(List.of(by)).getOrDefault(by, texts.get("opening.gone"));
            outbox.put(
                    found.get(person).address(),
                    texts.get("opening.mail-subject"),
                    texts.of(
                            "opening.mail",
                            found.get(person).name(),
                            texts.of("opening.news", name),
                            site.getBaseUrl()));
        }
    }

    private static Notice notice(String text, UUID by, String why, String path) {
        return new Notice(Notice.BREAK_GLASS, text, List.of(Notice.person(by)), why, path);
    }
}
