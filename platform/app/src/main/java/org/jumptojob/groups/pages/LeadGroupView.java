package org.jumptojob.groups.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.forms.Flash;
import org.jumptojob.groups.Duo;
import org.jumptojob.groups.GroupRole;
import org.jumptojob.groups.GroupService;
import org.jumptojob.groups.GroupService.Person;
import org.jumptojob.groups.GroupWords;
import org.jumptojob.groups.InvitationService;
import org.jumptojob.groups.Place;
import org.jumptojob.identity.cards.PlainCode;
import org.jumptojob.web.Texts;

/** Backs the pages {@code /lead-group/{group}} and {@code /new-group}: a group as who leads it sees it. */
@Named("leadGroupView")
@RequestScoped
public class LeadGroupView {

    /** Something to choose. */
    public record Option(String word, String name) {
        // Expression Language 5 reads records by bean names only.
        public String getWord() {
            return word;
        }

        public String getName() {
            return name;
        }
    }

    @Inject
    private GroupService groupService;

    @Inject
    private Moments moments;

    @Inject
    private Flash said;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private GroupService.Lead lead;
    private List<GroupService.Choice> organisations;
    private String code = "";

    /** For the answer to the post that made a code: shown on that one page and kept nowhere. */
    void show(String madeCode) {
        this.code = PlainCode.shown(madeCode);
    }

    public String getCode() {
        return code;
    }

    private GroupService.Lead lead() {
        if (lead == null) {
            lead = groupService.lead(InGroupView.wanted(request));
        }
        return lead;
    }

    private Place place() {
        return lead().place();
    }

    public UUID getId() {
        return place().group().id();
    }

    public String getName() {
        return place().group().getName();
    }

    public long getVersion() {
        return place().group().version();
    }

    public boolean isCoded() {
        return place().group().coded();
    }

    /** Whether she is in it herself: she can lead it without. */
    public boolean isMember() {
        return place().isMember();
    }

    /** Whether she may make accounts with a card: only for the organisation that she coordinates. */
    public boolean isCoordinates() {
        return place().coordinates();
    }

    public List<Person> getPeople() {
        return lead().people();
    }

    /** Those whose task somebody else can take over. */
    public List<Person> getWithTask() {
        return lead().people().stream().filter(person -> person.role().isTask()).toList();
    }

    /** Those who can take a task over: everybody else, since nobody gives a task to herself. */
    public List<Person> getSuccessors() {
        return lead().people().stream()
                .filter(person -> !person.id().equals(place().person()))
                .toList();
    }

    public boolean hasCard(UUID person) {
        return lead().withCard().contains(person);
    }

    public List<InvitationService.Open> getInvitations() {
        return lead().invitations();
    }

    public int getPlacesTaken() {
        return place().group().members();
    }

    public List<Option> getRoles() {
        return Arrays.stream(GroupRole.values())
                .map(role -> new Option(role.word(), texts.get("groups.role-" + role.word())))
                .toList();
    }

    public List<Option> getKinds() {
        return Duo.KINDS.stream()
                .map(kind -> new Option(kind, texts.get("groups.kind-" + kind)))
                .toList();
    }

    public List<Option> getPrivacies() {
        return GroupWords.PRIVACIES.stream()
                .map(level -> new Option(level, texts.get("groups.privacy-" + level)))
                .toList();
    }

    /** The organisations in which she can make a group. */
    public List<GroupService.Choice> getOrganisations() {
        if (organisations == null) {
            organisations = groupService.organisations();
        }
        return organisations;
    }

    /** What stands in a field of the group: what was typed, else what the group has. */
    public String field(String name) {
        if (said.getTyped().containsKey(name)) {
            return said.getTyped().get(name);
        }
        return isOfNewGroup() ? fresh(name) : stored(name);
    }

    /** On the page itself, and in the answer to its form. */
    private boolean isOfNewGroup() {
        String path = request.getRequestURI();
        return path.endsWith(GroupRoutes.NEW_GROUP) || path.endsWith(GroupFormServlet.NEW);
    }

    private static String fresh(String name) {
        return name.equals("privacy") ? GroupWords.TASKS : "";
    }

    private String stored(String name) {
        GroupWords words = place().group().words();
        return switch (name) {
            case "name" -> words.name();
            case "purpose" -> words.purpose();
            case "agreement" -> words.agreement();
            case "privacy" -> words.privacy();
            case "ways" -> words.ways();
            case "nextWords" -> words.nextWords();
            case "nextAt" -> moments.local(words.nextAt());
            case "places" -> words.places() == null ? "" : words.places().toString();
            default -> duoField(name);
        };
    }

    private String duoField(String name) {
        Optional<Duo> duo = place().duo();
        if (duo.isEmpty()) {
            return name.equals("firstKind") ? Duo.EXPERIENCE_EXPERT : name.equals("secondKind") ? Duo.PROFESSIONAL : "";
        }
        return switch (name) {
            case "first" -> duo.get().first().person().toString();
            case "firstKind" -> duo.get().first().kind();
            case "second" -> duo.get().second().person().toString();
            case "secondKind" -> duo.get().second().kind();
            case "aim" -> duo.get().agreement().aim();
            case "leads" -> duo.get().agreement().leads();
            case "pay" -> duo.get().agreement().pay();
            case "standIn" -> duo.get().agreement().standIn();
            default -> "";
        };
    }

    public long getDuoVersion() {
        return place().duo().map(Duo::version).orElse(0L);
    }

    /** The key of the sentence about the duo: none, waits for a yes, or in force. */
    public String getDuoState() {
        return place().duo()
                .map(duo -> duo.isInForce() ? "groups.duo-state-force" : "groups.duo-state-waits")
                .orElse("groups.duo-state-none");
    }
}
