package org.jumptojob.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.privacy.PersonalData;
import org.jumptojob.privacy.Retention;

/** What this room holds about a person, and for how long. */
@ApplicationScoped
public class AskingData implements PersonalData, Retention {

    private static final int DAYS = 365;

    @Inject
    Questions questions;

    @Inject
    PersonalKeys keys;

    @Override
    @Transactional
    public List<Chapter> about(UUID person) {
        List<Map<String, String>> asked = questions.of(person).stream()
                .map(question -> row(person, question))
                .toList();
        // The words belong to who asked; that she answered, and when, is about her.
        List<Map<String, String>> answered = questions.answersOf(person).stream()
                .map(when -> Map.of("asking.answered", when.toString()))
                .toList();
        return List.of(
                new Chapter("questions", "asking.mine-title", asked),
                new Chapter("questions-answered", "asking.answered-title", answered));
    }

    private Map<String, String> row(UUID person, Question question) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("asking.asked", question.times().asked().toString());
        row.put("asking.to", question.to().name());
        row.put("asking.about", question.about());
        row.put("asking.question", opened(person, Question.item(question.id()), question.sealed()));
        if (question.answer() != null) {
            row.put("asking.answered", question.times().answered().toString());
            row.put("asking.answer", opened(person, Question.answerItem(question.id()), question.answer()));
        }
        return row;
    }

    private String opened(UUID person, String item, String sealed) {
        return keys.open(person, item, sealed).orElse("");
    }

    @Override
    public String word() {
        return "questions";
    }

    /** Days after the answer; a question that waits is kept. */
    @Override
    public Optional<Integer> days() {
        return Optional.of(DAYS);
    }

    @Override
    @Transactional
    public long count(Instant before) {
        return questions.count(before);
    }

    @Override
    @Transactional
    public long delete(Instant before) {
        return questions.deleteOld(before);
    }
}
