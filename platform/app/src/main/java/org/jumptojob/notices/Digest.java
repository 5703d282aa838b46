package org.jumptojob.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jumptojob.jobs.OneByOne;
import org.jumptojob.jobs.Watched;
import org.jumptojob.mail.Outbox;
import org.jumptojob.notices.Addressees.Addressee;
import org.jumptojob.persistence.OwnTransactions;
import org.jumptojob.web.Site;
import org.jumptojob.web.Texts;

/**
 * The one mail a week: how much is new, of which kinds, and where to read it. It holds neither the notices themselves nor
 * anything that somebody wrote, since others may read along in a mail box.
 */
@ApplicationScoped
class Digest {

    private static final Logger LOG = Logger.getLogger(Digest.class.getName());
    private static final int AT_ONCE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    /** Kinds about what somebody does for others; all others are about her own things. */
    private static final Set<String> TASKS = Set.of("queue");

    private record Due(NoticeChoices.Candidate candidate, Addressee to) {}

    @Inject
    NoticeRows rows;

    @Inject
    NoticeChoices choices;

    @Inject
    StopTokens tokens;

    @Inject
    Addressees addressees;

    @Inject
    Outbox outbox;

    @Inject
    OwnTransactions transactions;

    @Inject
    Texts texts;

    @Inject
    Site site;

    /** Writes the mails that are due. Done twice, it writes none twice. */
    @Watched("notices-digest")
    @ActivateRequestContext
    void run(Instant now) {
        OneByOne parts = new OneByOne(LOG, "notices-digest");
        List<String> days = daysAround(now);
        UUID after = FIRST;
        List<NoticeChoices.Candidate> page;
        do {
            UUID last = after;
            page = transactions.answer(() -> choices.candidates(days, now, last, AT_ONCE));
            List<NoticeChoices.Candidate> candidates = page;
            if (!candidates.isEmpty()) {
                parts.part(
                        "people after " + last,
                        () -> parts.each(
                                transactions.answer(() -> addressed(candidates)),
                                one -> one.candidate().person(),
                                one -> send(one, now)));
                after = page.get(page.size() - 1).person();
            }
        } while (page.size() == AT_ONCE);
        parts.end();
    }

    /** The days that it is somewhere at this moment. */
    private static List<String> daysAround(Instant now) {
        return Stream.of(-1, 0, 1)
                .map(days -> now.atZone(ZoneOffset.UTC).plusDays(days).getDayOfWeek())
                .map(NoticeChoice::word)
                .toList();
    }

    private List<Due> addressed(List<NoticeChoices.Candidate> candidates) {
        Map<UUID, Addressee> found = addressees.addressees(
                candidates.stream().map(NoticeChoices.Candidate::person).toList());
        return candidates.stream()
                .filter(one -> found.containsKey(one.person()))
                .map(one -> new Due(one, found.get(one.person())))
                .toList();
    }

    private void send(Due due, Instant now) {
        if (due.candidate().choice().allows(now.atZone(due.to().zone()))) {
            transactions.run(() -> write(due.candidate().person(), due.to(), now));
        }
    }

    /** As little as helps to choose when to read it: a kind, or why somebody gets it, would tell a room that she is in. */
    private static String about(String kind) {
        return TASKS.contains(kind) ? "notices.mail-about-tasks" : "notices.mail-about-own";
    }

    private void write(UUID person, Addressee to, Instant now) {
        List<NoticeRows.Stored> fresh = rows.unmailed(person);
        if (fresh.isEmpty() || !choices.takeTurn(person, now)) {
            return;
        }
        String kinds = fresh.stream()
                .map(one -> about(one.notice().kind()))
                .distinct()
                .map(about -> "- " + texts.get(about))
                .collect(Collectors.joining("\n"));
        String base = site.getBaseUrl();
        String body = texts.of("notices.mail", to.name(), texts.of("notices.mail-count", fresh.size()), kinds)
                + "\n\n"
                + texts.of("notices.mail-end", base + "/my-notices", base + "/no-more-mail?t=" + tokens.of(person));
        outbox.put(to.address(), texts.get("notices.mail-subject"), body);
        rows.mailed(person, now);
    }
}
