package org.jumptojob.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.records.door.Caller;
import org.jumptojob.records.door.Registrations;
import org.jumptojob.records.door.TrackActivities;
import org.jumptojob.records.door.XapiProblem;
import org.jumptojob.xapi.AgentKey;
import org.jumptojob.xapi.StatementFacts;

/** Who may write which statements. */
@ApplicationScoped
public class StatementRights {

    @Inject
    SiteRow site;

    @Inject
    Instance<Registrations> registrations;

    @Inject
    Instance<TrackActivities> tracks;

    /**
     * @param which names the statement in a sentence
     * @throws XapiProblem 403
     */
    void checkWriting(Caller caller, StatementFacts facts, String which) {
        if (caller.actor().isPresent()) {
            checkHers(caller, facts, which);
        }
        if (caller.track().isPresent()) {
            boolean inside = facts.related().activities().stream()
                    .anyMatch(iri -> iri.startsWith(site.iriBase() + "/")
                            && tracks.stream()
                                    .anyMatch(known ->
                                            known.belongs(caller.track().get(), iri)));
            if (!inside) {
                throw new XapiProblem(
                        403,
                        which + "This client is limited to the track "
                                + caller.track().get()
                                + ". Name one of its activities as the object or in contextActivities.");
            }
        }
    }

    /** A person's session tells about herself, within one of her own enrolments, and voids nothing. */
    private void checkHers(Caller caller, StatementFacts facts, String which) {
        String her = AgentKey.ofAccount(site.iriBase(), caller.actor().get().toString());
        if (!her.equals(facts.actor())) {
            throw new XapiProblem(403, which + "A person's session can send statements only about herself.");
        }
        boolean enrolled = facts.registration() != null
                && registrations.stream()
                        .anyMatch(known -> known.belongs(
                                facts.registration(), caller.actor().get()));
        if (!enrolled) {
            throw new XapiProblem(403, which + "The registration must be that of one of her own courses.");
        }
        if (facts.voids() != null) {
            throw new XapiProblem(403, which + "A person's session cannot void statements.");
        }
    }
}
