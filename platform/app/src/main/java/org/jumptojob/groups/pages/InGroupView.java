package org.jumptojob.groups.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Visitor;
import org.jumptojob.consent.Disclosure;
import org.jumptojob.consent.Disclosure.Figure;
import org.jumptojob.forms.Asked;
import org.jumptojob.groups.Duo;
import org.jumptojob.groups.GroupService;
import org.jumptojob.groups.GroupService.Person;
import org.jumptojob.groups.GroupWords;
import org.jumptojob.groups.Place;
import org.jumptojob.web.Texts;

/** Backs the page {@code /in-group/{group}}: a group as somebody in it sees it. */
@Named("inGroupView")
@RequestScoped
public class InGroupView {

    @Inject
    private GroupService groupService;

    @Inject
    private Moments moments;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    private final Clock clock = Clock.systemUTC();

    private GroupService.Sight sight;

    private GroupService.Sight sight() {
        if (sight == null) {
            sight = groupService.open(wanted(request));
        }
        return sight;
    }

    /** The group of a page's path; nothing for the first of the visitor's. */
    static Optional<UUID> wanted(HttpServletRequest request) {
        String wanted = Asked.lastPart(request, "group");
        return wanted.equals(GroupRoutes.MINE) ? Optional.empty() : Optional.of(Asked.id(wanted));
    }

    private Place place() {
        return sight().place();
    }

    public UUID getId() {
        return place().group().id();
    }

    public String getName() {
        return place().group().getName();
    }

    public String getOrganisation() {
        return place().group().organisationName();
    }

    public String getPurpose() {
        return words().purpose();
    }

    public List<String> getAgreement() {
        return lines(words().agreement());
    }

    public List<String> getWays() {
        return lines(words().ways());
    }

    static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private GroupWords words() {
        return place().group().words();
    }

    /** The next meeting; empty where none is planned, or the one that was is over. */
    public String getNextAt() {
        Instant next = words().nextAt();
        return next == null || next.isBefore(clock.instant()) ? "" : moments.dayAndTime(next);
    }

    public String getNextWords() {
        return words().nextWords();
    }

    public int getAgreementVersion() {
        return place().group().agreementVersion();
    }

    public boolean isOwesAgreement() {
        return place().owesAgreement();
    }

    public boolean isLeads() {
        return place().leads();
    }

    /** The key of the sentence about who sees whose name. */
    public String getPrivacyLabel() {
        return "groups.privacy-" + words().privacy();
    }

    public List<Person> getPeople() {
        return sight().people();
    }

    /** A sentence about those without a name in the list; empty where there are none. */
    public String getUnnamed() {
        int count = sight().unnamed();
        Figure figure = Disclosure.figure(count, count);
        return switch (figure.kind()) {
            case NONE -> "";
            case SOME -> texts.get("groups.unnamed-some");
            case EXACT -> texts.of("groups.unnamed", figure.value());
        };
    }

    private Optional<Duo> duo() {
        return place().duo();
    }

    public boolean isDuoInForce() {
        return duo().filter(Duo::isInForce).isPresent();
    }

    /** Whether she sees both of the duo in force: of one alone nobody says that they lead together. */
    public boolean isDuoSeen() {
        return isDuoInForce() && sight().duoNames().size() == 2;
    }

    /** The names of the duo in force. */
    public String getDuoNames() {
        return String.join(texts.get("groups.duo-and"), sight().duoNames());
    }

    /** Whether she is in the duo, with or without her yes. */
    public boolean isMyDuo() {
        return duo().flatMap(duo -> duo.half(visitor.personId())).isPresent();
    }

    /** Whether the duo waits for her yes. */
    public boolean isDuoAsksMe() {
        return duo().flatMap(duo -> duo.half(visitor.personId()))
                .filter(half -> half.agreed() == null)
                .isPresent();
    }

    /** The kind of knowledge that she is asked for, as a key. */
    public String getMyKindLabel() {
        return "groups.kind-"
                + duo().flatMap(duo -> duo.half(visitor.personId()))
                        .orElseThrow()
                        .kind();
    }

    /** Who is in the duo with her. */
    public String getOtherName() {
        Duo duo = duo().orElseThrow();
        return sight().people().stream()
                .filter(person -> duo.people().contains(person.id()))
                .filter(person -> !person.id().equals(visitor.personId()))
                .map(Person::name)
                .findFirst()
                .orElse("");
    }

    public long getDuoVersion() {
        return duo().orElseThrow().version();
    }

    public String getAim() {
        return duo().orElseThrow().agreement().aim();
    }

    public String getDuoLeads() {
        return duo().orElseThrow().agreement().leads();
    }

    public String getPay() {
        return duo().orElseThrow().agreement().pay();
    }

    public String getStandIn() {
        return duo().orElseThrow().agreement().standIn();
    }
}
