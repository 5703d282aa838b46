package org.jumptojob.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.identity.Login;
import org.jumptojob.mail.Outbox;
import org.jumptojob.persistence.Ids;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.Site;
import org.jumptojob.web.Texts;

/** Invites people into a group: up to {@value #MOST} in one step, each by a mail with a link that works once. */
@ApplicationScoped
public class InvitationService {

    public static final int MOST = 12;

    /** An invitation that nobody has taken yet. */
    public record Open(UUID id, String address, GroupRole role) {
        // Expression Language 5 reads records by bean names only.
        public UUID getId() {
            return id;
        }

        public String getAddress() {
            return address;
        }

        /** The key of the word for the role. */
        public String getRoleLabel() {
            return "groups.role-" + role.word();
        }
    }

    /**
     * What came of inviting.
     *
     * @param problem a message key, or an empty text
     * @param wrong the addresses that cannot be ones, with commas
     */
    public record Invited(String problem, String wrong, int count) {}

    @Inject
    Groups groups;

    @Inject
    Invitations invitations;

    @Inject
    Outbox outbox;

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

    Clock clock = Clock.systemUTC();

    /**
     * Invites people. Where one address is odd nobody is invited, so that the list can be mended and sent again as a whole.
     *
     * @param addresses with blanks, commas, semicolons or lines between
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Invited invite(UUID group, String addresses, GroupRole role) {
        Place place = led(group);
        Set<String> wanted = Arrays.stream(addresses.split("[\\s,;]+"))
                .filter(address -> !address.isBlank())
                .map(Login::normalised)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (wanted.isEmpty()) {
            return new Invited("groups.invite-missing", "", 0);
        }
        if (wanted.size() > MOST) {
            return new Invited("groups.invite-many", "", 0);
        }
        List<String> wrong = wanted.stream()
                .filter(address -> !Login.looksLikeAddress(address))
                .toList();
        if (!wrong.isEmpty()) {
            return new Invited("groups.invite-odd", String.join(", ", wrong), 0);
        }
        Instant now = clock.instant();
        List<Invitations.Invitation> made = new ArrayList<>();
        for (String address : wanted) {
            String token = secrets.token();
            made.add(new Invitations.Invitation(
                    Ids.next(), group, address, role, Secrets.sha256(token), visitor.personId()));
            outbox.put(address, texts.get("groups.mail-invite-subject"), letter(token, place));
        }
        invitations.add(made, now);
        audit.record(visitor.personId(), "group-invited", group + " " + wanted.size());
        return new Invited("", "", wanted.size());
    }

    /** The name of a group may tell something of who is in it, so it does not stand in a mail. */
    private String letter(String token, Place place) {
        return texts.of(
                        "groups.mail-invite",
                        site.getBaseUrl() + "/join?t=" + token,
                        visitor.getDisplayName(),
                        place.group().organisationName())
                + "\n\n" + texts.of("identity.mail-end", site.getBaseUrl());
    }

    /** The link of an invitation works no longer. */
    @Transactional
    @Allowed(Access.MEMBER)
    public void withdraw(UUID group, UUID invitation) {
        led(group);
        invitations.withdraw(group, invitation);
    }

    private Place led(UUID group) {
        return groups.find(visitor.personId(), group, clock.instant())
                .orElseThrow(NotFound::new)
                .asLeader();
    }
}
