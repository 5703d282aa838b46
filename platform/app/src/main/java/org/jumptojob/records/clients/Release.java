package org.jumptojob.records.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.xapi.AgentKey;
import org.jumptojob.xapi.StatementFacts;

/**
 * Which statements may leave for a receiver: one rule for programs that read what others wrote, and for stores that
 * statements are forwarded to. What is marked as sensitive never leaves. What names people of this platform, whoever wrote
 * it, leaves where all of them have agreed to this receiver, or where it is a processor.
 */
@ApplicationScoped
public class Release {

    /** Accounts of this site with a random id are people; all others are programs. */
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @Inject
    ReceiverConsents consents;

    @Inject
    SiteRow site;

    /**
     * The rule for some statements, by what people have agreed to now.
     *
     * @param receiver its key, see {@link Receiver#client} and {@link Receiver#target}
     * @param processor whether nobody has to be asked
     * @param all the statements that will be asked about
     */
    @Allowed(Access.PLATFORM)
    public Predicate<StatementFacts> to(String receiver, boolean processor, Collection<StatementFacts> all) {
        Set<UUID> people = new HashSet<>();
        all.forEach(facts -> people.addAll(named(facts)));
        Set<UUID> agreed = processor || people.isEmpty() ? people : consents.mayReceive(receiver, people);
        return facts -> !facts.sensitive() && agreed.containsAll(named(facts));
    }

    private Set<UUID> named(StatementFacts facts) {
        String account = AgentKey.ofAccount(site.iriBase(), "");
        Set<UUID> people = new HashSet<>();
        for (String agent : facts.related().agents()) {
            if (agent.startsWith(account)) {
                String name = agent.substring(account.length());
                if (ID.matcher(name).matches()) {
                    people.add(UUID.fromString(name));
                }
            }
        }
        return people;
    }
}
