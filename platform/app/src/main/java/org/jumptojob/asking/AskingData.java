package org.jumptojob.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.privacy.Facts;
import org.jumptojob.privacy.PersonalData;
import org.jumptojob.privacy.Retention;

/** What this room holds about a person, and for how long. */
@ApplicationScoped
public class AskingData implements PersonalData {

    private static final int DAYS = 365;

    @Inject
    Questions questions;

    @Inject
    PersonalKeys keys;

    @Override
    @Transactional
    public List<Chapter> about(UUID person) {
        Map<UUID, String> readers = questions.readers(person).stream()
                .collect(Collectors.groupingBy(
                        Questions.Reader::question,
                        Collectors.mapping(reader -> reader.name() + ", " + reader.at(), Collectors.joining("; "))));
        List<Map<String, String>> asked = questions.allOf(person).stream()
                .map(question -> row(person, question, readers.getOrDefault(question.id(), "")))
                .toList();
        // The words belong to who asked; that she answered, and when, is about her.
        List<Map<String, String>> answered = questions.answersOf(person).stream()
                .map(when -> Map.of("asking.answered", when.toString()))
                .toList();
        return List.of(
                new Chapter("questions", "asking.mine-title", asked),
                new Chapter("questions-answered", "asking.answered-title", answered),
                new Chapter("questions-read", "asking.data-read-title", read(person)));
    }

    /** What she had in her hands, answered or not: when, and whether she has it now. */
    private List<Map<String, String>> read(UUID person) {
        return questions.readBy(person).stream()
                .map(one -> Facts.of("asking.data-read", one.at())
                        .and("asking.data-with-me", one.now() ? "yes" : "no")
                        .map())
                .toList();
    }

    private Map<String, String> row(UUID person, Question question, String readers) {
        Facts row = Facts.of("asking.asked", question.times().asked())
                .and("asking.data-state", question.state().word())
                .and("asking.data-due", question.times().due())
                .and("asking.to", question.to().name())
                .and("asking.data-hand-on", question.handOn() ? "yes" : "no")
                .and("asking.readers", readers)
                .and("asking.about", question.about())
                .and("asking.question", opened(person, Question.item(question.id()), question.sealed()))
                .and("asking.answered", question.times().answered());
        if (question.answer() != null) {
            row.and("asking.answer", opened(person, Question.answerItem(question.id()), question.answer()));
        }
        return row.map();
    }

    private String opened(UUID person, String item, String sealed) {
        return keys.open(person, item, sealed).orElse("");
    }

    /** Days after the answer; a question that waits is kept. */
    @Produces
    @Dependent
    Retention kept() {
        return Retention.of("questions", DAYS, questions::countOld, questions::deleteOld);
    }
}
