package org.jumptojob.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jumptojob.access.Visitor;

/** Backs "My account" and the page of kept forms. */
@Named
@RequestScoped
public class AccountView {

    /** One sign-in as its owner sees it. */
    public static final class Line {
        private final SignIn signIn;
        private final String since;
        private final String until;
        private final boolean here;

        Line(SignIn signIn, String since, String until, boolean here) {
            this.signIn = signIn;
            this.since = since;
            this.until = until;
            this.here = here;
        }

        public UUID getId() {
            return signIn.getId();
        }

        public String getSince() {
            return since;
        }

        public String getUntil() {
            return until;
        }

        /** Whether it is the one of this browser. */
        public boolean isHere() {
            return here;
        }
    }

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    @Inject
    private Visitor visitor;

    @Inject
    private SignInService signInService;

    @Inject
    private AccountService accountService;

    @Inject
    private KeptPosts keptPosts;

    private List<Line> signIns;
    private List<KeptPosts.Kept> kept;
    private String address;

    public String getAddress() {
        if (address == null) {
            address = accountService.address();
        }
        return address;
    }

    public List<Line> getSignIns() {
        if (signIns == null) {
            UUID here = visitor.person().signIn();
            signIns = signInService.mine().stream()
                    .map(s -> new Line(
                            s,
                            when(s.getCreated()),
                            when(s.getExpires()),
                            s.getId().equals(here)))
                    .toList();
        }
        return signIns;
    }

    public String getTimeZone() {
        return visitor.person().timeZone();
    }

    /** The zones to choose from: Europe's, where the platform's countries lie, the world's own, and the one that is set. */
    public List<String> getTimeZones() {
        List<String> zones = new ArrayList<>(ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.matches("Europe/.*|Asia/Nicosia|Atlantic/(Azores|Canary|Madeira|Reykjavik)|UTC"))
                .sorted()
                .toList());
        if (!zones.contains(getTimeZone())) {
            zones.add(0, getTimeZone());
        }
        return zones;
    }

    public List<KeptPosts.Kept> getKept() {
        if (kept == null) {
            kept = keptPosts.mine();
        }
        return kept;
    }

    /** A moment in the visitor's zone, such as "22 November 2026, 10:15". */
    public String when(Instant moment) {
        return DAY_AND_TIME.format(moment.atZone(ZoneId.of(getTimeZone())));
    }
}
