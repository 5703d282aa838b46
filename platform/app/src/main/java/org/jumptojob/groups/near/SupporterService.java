package org.jumptojob.groups.near;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.PersonNames;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.consent.CircleShrunk;
import org.jumptojob.identity.Login;
import org.jumptojob.identity.Throttling;
import org.jumptojob.identity.Throttling.Limit;
import org.jumptojob.identity.cards.PlainCode;
import org.jumptojob.mail.Outbox;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.persistence.OwnTransactions;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.Site;
import org.jumptojob.web.Texts;

/**
 * A person chooses who helps beside her. The supporter has a sign-in of her own and sees only what that person shares with
 * her; being a parent or a guardian gives no right. Either of the two ends it at once.
 */
@ApplicationScoped
public class SupporterService {

    /** What makes a supporter's code another thing than a group's with the same signs. */
    public static final String CODE_PURPOSE = "supporter code";

    private static final Duration LIFE = Duration.ofDays(14);
    private static final int LONGEST_LABEL = 80;
    private static final int MOST = 20;

    /** So many mails a person sends in a day, whomever to: ended invitations count, too. */
    private static final int MAILS_FROM = 5;

    /** So many mails somebody gets in a day, whoever asks. */
    private static final int MAILS_TO = 2;

    /**
     * One supporter, or one person whom the visitor helps.
     *
     * @param name the other's name; empty as long as nobody has taken the invitation
     * @param label what the person who is helped calls her
     * @param mine whether it is the visitor who is helped
     */
    public record Line(UUID id, String name, String label, boolean mine, Instant expires) {
        // Expression Language 5 reads records by bean names only.
        public UUID getId() {
            return id;
        }

        public String getName() {
            return name;
        }

        public String getLabel() {
            return label;
        }

        public boolean isOpen() {
            return name.isEmpty();
        }
    }

    /**
     * What came of an invitation.
     *
     * @param problems message key by field
     * @param code to hand over, where no mail went out; else empty
     */
    public record Invited(Map<String, String> problems, String code) {}

    /** An invitation that somebody holds, before she says yes. */
    public record Offer(UUID id, String name) {}

    @Inject
    Supporters supporters;

    @Inject
    Distances distances;

    @Inject
    PersonNames names;

    @Inject
    Notices notices;

    @Inject
    Outbox outbox;

    @Inject
    Throttling throttling;

    /** A mail is counted in a transaction of its own, so the work around it needs its own, too. */
    @Inject
    OwnTransactions transactions;

    @Inject
    Secrets secrets;

    @Inject
    Texts texts;

    @Inject
    Site site;

    @Inject
    Visitor visitor;

    @Inject
    Audit audit;

    @Inject
    Event<CircleShrunk> shrunk;

    Clock clock = Clock.systemUTC();

    /** The visitor's supporters, and those whom she supports. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<Line> mine() {
        UUID me = visitor.personId();
        List<Support> all = supporters.of(me);
        Map<UUID, String> known = names.namesOf(others(all, me));
        List<Line> lines = new ArrayList<>();
        for (Support support : all) {
            boolean mine = support.person().equals(me);
            UUID other = mine ? support.supporter() : support.person();
            lines.add(new Line(
                    support.id(), known.getOrDefault(other, ""), mine ? support.label() : "", mine, support.expires()));
        }
        return lines;
    }

    private static List<UUID> others(List<Support> all, UUID me) {
        return all.stream()
                .filter(Support::isAccepted)
                .map(support -> support.person().equals(me) ? support.supporter() : support.person())
                .distinct()
                .toList();
    }

    /**
     * The visitor invites somebody to help her.
     *
     * @param label what she calls her
     * @param address where the invitation goes; empty for a code that she hands over herself. Mails are limited by day, for
     *     who sends them and for who gets them
     */
    @Allowed(Access.PERSON)
    public Invited invite(String label, String address) {
        Map<String, String> problems = transactions.answer(() -> problems(label, address));
        Instant now = clock.instant();
        if (problems.isEmpty() && !address.isBlank()) {
            List<Limit> limits = List.of(
                    Limit.daily("supporter-from:" + visitor.personId(), MAILS_FROM),
                    Limit.daily("supporter-to:" + Login.normalised(address), MAILS_TO));
            if (!throttling.standing(now, limits).pause().isZero()) {
                problems.put("address", "groups.supporter-mails");
            } else {
                Throttling.countAt(throttling, now, limits);
            }
        }
        return problems.isEmpty() ? transactions.answer(() -> invited(label, address, now)) : new Invited(problems, "");
    }

