package org.jumptojob.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.content.Instrument;
import org.jumptojob.content.Instrument.Kind;
import org.jumptojob.content.Instrument.Question;
import org.jumptojob.content.Titles;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.persistence.Sql;
import org.jumptojob.privacy.PersonalData;
import org.jumptojob.survey.paper.Reply;
import org.jumptojob.survey.paper.ReplyJson;
import org.jumptojob.web.Texts;

/** A person's own lines, and in which rounds she let them count, for her own copy. Answers by a link are of nobody. */
@ApplicationScoped
class OwnData implements PersonalData {

    @Inject
    EntityManager entities;

    @Inject
    PersonalKeys keys;

    @Inject
    Forms forms;

    @Inject
    Texts texts;

    @Override
    @Transactional
    public List<Chapter> about(UUID person) {
        List<Map<String, String>> lines = new ArrayList<>();
        entities.createQuery("SELECT a FROM OwnAnswers a WHERE a.personId = :person ORDER BY a.saved", OwnAnswers.class)
                .setParameter("person", person)
                .getResultList()
                .forEach(answers -> lines.addAll(rows(answers)));
        List<Map<String, String>> counted = Sql.in(entities)
                .query(
                        "SELECT r.name FROM survey_counted c JOIN survey_round r ON r.id = c.round_id"
                                + " WHERE c.person_id = ? ORDER BY r.opened",
                        row -> Map.of("survey.data-round", row.text("name")),
                        person);
        return List.of(
                new Chapter("own-lines", "survey.data-own", lines),
                new Chapter("counted-in", "survey.data-counted", counted));
    }

    private List<Map<String, String>> rows(OwnAnswers answers) {
        Instrument form = forms.of(answers.instrument(), answers.formVersion());
        Instrument.Words words = form.words(Titles.BASE);
        String item = OwnLines.item(answers.instrument(), answers.moment());
        Map<String, Reply> replies = keys.open(answers.personId(), item, answers.sealed())
                .map(ReplyJson::read)
                .orElse(Map.of());
        List<Map<String, String>> rows = new ArrayList<>();
        form.questions().stream()
                .filter(question ->
                        replies.getOrDefault(question.id(), Reply.LEFT_OUT).isGiven())
                .forEach(question -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    row.put(
                            "survey.data-moment",
                            texts.get("survey.moment-" + answers.moment().word()));
                    row.put("survey.data-saved", answers.saved().toString());
                    row.put("survey.data-question", words.of(question, "text"));
                    row.put("survey.data-answer", inWords(words, question, replies.get(question.id())));
                    rows.add(row);
                });
        return rows;
    }

    private static String inWords(Instrument.Words words, Question question, Reply reply) {
        String choices = reply.choices().stream()
                .map(choice -> question.kind() == Kind.NUMBER || question.kind() == Kind.YES_NO
                        ? choice
                        : words.choice(question, choice))
                .collect(Collectors.joining(", "));
        return (choices + " " + reply.words()).strip();
    }
}
