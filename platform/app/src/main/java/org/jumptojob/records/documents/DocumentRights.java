package org.jumptojob.records.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.records.clients.ReceiverConsents;
import org.jumptojob.records.door.Caller;
import org.jumptojob.records.door.Scope;
import org.jumptojob.records.door.TrackActivities;
import org.jumptojob.records.door.XapiCall;
import org.jumptojob.records.door.XapiProblem;
import org.jumptojob.xapi.AgentKey;
import org.jumptojob.xapi.Formats;

/** Who may see and change which documents. */
@ApplicationScoped
public class DocumentRights {

    @Inject
    XapiCall call;

    @Inject
    SiteRow site;

    @Inject
    Instance<TrackActivities> tracks;

    @Inject
    ReceiverConsents consents;

    /** @throws XapiProblem 403 */
    void checkReading(DocumentPlace place) {
        call.caller().requireOneOf(place.kind().scope(), Scope.ALL_READ);
        checkWhose(place.agent());
        checkTrack(place.activity());
    }

    /** @throws XapiProblem 403 */
    void checkWriting(DocumentPlace place) {
        call.caller().require(place.kind().scope());
        checkWhose(place.agent());
        checkTrack(place.activity());
    }

    /** What an activity is called may be seen by everyone who reads or defines anything. */
    void checkActivity(String iri) {
        checkLooking();
        checkTrack(Optional.of(iri));
    }

    void checkAgent(String agent) {
        checkLooking();
        checkWhose(Optional.of(agent));
    }

    private void checkLooking() {
        call.caller().requireOneOf(Scope.STATEMENTS_READ_MINE, Scope.STATE, Scope.PROFILE, Scope.DEFINE);
    }

    /**
     * A person's session is for her own documents; a client reaches those of a person of this site as it reaches the
     * platform's statements about her.
     */
    private void checkWhose(Optional<String> agent) {
        Caller caller = call.caller();
        Optional<UUID> person = agent.flatMap(this::personOfThisSite);
        if (caller.client().isPresent()
                && person.isPresent()
                && consents.mayReceive(caller, List.of(person.get())).isEmpty()) {
            throw new XapiProblem(403, "This person has not agreed that this client gets what is stored about her.");
        }
        boolean hers = caller.actor()
                .map(actor -> agent.equals(Optional.of(AgentKey.ofAccount(site.iriBase(), actor.toString()))))
                .orElse(true);
        if (!hers) {
            throw new XapiProblem(403, "In a person's session only documents about herself can be reached.");
        }
    }

    private Optional<UUID> personOfThisSite(String agent) {
        String ours = AgentKey.ofAccount(site.iriBase(), "");
        boolean named = agent.startsWith(ours) && Formats.isUuid(agent.substring(ours.length()));
        return named ? Optional.of(UUID.fromString(agent.substring(ours.length()))) : Optional.empty();
    }

    /** A client that is limited to a track is limited to its activities; without an activity nothing shows the track. */
    private void checkTrack(Optional<String> activity) {
        Optional<String> track = call.caller().track();
        if (track.isEmpty()) {
            return;
        }
        boolean inside = activity.filter(iri -> iri.startsWith(site.iriBase() + "/"))
                .filter(iri -> tracks.stream().anyMatch(known -> known.belongs(track.get(), iri)))
                .isPresent();
        if (!inside) {
            throw new XapiProblem(403, "This client is limited to the activities of the track " + track.get() + ".");
        }
    }
}