    private Invited invited(String label, String address, Instant now) {
        boolean byMail = !address.isBlank();
        String secret = byMail ? secrets.token() : PlainCode.random(secrets, PlainCode.FOR_A_CARD);
        String hash = byMail ? Secrets.sha256(secret) : PlainCode.hash(secrets, CODE_PURPOSE, secret);
        supporters.add(visitor.personId(), label.strip(), hash, now, now.plus(LIFE));
        if (byMail) {
            String link = site.getBaseUrl() + "/join?t=" + secret;
            outbox.put(
                    Login.normalised(address),
                    texts.get("groups.mail-supporter-subject"),
                    texts.of("groups.mail-supporter", link, visitor.getDisplayName()) + "\n\n"
                            + texts.of("identity.mail-end", site.getBaseUrl()));
        }
        return new Invited(Map.of(), byMail ? "" : secret);
    }

    private Map<String, String> problems(String label, String address) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (label.isBlank() || label.strip().length() > LONGEST_LABEL) {
            problems.put("label", "groups.supporter-label-odd");
        }
        if (!address.isBlank() && !Login.looksLikeAddress(address)) {
            problems.put("address", "identity.email-odd");
        }
        if (supporters.of(visitor.personId()).size() >= MOST) {
            problems.put("label", "groups.supporter-many");
        }
        return problems;
    }

    /** What a link or a code offers to the visitor; nothing where it is used up, or her own. */
    @Transactional
    @Allowed(Access.MEMBER)
    public Optional<Offer> look(String secret) {
        return find(secret)
                .flatMap(support -> Optional.ofNullable(
                                names.namesOf(List.of(support.person())).get(support.person()))
                        .map(name -> new Offer(support.id(), name)));
    }

    private Optional<Support> find(String secret) {
        List<String> hashes = new ArrayList<>(PlainCode.hashes(secrets, CODE_PURPOSE, secret));
        hashes.add(Secrets.sha256(secret));
        UUID me = visitor.personId();
        return supporters
                .open(hashes, clock.instant())
                .filter(support -> !support.person().equals(me))
                .filter(support -> !distances.blocked(me, support.person()));
    }

    /** The visitor says yes to helping. Answers whether the invitation still held. */
    @Transactional
    @Allowed(Access.MEMBER)
    public boolean accept(String secret) {
        Optional<Support> support = find(secret);
        if (support.isEmpty() || !supporters.take(support.get().id(), visitor.personId(), clock.instant())) {
            return false;
        }
        notices.tell(
                support.get().person(),
                new Notice(
                        "supporter",
                        "groups.notice-supporter",
                        List.of(Notice.person(visitor.personId())),
                        "groups.notice-supporter-why",
                        "/my-supporters"));
        audit.record(
                visitor.personId(), "supporter-accepted", support.get().person().toString());
        return true;
    }

    /** Either of the two ends it, at once. The other is not told why. */
    @Transactional
    @Allowed(Access.PERSON)
    public void end(UUID id) {
        UUID me = visitor.personId();
        Support support = supporters.of(me).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        supporters.delete(id);
        if (support.isAccepted()) {
            shrunk.fire(CircleShrunk.parted(support.person(), support.supporter()));
            audit.record(me, "supporter-ended", support.id().toString());
        }
    }

    /** The people who support a person now. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<UUID> supportersOf(UUID person) {
        return supporters.of(person).stream()
                .filter(support -> support.isAccepted() && support.person().equals(person))
                .map(Support::supporter)
                .distinct()
                .toList();
    }
}
