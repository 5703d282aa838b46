package org.jumptojob.records.forward;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jumptojob.xapi.AgentKey;
import org.jumptojob.xapi.StatementFacts;

/** The people of this platform whom a statement names, whoever wrote it: accounts of this site with a random id. */
final class NamedPeople {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private NamedPeople() {}

    /** @param iriBase root of the site's IRIs */
    static Set<UUID> of(StatementFacts facts, String iriBase) {
        String account = AgentKey.ofAccount(iriBase, "");
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
