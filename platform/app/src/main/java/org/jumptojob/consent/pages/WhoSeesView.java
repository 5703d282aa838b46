package org.jumptojob.consent.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.consent.Looks;
import org.jumptojob.consent.OpenBeside;
import org.jumptojob.consent.SharingService;

/** Backs the page {@code /who-sees-what}: what each role can see, who sees what of the visitor now, and who looked. */
@Named("whoSees")
@RequestScoped
public class WhoSeesView {

    /** The roles in the order of the page: those nearest to a trainee first. Their texts are {@code sharing.role-<word>}. */
    private static final List<String> ROLES = List.of(
            "learner",
            "supporter",
            "peer-worker",
            "expert",
            "professional",
            "coach",
            "duo",
            "manager",
            "coordinator",
            "administrator",
            "program");

    /** A look at something of hers. */
    public static final class Line {
        private final String moment;
        private final String when;
        private final String who;
        private final String what;
        private final String why;

        Line(SharingService.Seen seen, SharingWords words) {
            this.moment = seen.look().at().truncatedTo(ChronoUnit.SECONDS).toString();
            this.when = words.moment(seen.look().at());
            this.who = words.orGone(seen.look().looker());
            this.what = seen.title();
            this.why = seen.look().purpose().map(words::purpose).orElse("");
        }

        public String getMoment() {
            return moment;
        }

        public String getWhen() {
            return when;
        }

        public String getWho() {
            return who;
        }

        public String getWhat() {
            return what;
        }

        /** What it was open for; may be empty. */
        public String getWhy() {
            return why;
        }
    }

    @Inject
    private SharingService service;

    @Inject
    private SharingWords words;

    @Inject
    private HttpServletRequest request;

    private List<SharingCard> open;
    private List<OpenBeside.Line> beside;
    private List<Line> looks;
    private String older;

    @PostConstruct
    void load() {
        SharingService.Mine mine = service.mine(null);
        Set<UUID> apart = service.apart(mine);
        open = mine.open().stream()
                .map(entry -> new SharingCard(
                        entry.sharing(), entry.title(), words, SharingCard.isApart(entry.sharing(), apart)))
                .toList();
        beside = service.openBeside();
        List<SharingService.Seen> seen = service.looks(SharingWords.before(request));
        looks = seen.stream().limit(Looks.PAGE).map(one -> new Line(one, words)).toList();
        UUID last = seen.size() > Looks.PAGE ? seen.get(Looks.PAGE - 1).look().id() : null;
        older = SharingWords.older("/who-sees-what", last, "#looks");
    }

    public List<String> getRoles() {
        return ROLES;
    }

    public List<SharingCard> getOpen() {
        return open;
    }

    public List<OpenBeside.Line> getBeside() {
        return beside;
    }

    public List<Line> getLooks() {
        return looks;
    }

    /** Where older looks are; empty where there are none. */
    public String getOlder() {
        return older;
    }
}
