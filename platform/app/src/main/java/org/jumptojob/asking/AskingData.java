package org.jumptojob.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.privacy.Facts;
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
        List<Questions.Reader> readers = questions.readers(person);
        List<Map<String, String>> asked =
                questions.allOf(person).stream().map(this::row).toList();
        List<Map<String, String>> read = readers.stream()
                .map(reader -> Facts.of("asking.data-had-by", reader.name())
                        .and("asking.data-when", reader.at())
                        .map())
                .toList();
        // The words belong to who asked; that she had one in her hands or answered it, and when, is about her.
        List<Map<String, String>> inHand = questions.readBy(person).stream()
                .map(when -> Facts.of("asking.data-when", when).map())
                .toList();
        List<Map<String, String>> answered = questions.answersOf(person).stream()
                .map(when -> Facts.of("asking.answered", when).map())
                .toList();
        return List.of(
                new Chapter("questions", "asking.mine-title", asked),
                new Chapter("question-readers", "asking.data-readers", read),
                new Chapter("questions-in-hand", "asking.data-in-hand", inHand),
                new Chapter("questions-answered", "asking.answered-title", answered));
    }

    private Map<String, String> row(Question question) {
        UUID person = question.asker();
        Facts row = Facts.of("asking.asked", question.times().asked())
                .and("asking.to", question.to().name())
                .and("asking.about", question.about())
                .and("asking.question", opened(person, Question.item(question.id()), question.sealed()))
                .and("asking.data-state", question.state().word())
                .and("asking.data-promised", question.times().due())
                .and("asking.data-hand-on", question.handOn() ? "yes" : "no")
                .and("asking.answered", question.times().answered());
        if (question.answer() != null) {
            row.and("asking.answer", opened(person, Question.answerItem(question.id()), question.answer()));
        }
        return row.map();
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
