package org.jumptojob.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.privacy.PersonalData;

/** A person's consents, the looks at her things, her own looks and what she asked for. */
@ApplicationScoped
public class ConsentData implements PersonalData {

    @Inject
    Ledger ledger;

    @Inject
    Looks looks;

    @Inject
    Asks asks;

    @Inject
    Kinds kinds;

    @Override
    @Transactional
    public List<Chapter> about(UUID person) {
        return List.of(
                new Chapter(
                        "sharing",
                        "sharing.data-given",
                        ledger.all(person).stream().map(this::given).toList()),
                new Chapter(
                        "looks",
                        "sharing.data-looks",
                        looks.allAt(person).stream().map(this::look).toList()),
                // Whose things they were is not hers to take along.
                new Chapter(
                        "my-looks",
                        "sharing.data-my-looks",
                        looks.allOf(person).stream()
                                .map(look -> Map.of(
                                        "sharing.what",
                                        kinds.text(look.thing().kind()),
                                        "sharing.at",
                                        look.at().toString()))
                                .toList()),
                new Chapter(
                        "my-questions",
                        "sharing.data-asks",
                        asks.allBy(person).stream()
                                .map(ask -> Map.of(
                                        "sharing.what",
                                        kinds.text(ask.thing().kind()),
                                        "sharing.at",
                                        ask.asked().toString()))
                                .toList()));
    }

    private Map<String, String> given(Sharing sharing) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("sharing.what", kinds.name(sharing.thing()));
        row.put("sharing.receiver", sharing.receiverName());
        row.put("sharing.purpose", sharing.purpose().word());
        row.put("sharing.words", sharing.words());
        row.put("sharing.given", sharing.given().toString());
        row.put("sharing.last-day", sharing.lastDay().toString());
        row.put("sharing.ended", sharing.ended() == null ? "" : sharing.ended().toString());
        return row;
    }

    private Map<String, String> look(Looks.Look look) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("sharing.what", kinds.name(look.thing()));
        row.put("sharing.looker", look.looker());
        row.put("sharing.at", look.at().toString());
        return row;
    }
}
