package org.jumptojob.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.persistence.OldRows;
import org.jumptojob.privacy.Facts;
import org.jumptojob.privacy.PersonalData;
import org.jumptojob.privacy.Retention;

/** What this room holds about a person, and for how long. What was recognised itself stands in her learning records. */
@ApplicationScoped
public class RecognitionData implements PersonalData {

    /** Longer than a pause of a year: whoever comes back still finds what was decided and why. */
    private static final int DAYS = 1095;

    @Inject
    Requests requests;

    @Inject
    PersonalKeys keys;

    @Override
    @Transactional
    public List<Chapter> about(UUID person) {
        List<Map<String, String>> asked = requests.of(person).stream()
                .map(request -> row(person, request))
                .toList();
        // The words belong to who asked; that she decided, and when, is about her.
        List<Map<String, String>> decided = requests.decisionsOf(person).stream()
                .map(when -> Map.of("recognition.decided", when.toString()))
                .toList();
        return List.of(
                new Chapter("recognition", "recognition.mine-title", asked),
                new Chapter("recognition-decided", "recognition.decided-title", decided));
    }

    private Map<String, String> row(UUID person, Request request) {
        Told told = Told.of(opened(person, Request.item(request.id()), request.sealed()));
        Facts facts = Facts.of("recognition.asked", request.asked())
                .and("recognition.to", request.to().name())
                .and("recognition.modules", String.join(", ", request.modules()))
                .and("recognition.did", told.did())
                .and("recognition.where", told.where())
                .and("recognition.proof", told.proof())
                .and("recognition.state", request.state().word());
        if (request.decision() != null) {
            List<String> words = Answer.words(opened(
                    person, Request.answerItem(request.id()), request.decision().sealed()));
            facts.and("recognition.decided", request.decision().at())
                    .and(
                            "recognition.accepted",
                            String.join(", ", request.decision().accepted()))
                    .and("recognition.reason", words.get(0))
                    .and("recognition.next", words.get(1));
        }
        return facts.map();
    }

    private String opened(UUID person, String item, String sealed) {
        return keys.open(person, item, sealed)
                .orElseThrow(() -> new IllegalStateException("A request cannot be opened: its key is missing."));
    }

    /** Days after the decision; a request that waits is kept, and what is recognised stays recognised. */
    @Produces
    @Dependent
    Retention kept() {
        OldRows decided = requests.decided();
        return Retention.of("recognition", DAYS, decided::count, decided::delete);
    }
}
