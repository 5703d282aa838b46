package org.jumptojob.stories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.privacy.PersonalData;
import org.jumptojob.web.Texts;

/**
 * A person's own copy of her stories: what she wrote and to what she said yes. Words of others are not in it; a sentence
 * that she has to read again, because a part under it was taken back, is left out until she has done so.
 */
@ApplicationScoped
public class StoryData implements PersonalData {

    @Inject
    Stories stories;

    @Inject
    Manuscripts manuscripts;

    @Inject
    Seals seals;

    @Inject
    Texts texts;

    @Override
    @Transactional
    public List<Chapter> about(UUID person) {
        Manuscripts.Written written = manuscripts.writtenBy(person);
        return List.of(
                new Chapter("stories", "stories.copy-mine", mine(person)),
                new Chapter("story-steps", "stories.copy-steps", steps(person)),
                new Chapter("joint-sentences", "stories.copy-sentences", sentences(written)),
                new Chapter("story-answers", "stories.copy-answers", answers(written)));
    }

    private List<Map<String, String>> mine(UUID person) {
        Map<UUID, Map<String, String>> rows = new LinkedHashMap<>();
        for (Stories.Line line : stories.of(person)) {
            Stories.StoryRow row = line.story();
            rows.computeIfAbsent(row.id(), id -> {
                Map<String, String> fields = new LinkedHashMap<>();
                put(fields, "", seals.story(person, id, row.sealed()));
                if (row.other() != null) {
                    put(fields, "other-", seals.story(person, id, row.other()));
                }
                fields.put("stories.copy-saved", row.saved().toString());
                return fields;
            });
        }
        return List.copyOf(rows.values());
    }

    private static void put(Map<String, String> fields, String prefix, StoryText text) {
        fields.put("stories.copy-" + prefix + "title", text.title());
        fields.put("stories.copy-" + prefix + "happened", text.happened());
        fields.put("stories.copy-" + prefix + "felt", text.felt());
        fields.put("stories.copy-" + prefix + "helped", text.helped());
    }

    private List<Map<String, String>> steps(UUID person) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (StepRow step : stories.steps(person)) {
            Map<String, String> fields = new LinkedHashMap<>();
            Telling telling = seals.telling(step).orElse(Telling.EMPTY);
            fields.put(
                    "stories.copy-room",
                    texts.get("stories.copy-room-" + step.room().word()));
            fields.put("stories.copy-text", telling.text());
            fields.put("stories.copy-listener", telling.listener());
            fields.put("stories.copy-goal", telling.goal());
            fields.put("stories.copy-fact", telling.fact());
            fields.put("stories.copy-wish", telling.wish());
            fields.put("stories.copy-note", texts.get(step.note().choiceKey()));
            fields.put("stories.copy-given", step.isGiven() ? step.given().toString() : "");
            rows.add(fields);
        }
        return rows;
    }

    private List<Map<String, String>> sentences(Manuscripts.Written written) {
        return written.lines().stream()
                .filter(line -> !line.again())
                .flatMap(line -> seals.sentence(line).stream())
                .map(text -> Map.of("stories.copy-sentence", text))
                .toList();
    }

    private List<Map<String, String>> answers(Manuscripts.Written written) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Manuscripts.Said said : written.said()) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("stories.copy-answer", texts.get("stories.copy-answer-" + said.word()));
            fields.put("stories.copy-given", said.at().toString());
            rows.add(fields);
        }
        return rows;
    }
}
